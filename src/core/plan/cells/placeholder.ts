import { comparable, compact } from './text';
import words from '../vocabulary/placeholders.json';

const PLACEHOLDERS = new Set(['', ...words]);
const LONGEST = 8;
const AROUND = /^\((.*)\)$/u;

/** Whether a cell is empty or holds only a mark for "nothing" such as 「/」 or 「（无）」. */
export function isPlaceholder(text: string): boolean {
  if (text === '') return true;
  const short = compact(text);
  if (short.length > LONGEST) return false;
  return PLACEHOLDERS.has(short) || PLACEHOLDERS.has(comparable(short).replace(AROUND, '$1'));
}
