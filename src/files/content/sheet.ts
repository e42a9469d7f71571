import type { Grid } from '../../core/plan/cells/grid';

/** One table of a file: a sheet of a workbook, or the whole of a text file (`name` is then `null`). */
export interface Sheet {
  readonly name: string | null;
  readonly grid: Grid;
}

/** An Excel table of a file; its first row is the header. */
export interface FileTable {
  readonly name: string;
  readonly sheet: string;
  readonly rows: Grid['rows'];
}

/** The kind of a file by its content, whatever its extension; .et and XML spreadsheets are read like .xls. */
export type FileKind = 'xlsx' | 'xls' | 'docx' | 'html' | 'text';

/** The content of a file. Hidden sheets are left out, but not the tables on them. */
export interface FileContent {
  readonly kind: FileKind;
  readonly sheets: readonly Sheet[];
  readonly tables: readonly FileTable[];
}

/** Why a file cannot be read; each reason has a text in every language. */
export type FileProblem =
  | 'empty'
  | 'damaged'
  | 'encoding'
  /** An old Word document or a PDF: it may show a table, which can be copied. */
  | 'document'
  | 'tableless'
  | 'unknownFormat'
  | 'protected'
  | 'tooLarge';

/** A file that cannot be read, with the reason for the user. */
export class UnreadableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
    this.name = 'UnreadableFile';
  }
}
