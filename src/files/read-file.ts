import type { Grid } from '../core/plan/cells/grid';
import { decodeText } from './decode';
import { readDocumentText, readSpreadsheetText } from './delimited';
import { fileKind } from './file-kind';
import { READABLE } from './readable';
import { UnreadableFile, type FileContent } from './sheet';

const oneSheet = (kind: 'docx' | 'html' | 'text', grid: Grid): FileContent => ({
  kind,
  sheets: [{ name: null, grid }],
  tables: [],
});

/**
 * Reads a file into its sheets and tables: recognized by its content, and for text by its extension.
 * @throws UnreadableFile with the reason
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<FileContent> {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  const kind = fileKind(bytes);
  switch (kind) {
    case 'xlsx':
    case 'xls': {
      const { readSpreadsheet } = await import('./spreadsheet');
      return readSpreadsheet(bytes, kind);
    }
    case 'docx': {
      const { readDocx } = await import('./docx');
      return oneSheet(kind, await readDocx(bytes));
    }
    case 'html': {
      const { readHtml } = await import('./html');
      const grid = readHtml(decodeText(bytes));
      if (!grid) throw new UnreadableFile('tableless');
      return oneSheet(kind, grid);
    }
    case 'text':
      return oneSheet(kind, readText(name, bytes));
  }
}

function readText(name: string, bytes: Uint8Array): Grid {
  const ending = /\.[^.\\/]+$/u.exec(name)?.[0].toLowerCase() ?? '';
  if (!['.txt', '.md', '.tsv', '.csv'].includes(ending)) throw new UnreadableFile(unfit(ending));
  const text = decodeText(bytes);
  if (text.trim() === '') throw new UnreadableFile('empty');
  return ending === '.csv' || ending === '.tsv'
    ? readSpreadsheetText(text, ending === '.csv' ? 'csv' : 'tsv')
    : readDocumentText(text);
}

/** Why a file is not read whose content does not match its extension. */
const unfit = (ending: string): 'damaged' | 'unknownFormat' =>
  READABLE.some((readable) => readable === ending) ? 'damaged' : 'unknownFormat';
