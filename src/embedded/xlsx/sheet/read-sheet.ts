import { BooleanNumber } from '@univerjs/core';
import type { IWorksheetData } from '@univerjs/core';
import type { IAutoFilter } from '@univerjs/sheets-filter';
import type { ISheetNote } from '@univerjs/sheets-note';
import { isDateFormat } from 'numfmt';
import {
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  toUniverRange,
  type Area,
} from '../../model/data/area';
import type { SheetRecord } from '../../model/data/registry';
import { marksOf } from '../../model/data/snapshot';
import { putCell, type CellMatrix } from '../../univer/cell-matrix';
import type { Book, Tab } from '../book/book';
import { printNames } from '../book/names';
import type { FileText } from '../book/strings';
import { readDrawing, type FileDrawing } from '../charts/read-charts';
import { attribute, nodes, parseXml, type XmlNode } from '../package/xml';
import { UnreadableXlsx } from '../package/package';
import { areaOf } from '../terms/references';
import { readNotes } from './elements/comments';
import { readFilter } from './elements/filters';
import { splitSheet } from './elements/frame';
import { readColumns, readGroups } from './cells/rows-and-columns';
import { readLinks, type FileLink } from './elements/links';
import { readPage } from './elements/page';
import { readProtection } from './elements/protection';
import { readCells } from './cells/read-cells';
import { readRules, type FileRule } from './elements/rules';
import { readTable, type FileTable } from './elements/tables';
import { readValidations, type FileValidation } from './elements/validations';
import { readView } from './elements/view';

/** Empty rows and columns after the used area, to type in. */
const ROOM = { rows: 100, columns: 8 };
/** Limit of the used area in cells, a hundred times the largest plan: add-ins load all of it. */
const MOST_CELLS = 20_000_000;
const SMALLEST = { rows: 200, columns: 26 };

/** A sheet for the model, with its source. */
export interface ReadSheet {
  readonly id: string;
  readonly path: string;
  readonly frame: XmlNode;
  /** Attributes of rows in the file; only if it was read without cells. */
  readonly rowAttributes: ReadonlyMap<number, Readonly<Record<string, string>>>;
  readonly data: Partial<IWorksheetData>;
  readonly record: SheetRecord;
  readonly tables: readonly FileTable[];
  readonly rules: readonly FileRule[];
  readonly validations: readonly FileValidation[];
  readonly links: readonly FileLink[];
  readonly notes: readonly ISheetNote[];
  readonly comments: { readonly path: string; readonly root: XmlNode } | null;
  readonly filter: IAutoFilter | null;
  readonly drawing: FileDrawing | undefined;
}

export interface SheetSource {
  readonly book: Book;
  readonly tab: Tab & { readonly sheetId: string };
  readonly position: number;
  /** Ids of sheets by name. */
  readonly ids: ReadonlyMap<string, string>;
  readonly strings: readonly FileText[];
  readonly withCells: boolean;
}

export function readSheet(source: SheetSource): ReadSheet {
  const { book, tab, position, ids, withCells } = source;
  const { sheetId: id, path } = tab;
  const { file, styles } = book;
  const { frame, cells } = splitSheet(file.text(path) ?? '');
  const { data, groups, rowAttributes } = readGrid(source, frame, cells);
  const links = readLinks(frame, file, path);
  if (withCells) markLinks(data.cellData as CellMatrix, links);
  const [commentsPath] = file.related(path, 'comments');
  const comments =
    commentsPath === undefined
      ? null
      : { path: commentsPath, root: parseXml(file.text(commentsPath) ?? '') };
  const [drawing] = file.related(path, 'drawing');
  return {
    id,
    path,
    frame,
    rowAttributes,
    data,
    record: {
      veryHidden: attribute(tab.node, 'state') === 'veryHidden',
      protection: readProtection(frame),
      outline: groups,
      page: { ...readPage(frame), ...printNames(book.names, position, { id, name: tab.name }) },
    },
    tables: file
      .related(path, 'table')
      .flatMap((table) => readTable(table, parseXml(file.text(table) ?? ''), id) ?? []),
    rules: readRules(frame, id, styles),
    validations: readValidations(frame, id),
    links,
    notes: comments ? readNotes(comments.root) : [],
    comments,
    filter: readFilter(frame, id),
    drawing:
      drawing === undefined ? undefined : readDrawing(file, drawing, { sheetId: id, data, ids }),
  };
}

type Groups = NonNullable<SheetRecord['outline']>;

function readGrid(
  { book, tab, strings, withCells }: SheetSource,
  frame: XmlNode,
  cells: string,
): Pick<ReadSheet, 'data' | 'rowAttributes'> & { readonly groups: Groups } {
  const { styles, is1904, isForeign } = book;
  const { sheetId: id, name, node } = tab;
  const isDate = (xf: number): boolean => {
    const { pattern } = styles.styleOf(xf).n ?? {};
    return pattern !== undefined && isDateFormat(pattern);
  };
  // Rows are always read: they tell whether a group is collapsed.
  const read = readCells(cells, {
    strings,
    styles,
    isForeign,
    dateOffset: (xf) => (is1904 && isDate(xf) ? DAYS_TO_1904 : 0),
    withCells,
  });
  if (read.rows * read.columns > MOST_CELLS) throw new UnreadableXlsx('tooLarge');
  const rowCount = Math.min(MAX_ROWS, Math.max(SMALLEST.rows, read.rows + ROOM.rows));
  const columnCount = Math.min(
    MAX_COLUMNS,
    Math.max(SMALLEST.columns, read.columns + ROOM.columns),
  );
  const columns = readColumns(frame, styles, read.columns + ROOM.columns);
  const hiddenRow = (at: number): boolean => read.rowData[at]?.hd === BooleanNumber.TRUE;
  const hiddenColumn = (at: number): boolean => columns.columnData[at]?.hd === BooleanNumber.TRUE;
  const state = attribute(node, 'state') ?? 'visible';
  const data: Partial<IWorksheetData> = {
    id,
    name,
    ...readView(frame, styles),
    hidden: state === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount,
    columnCount,
    mergeData: readMerges(frame, {
      sheetId: id,
      row: 0,
      column: 0,
      rows: rowCount,
      columns: columnCount,
    }).map(toUniverRange),
    columnData: columns.columnData,
    rowData: read.rowData,
    cellData: read.cellData as IWorksheetData['cellData'],
  };
  return {
    data,
    rowAttributes: read.attributes,
    groups: [
      ...readGroups('rows', read.levels, hiddenRow),
      ...readGroups('columns', columns.levels, hiddenColumn),
    ],
  };
}

/** Days between the 1900 and 1904 date systems. */
const DAYS_TO_1904 = 1462;

/** Merged cells within the sheet; in a file they may cover whole columns. */
function readMerges(frame: XmlNode, sheet: Area): Area[] {
  return nodes(frame, 'mergeCells/mergeCell').flatMap((node) => {
    const area = areaOf(sheet.sheetId, attribute(node, 'ref') ?? '');
    const inside = area && intersection(area, sheet);
    return inside && (inside.rows > 1 || inside.columns > 1) ? [inside] : [];
  });
}

function markLinks(cells: CellMatrix, links: readonly FileLink[]): void {
  for (const { row, column, link } of links) {
    const cell = cells[row]?.[column];
    putCell(cells, row, column, { ...cell, custom: { ...marksOf(cell), link } });
  }
}
