import syllables from '../../plan/vocabulary/syllables.json';

/** More readings of one name than this tell nothing. */
const MOST = 8;

function readSyllables(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const character of characters)
      found.set(character, [...(found.get(character) ?? []), syllable]);
  }
  return found;
}

let known: ReadonlyMap<string, readonly string[]> | null = null;

/**
 * How a name may be typed, tones aside: an input method offers every name that is typed alike. A character that is not
 * in the list stands for itself.
 */
export function soundsOf(name: string): string[] {
  known ??= readSyllables();
  let sounds = [''];
  for (const character of name) {
    const readings = known.get(character) ?? [character];
    sounds = sounds.flatMap((sound) => readings.map((reading) => `${sound} ${reading}`));
    if (sounds.length > MOST) return sounds.slice(0, MOST);
  }
  return sounds;
}
