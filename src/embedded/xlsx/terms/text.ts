import { escapeXml } from '../package/xml';

/** `_x000d_`, the escape for a character that XML cannot hold. */
const CODE = /_x([0-9a-f]{4})_/giu;

const codeOf = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`;

export function decodeText(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(CODE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** Excel's limit of characters in a cell. */
export const LONGEST_TEXT = 32_767;

const HALF_CHARACTERS = /\p{Cs}/gu;

/** Escapes a cell's text, including text that looks like an escape. */
export function encodeText(text: string): string {
  const coded = text
    .replaceAll(HALF_CHARACTERS, '\uFFFD')
    .replaceAll(/_(?=x[0-9a-f]{4}_)/giu, '_x005f_')
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) =>
      character === '\n' || character === '\t' ? character : codeOf(character),
    );
  return escapeXml(coded);
}

/** Escapes a name in an attribute, in which XML would turn line breaks and tabs into blanks. */
export const encodeName = (name: string): string =>
  name
    .replaceAll(HALF_CHARACTERS, '\uFFFD')
    .replaceAll(/_(?=x[0-9a-f]{4}_)/giu, '_x005f_')
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, codeOf);
