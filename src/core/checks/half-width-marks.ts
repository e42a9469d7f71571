import type { TextEdit } from '../plan/text-edit';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
};
const HAN = /\p{Script=Han}/u;
/** How far a neighbour or a closing bracket is looked for (characters): marks of one phrase stand close. */
const REACH = 60;

/** Whether the next character that is neither mark nor white space is Han, so that marks in a row agree. */
const followsHan = (text: string, at: number): boolean =>
  /\p{Script=Han}[^\p{L}\p{N}]*$/u.test(text.slice(Math.max(0, at - REACH), at));
const precedesHan = (text: string, at: number): boolean =>
  /^[^\p{L}\p{N}]*\p{Script=Han}/u.test(text.slice(at, at + REACH));

/** The edits for the bracket at `open` and the one that closes it, where they belong to Chinese text. */
function bracketPair(text: string, open: number): TextEdit[] {
  const inside = /^[^()（）]*(?=\))/u.exec(text.slice(open + 1, open + REACH))?.[0];
  if (inside === undefined || (!HAN.test(inside) && !followsHan(text, open))) return [];
  const close = open + 1 + inside.length;
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
    else if (followsHan(text, index) && precedesHan(text, index + 1)) {
      edits.push({ start: index, end: index + 1, text: FULL[mark] ?? mark });
    }
  }
  return edits;
}
