import type { TextEdit } from '../../plan/text-edit';
import { spacesBesideMarks } from '../../plan/wrap-residue';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
};
const HALF_WIDTH = /[,;:!?(]/u;
const HAN = /\p{Script=Han}/u;
/** How far a neighbour or a closing bracket is looked for (characters): marks of one phrase stand close. */
const REACH = 60;

/** Whether the next character that is neither mark nor white space is Han, so that marks in a row agree. */
const followsHan = (text: string, at: number): boolean =>
  /\p{Script=Han}[^\p{L}\p{N}]*$/u.test(text.slice(Math.max(0, at - REACH), at));
const precedesHan = (text: string, at: number): boolean =>
  /^[^\p{L}\p{N}]*\p{Script=Han}/u.test(text.slice(at, at + REACH));

/** The places of the bracket at `open` and the one that closes it, where they belong to Chinese text. */
function bracketPair(text: string, open: number): number[] {
  const inside = /^[^()（）]*(?=\))/u.exec(text.slice(open + 1, open + REACH))?.[0] ?? '';
  const isChinese = HAN.test(inside) || (followsHan(text, open) && /[\p{L}\p{N}]/u.test(inside));
  return isChinese ? [open, open + 1 + inside.length] : [];
}

/** The places of the half-width marks between Han characters; brackets count in pairs, or widths would mix. */
function marksToChange(text: string): number[] {
  const places = Array.from(text.matchAll(/[,;:!?(]/gu), ({ 0: mark, index }) => {
    if (mark === '(') return bracketPair(text, index);
    return followsHan(text, index) && precedesHan(text, index + 1) ? [index] : [];
  });
  return [...new Set(places.flat())].sort((a, b) => a - b);
}

/** The edits that make half-width marks between Han characters full-width, and close up the space beside them. */
export function halfWidthMarks(text: string): TextEdit[] {
  if (!HALF_WIDTH.test(text)) return [];
  const places = marksToChange(text);
  if (places.length === 0) return [];
  const spaces = spacesBesideMarks(text);
  const edits: TextEdit[] = places.map((at) => ({
    start: at,
    end: at + 1,
    text: FULL[text.charAt(at)] ?? '',
  }));
  const touches = ({ start, end }: TextEdit): boolean =>
    places.includes(end) || places.includes(start - 1);
  return [...edits, ...spaces.filter(touches)];
}
