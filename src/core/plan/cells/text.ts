/** White space in cells: ordinary, ideographic, no-break, and the zero-width kinds that pasting leaves behind. */
const WHITE = '\\s\\u200B-\\u200D\\u2060\\uFEFF';

const WHITE_RUN = new RegExp(`[${WHITE}]+`, 'gu');
const NEEDS_FOLDING = /[^\u0020-\u007E\u4E00-\u9FFF\u3001\u3002\u2014\u201C\u201D\u300A\u300B]/u;
const CONTROL = /[^\P{Cc}\t-\r]/gu;

const HAS_WHITE = new RegExp(`[${WHITE}]`, 'u');

/** Cheap test before a scan: most cells have no white space at all. */
export const hasWhite = (text: string): boolean => HAS_WHITE.test(text);

const NOT_WHITE = new RegExp(`[^${WHITE}]`, 'u');

/** Whether a text holds nothing that can be seen. */
export const isBlank = (text: string): boolean => text === '' || !NOT_WHITE.test(text);

/** The text without any white space. */
export const compact = (text: string): string =>
  hasWhite(text) ? text.replace(WHITE_RUN, '') : text;

/** A text as formulas look it up, and as the word tables list it: without blanks and line breaks, nothing else changed. */
export const wordingKey = (text: string): string => text.replace(/[ \u3000\n]/g, '');

/** The text with width and compatibility forms folded (NFKC): for comparing, never for writing back. */
export const foldWidth = (text: string): string =>
  NEEDS_FOLDING.test(text) ? text.normalize('NFKC') : text;

/** The text as it is compared: folded, without white space. */
export const comparable = (text: string): string => compact(foldWidth(text));

/** A run of white space and its place in a text; `end` is not included. */
export interface WhiteSpan {
  readonly start: number;
  readonly end: number;
}

/** Decides most characters by their code unit alone, without the pattern. */
const isWhiteAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  const isPlain = (code > 0x20 && code < 0x7f) || (code >= 0x3001 && code <= 0x9fff);
  return !isPlain && HAS_WHITE.test(text.charAt(at));
};

/** Runs of white space, in their order. */
export function whiteRuns(text: string): WhiteSpan[] {
  const spans: WhiteSpan[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isWhiteAt(text, at)) continue;
    const start = at;
    while (at < text.length && isWhiteAt(text, at)) at += 1;
    spans.push({ start, end: at });
  }
  return spans;
}

/** The words between runs of white space; none for a text of white space only. */
export const wordsOf = (text: string): string[] =>
  text.split(WHITE_RUN).filter((word) => word !== '');

/** How many characters a person counts (an astral character is one). */
export const lengthOf = (text: string): number =>
  /[\uD800-\uDFFF]/.test(text) ? Array.from(text).length : text.length;

/** Removes control characters: they come from broken exports and are never intended. */
export const withoutControls = (text: string): string => text.replace(CONTROL, '');

const FULL_WIDTH_RUN = /[０-９Ａ-Ｚａ-ｚ]+/gu;

export const hasFullWidth = (text: string): boolean => /[０-９Ａ-Ｚａ-ｚ]/u.test(text);

/** Runs of full-width digits and Latin letters, each with its place in the text. */
export const fullWidthRuns = (text: string): IterableIterator<RegExpExecArray> =>
  text.matchAll(FULL_WIDTH_RUN);

/** The text with full-width digits and letters folded; offsets stay the same. */
export const foldDigitsAndLetters = (text: string): string =>
  text.replace(FULL_WIDTH_RUN, (run) => run.normalize('NFKC'));
