import type { Grid } from '../core/plan/cells/grid';

/** One table of a file: a sheet of a workbook, or the whole of a text file (`name` is then `null`). */
export interface Sheet {
  readonly name: string | null;
  readonly grid: Grid;
}

/** An Excel table of a file, with its header row on top. */
export interface FileTable {
  readonly name: string;
  readonly sheet: string;
  readonly rows: Grid['rows'];
}

/** What is in a file, whatever its name ends in; an .et and an XML spreadsheet are read as an .xls is. */
export type FileKind = 'xlsx' | 'xls' | 'docx' | 'html' | 'text';

/** What a file holds. Sheets that are hidden are left out; tables on them are not. */
export interface FileContent {
  readonly kind: FileKind;
  readonly sheets: readonly Sheet[];
  readonly tables: readonly FileTable[];
}

/** Why a file cannot be read; each has words in every language. */
export type FileProblem =
  | 'empty'
  | 'damaged'
  | 'encoding'
  /** A Word document of the old kind, a PDF: there is a table to be seen, and copied. */
  | 'document'
  | 'tableless'
  | 'unknownFormat'
  | 'protected'
  | 'tooLarge';

/** A file that cannot be read, for a reason that people can be told. */
export class UnreadableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
    this.name = 'UnreadableFile';
  }
}
