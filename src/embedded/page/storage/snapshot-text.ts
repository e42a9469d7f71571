/** How the bytes of a workbook's file are written. */
interface WrittenBytes {
  readonly base64: string;
}

/** Characters that are made from bytes at once: more may be too many arguments for a call. */
const AT_ONCE = 0x8000;

/** A stored workbook as text, its file included. */
export const toText = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint8Array ? ({ base64: toBase64(part) } satisfies WrittenBytes) : part,
  );

/** @throws SyntaxError when the text is damaged */
export const fromText = (text: string): unknown =>
  JSON.parse(text, (_key, part: unknown) => (isBytes(part) ? fromBase64(part.base64) : part));

const isBytes = (part: unknown): part is WrittenBytes =>
  typeof part === 'object' &&
  part !== null &&
  'base64' in part &&
  typeof part.base64 === 'string' &&
  Object.keys(part).length === 1;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return btoa(binary);
}

const fromBase64 = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
