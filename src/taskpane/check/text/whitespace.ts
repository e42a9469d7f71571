/** Kinds of whitespace that are invisible in a line of text. */
export type WhitespaceKind = 'space' | 'lineBreak' | 'tabulator' | 'invisible';

/** A part of a text: visible text, or one whitespace character. */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: WhitespaceKind; readonly text: string };

const WHITE = /(\r\n|[\s\u200B-\u200D\u2060\uFEFF])/u;

function kindOf(white: string): WhitespaceKind {
  if (/[\n\r\v\f\u2028\u2029]/u.test(white)) return 'lineBreak';
  if (white === '\t') return 'tabulator';
  return /[\u200B-\u200D\u2060\uFEFF]/u.test(white) ? 'invisible' : 'space';
}

/** Splits a text so that its whitespace can be shown. */
export const piecesOf = (text: string): TextPiece[] =>
  text
    .split(WHITE)
    .filter((piece) => piece !== '')
    .map((piece) =>
      WHITE.test(piece) ? { kind: kindOf(piece), text: piece } : { kind: 'text', text: piece },
    );
