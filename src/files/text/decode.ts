import { UnreadableFile } from '../content/sheet';

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16 with one, else GB18030, which Excel and WPS
 * still write. Lines end in a line feed.
 * @throws UnreadableFile if the bytes are in none of these encodings
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null;
  const text = utf16
    ? decodeAs(utf16, bytes)
    : (decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes));
  // Binary files may be valid GB18030; text contains no NUL.
  if (text === null || text.includes('\0')) throw new UnreadableFile('encoding');
  return text.replace(/\r\n?/gu, '\n');
}
