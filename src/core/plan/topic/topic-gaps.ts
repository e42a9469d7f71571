import { whiteRuns } from '../cells/text';
import vocabulary from '../vocabulary/topic.json';
import { lineBreakIn, quotedRanges, type Gap } from '../cells/wrap-residue';

/** White space of a topic that is no residue of line wrapping, by its offsets. */
export interface TopicGaps {
  /** It stands between two halves of a slogan. */
  readonly gaps: readonly Gap[];
  /** It may: a person decides. */
  readonly doubtful: readonly Gap[];
}

const NONE: TopicGaps = { gaps: [], doubtful: [] };
const HAN = /\p{Script=Han}/u;
/** Fewer characters are no half of a slogan. */
const SHORTEST_HALF = 4;
/** Nobody joins more phrases with blanks. */
const MOST = 6;
/** Columns of documents are wider than this (characters). */
const NARROWEST_LINE = 9;
const TAIL = new RegExp(`(?:${vocabulary.tails.join('|')})[^\\p{Script=Han}]*$`, 'u');

interface Run {
  readonly start: number;
  readonly end: number;
}

/** How many characters stand between two offsets, white space not counted. */
const lengthBetween = (text: string, from: number, to: number): number =>
  text.slice(from, to).replace(/\s/gu, '').length;

/**
 * What a run of white space is, with the pieces on either side. A wrapped line goes on in one that is no longer, and
 * most topics end in a noun of their kind (情况, 发布会), as slogans do not.
 */
function kindOf(
  text: string,
  run: Run,
  { before, after, isLast }: { before: number; after: number; isLast: boolean },
): keyof TopicGaps | null {
  if (Math.min(before, after) < SHORTEST_HALF) return null;
  const endsAsTopic = TAIL.test(text);
  const isPair = after === before && (!endsAsTopic || (!isLast && after < NARROWEST_LINE));
  if (after > before + 1 || isPair)
    return lineBreakIn(text.slice(run.start, run.end)) ? 'doubtful' : 'gaps';
  return endsAsTopic ? null : 'doubtful';
}

/** Tells white space that is meant in a topic (聚焦中心 推进覆盖) from what wrapping left behind. */
export function topicGaps(text: string): TopicGaps {
  const isQuoted = quotedRanges(text);
  let runs: Run[] = whiteRuns(text).filter(
    ({ start, end }) =>
      HAN.test(text.charAt(start - 1)) && HAN.test(text.charAt(end)) && !isQuoted(start),
  );
  if (runs.length === 0 || runs.length > MOST) return NONE;
  for (;;) {
    const kinds = runs.map((run, i) => {
      const before = lengthBetween(text, runs[i - 1]?.end ?? 0, run.start);
      const after = lengthBetween(text, run.end, runs[i + 1]?.start ?? text.length);
      return kindOf(text, run, { before, after, isLast: i === runs.length - 1 });
    });
    const kept = runs.filter((_, i) => kinds[i] !== null);
    // What is residue joins the pieces beside it, so that the others are measured as they will stand.
    if (kept.length < runs.length) {
      runs = kept;
      continue;
    }
    const of = (kind: keyof TopicGaps): Gap[] =>
      runs.filter((_, i) => kinds[i] === kind).map(({ start }) => start);
    return { gaps: of('gaps'), doubtful: of('doubtful') };
  }
}
