import { nameCharacters } from '../../plan/people/name';

const SHORTEST = 3;

/**
 * Pairs names of three characters or more that differ in exactly one. Names are indexed by their patterns with one
 * character left out, so the cost is linear in the number of names.
 */
export function lookAlikes(names: Iterable<string>): Map<string, string[]> {
  const byShape = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const chars = nameCharacters(name);
    if (chars.length < SHORTEST) continue;
    chars.forEach((_, left) => {
      const shape = chars.map((char, i) => (i === left ? '*' : char)).join('');
      byShape.set(shape, [...(byShape.get(shape) ?? []), name]);
    });
  }
  const found = new Map<string, string[]>();
  for (const alike of byShape.values()) {
    if (alike.length < 2) continue;
    for (const name of alike) {
      found.set(name, [...(found.get(name) ?? []), ...alike.filter((other) => other !== name)]);
    }
  }
  return found;
}
