import { hasWhite, whiteRuns, type WhiteSpan } from './text';
import { applyEdits, type TextEdit } from './text-edit';

/** Characters set without spaces around them: Han, and the punctuation of Chinese text in either width beside Han. */
const CJK =
  /[\p{Script=Han}\u3001-\u3030\u2014\u2018-\u201D\u2026\u00B7\uFF00-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFFEF]/u;
const LINE_BREAK = /[\n-\r\u2028\u2029]/u;
const ZERO_WIDTH_ONLY = /^[\u200B-\u200D\u2060\uFEFF]+$/u;
/** One white character with a width, no line break. */
const ONE_SPACE = /^[^\S\n-\r\u2028\u2029\uFEFF]$/u;
const HALF_MARK = /[,;:()!?]/u;
const TIME_UNIT = /[年月份日号季旬]/u;
const NUMBERED_TIME_UNIT = /^[\d０-９]{1,2}\s*[月日号]/u;
const OPENING: Readonly<Record<string, string>> = { '“': '”', '《': '》' };

/** White space that should be edited away. */
export interface Residue {
  /** Layout only, safe to apply. */
  readonly edits: readonly TextEdit[];
  /** White space inside “…” or 《…》, which may be meant: a person decides. */
  readonly quoted: readonly TextEdit[];
  /** White space elsewhere that may be meant. */
  readonly doubtful: readonly TextEdit[];
}

const NO_RESIDUE: Residue = { edits: [], quoted: [], doubtful: [] };

/** Offset in the raw text at which one space is correct, for instance between the last post and the name. */
export type Gap = number;

/** White space that is no residue, or may be none. */
export interface Gaps {
  readonly gaps: readonly Gap[];
  /** A person decides whether it is meant. */
  readonly doubtful?: readonly Gap[];
}

const NO_GAPS: Gaps = { gaps: [] };

export const lineBreakIn = (text: string): boolean => LINE_BREAK.test(text);

/** For each offset of the text, whether it lies inside a closed “…” or 《…》. */
export function quotedRanges(text: string): (at: number) => boolean {
  if (!/[“《]/u.test(text)) return () => false;
  /** Ranges that begin (+1) or end (-1) at each offset. */
  const turns = new Int32Array(text.length + 1);
  const open: { mark: string; at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const last = open.at(-1);
    if (char in OPENING) open.push({ mark: OPENING[char] ?? '', at });
    else if (last?.mark === char) {
      turns[last.at + 1] = (turns[last.at + 1] ?? 0) + 1;
      turns[at] = (turns[at] ?? 0) - 1;
      open.pop();
    }
  }
  for (let at = 1; at < turns.length; at += 1) turns[at] = (turns[at] ?? 0) + (turns[at - 1] ?? 0);
  return (at) => (turns[at] ?? 0) > 0;
}

const isTight = (char: string): boolean => CJK.test(char) || HALF_MARK.test(char);

/** The character that ends at an offset, both halves of an astral one; empty at the start of the text. */
const charBefore = (text: string, at: number): string => {
  const isTrailing = (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00;
  return text.slice(Math.max(0, at - (isTrailing ? 2 : 1)), at);
};

/** The character that begins at an offset; empty at the end of the text. */
const charAfter = (text: string, at: number): string => {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
};

/**
 * What should stand in place of a run of white space between two characters; `null` to leave it. Beside a
 * half-width mark only a line break goes: whether the mark is Chinese is not known here.
 */
function replacementOf(raw: string, { start, end }: WhiteSpan): string | null {
  const run = raw.slice(start, end);
  const [before, after] = [charBefore(raw, start), charAfter(raw, end)];
  if (before === '' || after === '' || ZERO_WIDTH_ONLY.test(run)) return '';
  if (CJK.test(before) && CJK.test(after)) return '';
  if (/[\d０-９]/u.test(before) && TIME_UNIT.test(after)) return '';
  if (/[年月]/u.test(before) && NUMBERED_TIME_UNIT.test(raw.slice(end, end + 8))) return '';
  if (!LINE_BREAK.test(run)) return null;
  const isChinese =
    CJK.test(before) || CJK.test(after) || (HALF_MARK.test(before) && HALF_MARK.test(after));
  return isChinese ? '' : ' ';
}

/**
 * The white space that line wrapping left in a cell: inside a run of Han characters, between a digit and
 * 年/月/份/日, at either end, and every line break.
 * @param known where a single space is right, so that only what exceeds one space is residue
 */
export function wrapResidue(raw: string, known: Gaps = NO_GAPS): Residue {
  if (!hasWhite(raw)) return NO_RESIDUE;
  const edits: TextEdit[] = [];
  const quoted: TextEdit[] = [];
  const doubtful: TextEdit[] = [];
  const gaps = new Set(known.gaps);
  const doubts = new Set(known.doubtful);
  let isQuoted: ((at: number) => boolean) | null = null;
  for (const run of whiteRuns(raw)) {
    const { start, end } = run;
    const isGap = gaps.has(start);
    if (isGap && ONE_SPACE.test(raw.slice(start, end))) continue;
    const text = isGap ? ' ' : replacementOf(raw, run);
    isQuoted ??= quotedRanges(raw);
    if (isQuoted(start)) {
      if (text !== null || (isTight(charBefore(raw, start)) && isTight(charAfter(raw, end))))
        quoted.push({ start, end, text: text ?? '' });
    } else if (text !== null) (doubts.has(start) ? doubtful : edits).push({ start, end, text });
  }
  return { edits, quoted, doubtful };
}

/** Removes white space beside half-width punctuation, other than residue: full-width punctuation has none. */
export function spacesBesideMarks(raw: string): TextEdit[] {
  if (!HALF_MARK.test(raw)) return [];
  const { edits, quoted, doubtful } = wrapResidue(raw);
  const residue = new Set([...edits, ...quoted, ...doubtful].map(({ start }) => start));
  return whiteRuns(raw)
    .filter(
      ({ start, end }) =>
        !residue.has(start) &&
        (HALF_MARK.test(charBefore(raw, start)) || HALF_MARK.test(charAfter(raw, end))),
    )
    .map(({ start, end }) => ({ start, end, text: '' }));
}

/** The text without white space beside half-width punctuation. */
export const closedUp = (text: string): string => applyEdits(text, spacesBesideMarks(text));

/** The text without wrap residue, inside quotation marks too: the copy that is compared and parsed. */
export function cleaned(raw: string, known: Gaps = NO_GAPS): string {
  if (!hasWhite(raw)) return raw;
  const { edits, quoted, doubtful } = wrapResidue(raw, known);
  const all = [...edits, ...quoted, ...doubtful];
  const text = all.length === 0 ? raw : applyEdits(raw, all);
  return known.gaps.length === 0 ? closedUp(text) : text;
}
