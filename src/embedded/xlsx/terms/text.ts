import { escapeXml } from '../package/xml';

/** `_x000d_`: how a file writes a character that XML cannot hold, or would change. */
const CODE = /_x([0-9a-f]{4})_/giu;

const codeOf = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`;

export function decodeText(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(CODE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** The longest text that a cell of Excel holds. */
export const LONGEST_TEXT = 32_767;

const HALF_CHARACTERS = /\p{Cs}/gu;

/** A text of a cell: what looks like a code is itself written by its code. */
export function encodeText(text: string): string {
  const coded = text
    .replaceAll(HALF_CHARACTERS, '\uFFFD')
    .replaceAll(/_(?=x[0-9a-f]{4}_)/giu, '_x005f_')
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) =>
      character === '\n' || character === '\t' ? character : codeOf(character),
    );
  return escapeXml(coded);
}

/** A name in an attribute, where XML would make blanks of line breaks and tabs. */
export const encodeName = (name: string): string =>
  name
    .replaceAll(HALF_CHARACTERS, '\uFFFD')
    .replaceAll(/_(?=x[0-9a-f]{4}_)/giu, '_x005f_')
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, codeOf);
