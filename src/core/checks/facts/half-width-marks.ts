import type { TextEdit } from '../../plan/cells/text-edit';
import { spacesBesideMarks } from '../../plan/cells/wrap-residue';

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
/** How many characters away a neighbour or a closing bracket may be. */
const REACH = 60;

/** Whether the nearest letter or digit is a Han character; marks and blanks between are skipped so that adjacent marks agree. */
const followsHan = (text: string, at: number): boolean =>
  /$(?<=\p{Script=Han}[^\p{L}\p{N}]*)/u.test(text.slice(Math.max(0, at - REACH), at));
const precedesHan = (text: string, at: number): boolean =>
  /^[^\p{L}\p{N}]*\p{Script=Han}/u.test(text.slice(at, at + REACH));

/** Positions of the bracket at `open` and of its closing bracket, if they belong to Chinese text. */
function bracketPair(text: string, open: number): number[] {
  const inside = /^[^()（）]*(?=\))/u.exec(text.slice(open + 1, open + REACH))?.[0] ?? '';
  const isChinese = HAN.test(inside) || (followsHan(text, open) && /[\p{L}\p{N}]/u.test(inside));
  return isChinese ? [open, open + 1 + inside.length] : [];
}

/** Positions of half-width marks between Han characters; brackets are treated in pairs so that their widths match. */
function marksToChange(text: string): number[] {
  const places = Array.from(text.matchAll(/[,;:!?(]/gu), ({ 0: mark, index }) => {
    if (mark === '(') return bracketPair(text, index);
    return followsHan(text, index) && precedesHan(text, index + 1) ? [index] : [];
  });
  return [...new Set(places.flat())].sort((a, b) => a - b);
}

/** Edits that make half-width marks between Han characters full-width and remove the blanks next to them. */
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
