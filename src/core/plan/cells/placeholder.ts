import { compact } from './text';
import words from '../vocabulary/placeholders.json';

const PLACEHOLDERS = new Set(['', ...words]);

/** Whether a cell is empty or holds only a mark for "nothing" such as 「/」. */
export const isPlaceholder = (text: string): boolean =>
  text === '' || PLACEHOLDERS.has(compact(text));
