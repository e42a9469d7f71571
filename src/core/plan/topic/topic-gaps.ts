import { hasWhite, whiteRuns } from '../cells/text';
import vocabulary from '../vocabulary/topic.json';
import { lineBreakIn, quotedRanges, type Gap } from '../cells/wrap-residue';

/** White space of a topic that is no residue of line wrapping, by its offsets. */
export interface TopicGaps {
  /** Between two halves of a slogan. */
  readonly gaps: readonly Gap[];
  /** May be meant: a person decides. */
  readonly doubtful: readonly Gap[];
}

const NONE: TopicGaps = { gaps: [], doubtful: [] };
const HAN = /\p{Script=Han}/u;
const OPENING = /[“《「]/u;
/** A half of a slogan has at least this many characters. */
const SHORTEST_HALF = 4;
/** Characters that two parallel halves have in common. */
const ALIKE_LENGTH = 2;
/** More phrases are never joined by blanks. */
const MOST = 6;
/** Columns of documents are wider than this (characters). */
const NARROWEST_LINE = 9;
const TAIL = new RegExp(`(?:${vocabulary.tails.join('|')})[^\\p{Script=Han}]*$`, 'u');

interface Run {
  readonly start: number;
  readonly end: number;
}

/** Number of characters between two offsets, white space excluded. */
const lengthBetween = (text: string, from: number, to: number): number =>
  text.slice(from, to).replace(/\s/gu, '').length;

/**
 * Classifies a run of white space by the pieces on either side. A wrapped line is followed by one that is no longer,
 * and most topics end in a noun of their kind (情况, 发布会), as slogans do not.
 */
function kindOf(
  text: string,
  run: Run,
  { before, after, isLast }: { before: number; after: number; isLast: boolean },
): keyof TopicGaps | null {
  if (beginAlike(text, run, before))
    return lineBreakIn(text.slice(run.start, run.end)) ? 'doubtful' : 'gaps';
  if (endAlike(text, run, before)) return 'doubtful';
  if (Math.min(before, after) < SHORTEST_HALF) return null;
  const endsAsTopic = TAIL.test(text);
  const isPair = after === before && (!endsAsTopic || (!isLast && after < NARROWEST_LINE));
  if (after > before + 1 || isPair)
    return lineBreakIn(text.slice(run.start, run.end)) ? 'doubtful' : 'gaps';
  return endsAsTopic ? null : 'doubtful';
}

/** The lengths of the pieces between runs of white space. */
const lengthsOf = (text: string, runs: readonly Run[]): number[] =>
  [...runs.map(({ start }) => start), text.length].map((end, i) =>
    lengthBetween(text, runs[i - 1]?.end ?? 0, end),
  );

/** Whether phrases are all as long, too short for lines of a document, and on one line. */
function areShortAlike(text: string, runs: readonly Run[], lengths: readonly number[]): boolean {
  const [first = 0] = lengths;
  return (
    first > 1 &&
    first < SHORTEST_HALF &&
    lengths.every((length) => length === first) &&
    !runs.some(({ start, end }) => lineBreakIn(text.slice(start, end)))
  );
}

/** 「强农业 兴农村 富农民」: three phrases or more. */
const areShortPhrases = (text: string, runs: readonly Run[]): boolean =>
  runs.length > 1 && !TAIL.test(text) && areShortAlike(text, runs, lengthsOf(text, runs));

/** 「强农业 兴农村 富农民工作发布会」: the last phrase goes on with the rest of the topic. */
const beginsWithShortPhrases = (text: string, runs: readonly Run[]): boolean =>
  runs.length > 1 && areShortAlike(text, runs, lengthsOf(text, runs).slice(0, -1));

/** 「一手抓参保 一手抓监管」: both pieces begin with the same words. */
function beginAlike(text: string, run: Run, before: number): boolean {
  const first = text.slice(0, run.start).replace(/\s/gu, '').slice(-before);
  const second = text.slice(run.end).replace(/\s/gu, '');
  return before >= SHORTEST_HALF && first.slice(0, ALIKE_LENGTH) === second.slice(0, ALIKE_LENGTH);
}

/** 「河长制 湖长制工作」: the words on either side end alike, as those of a list do. */
function endAlike(text: string, run: Run, before: number): boolean {
  const after = text.slice(run.end).replace(/\s/gu, '');
  return before > 1 && text.charAt(run.start - 1) === after.charAt(before - 1);
}

/** What a dash or a colon separates: 「稳就业 促发展——就业工作情况发布会」 is a slogan and a topic. */
const PARTS = /—{1,2}|-{2,}|[:：]/gu;

/** Distinguishes intended white space in a topic (聚焦中心 推进覆盖) from residue of wrapping. */
export function topicGaps(text: string): TopicGaps {
  if (!hasWhite(text)) return NONE;
  const isQuoted = quotedRanges(text);
  const cuts = Array.from(text.matchAll(PARTS), ({ 0: mark, index }) => index + mark.length);
  const found = [0, ...cuts].map((start, i): TopicGaps => {
    const part = text.slice(start, cuts[i]).replace(PARTS, '');
    const { gaps, doubtful } = gapsInPart(part, (at) => isQuoted(at + start));
    const within = (at: Gap): Gap => at + start;
    return { gaps: gaps.map(within), doubtful: doubtful.map(within) };
  });
  return {
    gaps: found.flatMap(({ gaps }) => gaps),
    doubtful: found.flatMap(({ doubtful }) => doubtful),
  };
}

function gapsInPart(text: string, isQuoted: (at: number) => boolean): TopicGaps {
  let runs: Run[] = whiteRuns(text).filter(
    ({ start, end }) =>
      HAN.test(text.charAt(start - 1)) &&
      (HAN.test(text.charAt(end)) || OPENING.test(text.charAt(end))) &&
      !isQuoted(start),
  );
  if (runs.length === 0 || runs.length > MOST) return NONE;
  const starts = runs.map(({ start }) => start);
  if (areShortPhrases(text, runs)) return { gaps: starts, doubtful: [] };
  if (beginsWithShortPhrases(text, runs)) return { gaps: [], doubtful: starts };
  for (;;) {
    const kinds = runs.map((run, i) => {
      const before = lengthBetween(text, runs[i - 1]?.end ?? 0, run.start);
      const after = lengthBetween(text, run.end, runs[i + 1]?.start ?? text.length);
      return kindOf(text, run, { before, after, isLast: i === runs.length - 1 });
    });
    const kept = runs.filter((_, i) => kinds[i] !== null);
    // Residue joins the pieces beside it, so that the others are measured as they will be.
    if (kept.length < runs.length) {
      runs = kept;
      continue;
    }
    const of = (kind: keyof TopicGaps): Gap[] =>
      runs.filter((_, i) => kinds[i] === kind).map(({ start }) => start);
    return { gaps: of('gaps'), doubtful: of('doubtful') };
  }
}
