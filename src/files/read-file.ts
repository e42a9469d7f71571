import { decodeText } from './decode';
import { readDocumentText, readSpreadsheetText } from './delimited';
import { UnreadableFile, type FileContent } from './sheet';
import { readXlsx } from './xlsx';

/** What a file ends in when this add-in can read it. */
export const READABLE = ['.txt', '.tsv', '.csv', '.xlsx'] as const;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);
const ZIP = [0x50, 0x4b];
/** Compound file: the old .xls and .doc, and an .xlsx locked with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a file into its sheets and tables by the ending of its name.
 * @throws UnreadableFile with the reason
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<FileContent> {
  const ending = /\.[^.\\/]+$/u.exec(name)?.[0].toLowerCase() ?? '';
  if (/^\.(?:xls|doc|et|wps)$/u.test(ending)) throw new UnreadableFile('oldFormat');
  if (!READABLE.some((readable) => readable === ending)) throw new UnreadableFile('unknownFormat');
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (startsWith(bytes, COMPOUND))
    throw new UnreadableFile(ending === '.xlsx' ? 'protected' : 'oldFormat');
  if (ending === '.xlsx') {
    if (!startsWith(bytes, ZIP)) throw new UnreadableFile('damaged');
    return readXlsx(bytes);
  }
  const text = decodeText(bytes);
  if (text.trim() === '') throw new UnreadableFile('empty');
  const grid =
    ending === '.txt'
      ? readDocumentText(text)
      : readSpreadsheetText(text, ending === '.csv' ? 'csv' : 'tsv');
  return { sheets: [{ name: null, grid }], tables: [] };
}
