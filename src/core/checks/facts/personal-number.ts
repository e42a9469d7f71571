import { foldWidth } from '../../plan/cells/text';

/** Kind of personal number. */
export type PersonalNumber = 'identity' | 'mobile' | 'landline';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARS = '10X98765432';
const IDENTITY = /(?<![\dA-Za-z])\d{6}(?:19|20)\d{9}[\dXx](?![\dA-Za-z])/gu;
const MOBILE = /(?<![\dA-Za-z])(?:\+?86[- ]?)?1[3-9]\d([- ]?)\d{4}\1\d{4}(?![\dA-Za-z])/u;
const LANDLINE = /(?<![\dA-Za-z])(?:\(0\d{2,3}\)|0\d{2,3}[- ]?)\s?[2-8]\d{6,7}(?![\dA-Za-z])/u;
const LABELLED = /(?:电话|手机|联系方式|座机)[^\d]{0,6}[2-8]\d{6,7}(?!\d)/u;
const ADDRESS = /https?:\/\/\S+/gu;

/** Quick test that most cells fail: seven digits close together. */
const MAY_BE_ONE = /(?:[\d０-９][-\s()（）]{0,2}){7}/u;

/** The check character of an identity number (GB 11643-1999). */
function hasValidChecksum(id: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(id.charAt(i)), 0);
  return CHECK_CHARS.charAt(sum % 11) === id.charAt(17).toUpperCase();
}

/** The kind of the first personal number in a text; web addresses and longer digit sequences are ignored. */
export function personalNumber(raw: string): PersonalNumber | null {
  if (!MAY_BE_ONE.test(raw)) return null;
  const text = foldWidth(raw).replace(ADDRESS, ' ');
  if (text.match(IDENTITY)?.some(hasValidChecksum)) return 'identity';
  if (MOBILE.test(text)) return 'mobile';
  return LANDLINE.test(text) || LABELLED.test(text) ? 'landline' : null;
}
