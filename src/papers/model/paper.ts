import type { Language } from '../../locales/language';
import type { PaperName } from '../../core/workbook-contract/paper-parts';

/** A cell of a table; a line break begins a new paragraph in it. */
export interface PaperCell {
  readonly text: string;
  /** Columns that it takes; 1 unless given. */
  readonly span?: number;
  /** Left unless given. */
  readonly align?: 'center' | 'right';
  /** Headers and labels. */
  readonly isLabel?: true;
}

export interface PaperTableRow {
  readonly cells: readonly PaperCell[];
  /** Least height in millimetres, to leave room for writing. */
  readonly height?: number;
}

export interface PaperTable {
  readonly kind: 'table';
  /** Widths of the columns, as shares of the whole. */
  readonly widths: readonly number[];
  /** Rows at the top that are repeated on every page. */
  readonly headers: number;
  readonly rows: readonly PaperTableRow[];
}

/** A paragraph by its part in an official document. */
export interface PaperText {
  readonly kind:
    | 'mark' // 附件, above the title
    | 'title'
    | 'addressee'
    | 'heading'
    | 'subheading'
    | 'paragraph'
    | 'signature'
    | 'copies'; // 抄送
  readonly text: string;
}

export type Block = PaperText | PaperTable;

/** A document as its parts, without a format. */
export interface Paper {
  readonly paper: PaperName;
  /** Name for its file, without extension. */
  readonly name: string;
  readonly language: Language;
  readonly blocks: readonly Block[];
}

const text =
  (kind: PaperText['kind']) =>
  (content: string): PaperText => ({ kind, text: content });

export const mark = text('mark');
export const title = text('title');
export const addressee = text('addressee');
export const heading = text('heading');
export const subheading = text('subheading');
export const paragraph = text('paragraph');
export const signature = text('signature');
export const copies = text('copies');

/** A label of a form, or a header of a table. */
export const label = (content: string, span = 1): PaperCell => ({
  text: content,
  span,
  align: 'center',
  isLabel: true,
});

/** A row of a list, its cells centred where the column is. */
const listRow = (
  texts: readonly (string | number)[],
  centred: readonly boolean[],
): PaperTableRow => ({
  cells: texts.map((content, i) => ({
    text: String(content),
    ...(centred[i] === true && { align: 'center' as const }),
  })),
});

/** A column of a list. */
export interface ListColumn {
  readonly header: string;
  /** Share of the table's width. */
  readonly width: number;
  readonly isCentred?: boolean;
}

/** A table with one header row. */
export const list = (
  columns: readonly ListColumn[],
  rows: readonly (readonly (string | number)[])[],
): PaperTable => ({
  kind: 'table',
  widths: columns.map(({ width }) => width),
  headers: 1,
  rows: [
    { cells: columns.map(({ header }) => label(header)) },
    ...rows.map((texts) =>
      listRow(
        texts,
        columns.map(({ isCentred }) => isCentred === true),
      ),
    ),
  ],
});
