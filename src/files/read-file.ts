import type { Grid } from '../core/plan/cells/grid';
import { decodeText } from './text/decode';
import { readDocumentText, readSpreadsheetText } from './text/delimited';
import { planHeaderIn } from './text/header-of';
import { fileKind } from './file-kind';
import { READABLE } from './content/readable';
import { UnreadableFile, type FileContent } from './content/sheet';

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
      const { readSpreadsheet } = await import('./office/spreadsheet');
      return readSpreadsheet(bytes, kind);
    }
    case 'docx': {
      const { docxAsHtml } = await import('./office/docx');
      return oneSheet(kind, await readPage(await docxAsHtml(bytes)));
    }
    case 'html':
      return oneSheet(kind, await readPage(decodeText(bytes)));
    case 'text':
      return oneSheet(kind, readText(name, bytes));
  }
}

/** A tab in a line of a page, as a blank that divides columns. */
const TAB = '\u3000\u3000';

/** The tables of a page; of one without tables the plan that its lines lay out. */
async function readPage(html: string): Promise<Grid> {
  const { htmlLines, readHtml } = await import('./html/html');
  const tables = readHtml(html);
  if (tables) return tables;
  const grid = readDocumentText(htmlLines(html.replaceAll('\t', TAB)));
  if (!planHeaderIn(grid)) throw new UnreadableFile('tableless');
  return grid;
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
