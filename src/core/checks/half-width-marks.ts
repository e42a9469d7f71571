import type { TextEdit } from '../plan/text-edit';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
};
/** Han, and the marks that stand in Chinese text. */
const CHINESE = /[\p{Script=Han}\u3001-\u3011\u2014\u201C\u201D\uFF00-\uFF0F\uFF1A-\uFF20]/u;

const lastChar = (text: string): string => Array.from(text.trimEnd().slice(-2)).at(-1) ?? '';
const firstChar = (text: string): string => Array.from(text.trimStart().slice(0, 2))[0] ?? '';

/** The bracket that a half-width 「(」 opens, where both belong to Chinese text. */
function bracketPair(text: string, open: number): TextEdit[] {
  const close = text.indexOf(')', open);
  const inside = close < 0 ? '' : text.slice(open + 1, close);
  if (close < 0 || !CHINESE.test(inside + lastChar(text.slice(0, open))) || /[(（）]/u.test(inside))
    return [];
  return [
    { start: open, end: open + 1, text: '（' },
    { start: close, end: close + 1, text: '）' },
  ];
}

/**
 * The edits that turn half-width marks between Han characters into full-width ones. Brackets change in pairs,
 * or the result would mix both widths; wrap spaces beside a mark do not hide it.
 */
export function halfWidthMarks(text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { 0: mark, index } of text.matchAll(/[,;:!?(]/gu)) {
    if (mark === '(') edits.push(...bracketPair(text, index));
    else if (
      CHINESE.test(lastChar(text.slice(0, index))) &&
      CHINESE.test(firstChar(text.slice(index + 1)))
    ) {
      edits.push({ start: index, end: index + 1, text: FULL[mark] ?? mark });
    }
  }
  return edits;
}
