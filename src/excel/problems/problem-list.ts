import type { CommandContext } from '../command/command-context';
import { Refusal } from '../command/failure';
import type { RawValue } from '../grid/cells';
import { askForFilter } from '../grid/filters';

export const PROBLEM_TABLE = '问题表';
export const PROBLEM_SHEET = '校验问题';

export interface ExistingList {
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table;
  /** Whether a filter hides some of its rows. */
  readonly isFiltered: boolean;
  /** Sheet row of the header, from 0. */
  readonly row: number;
  readonly column: number;
  readonly title: RawValue;
  readonly headers: readonly string[];
  readonly body: readonly (readonly RawValue[])[];
}

export interface NewList {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly RawValue[])[];
}

/** A place for a new list. */
export interface FreePlace {
  /** Names of all sheets. */
  readonly names: readonly string[];
  /** State of the sheet with the list's name. */
  readonly sheet: 'missing' | 'empty' | 'taken';
  /** The empty table of an incomplete attempt. */
  readonly begun: string | null;
}

/** The existing list, or a place for a new one. One sync. */
export async function readList(context: CommandContext): Promise<ExistingList | FreePlace> {
  const existing = askForList(context.workbook);
  const free = askForPlace(context.workbook);
  await context.sync('current list');
  const list = existing();
  if (list?.headers.every((header) => BLANK_HEADER.test(header)) === true) {
    return { ...free(), begun: PROBLEM_TABLE };
  }
  return list ?? free();
}

/** Excel's headers for a table over blank cells. */
const BLANK_HEADER = /^(?:列|Column)\d+$/u;

export const isExisting = (list: ExistingList | FreePlace): list is ExistingList => 'body' in list;

function askForList(workbook: Excel.Workbook): () => ExistingList | null {
  const table = workbook.tables.getItemOrNullObject(PROBLEM_TABLE);
  table.load('showTotals');
  const { worksheet } = table;
  worksheet.load('id');
  worksheet.protection.load('protected');
  return pendingList(workbook.worksheets, table, table.getRange(), worksheet.getCell(0, 0));
}

function pendingList(
  worksheets: Excel.WorksheetCollection,
  table: Excel.Table,
  range: Excel.Range,
  title: Excel.Range,
): () => ExistingList | null {
  const isFiltered = askForFilter(table);
  range.load('formulas,rowIndex,columnIndex');
  title.load('values');
  return () => {
    if (table.isNullObject) return null;
    const { worksheet } = table;
    if (worksheet.protection.protected) throw new Refusal('AccessDenied');
    const [header = [], ...body] = range.formulas as RawValue[][];
    return {
      sheet: worksheets.getItem(worksheet.id),
      table,
      isFiltered: isFiltered(),
      row: range.rowIndex,
      column: range.columnIndex,
      title: (title.values as RawValue[][])[0]?.[0] ?? '',
      headers: header.map(String),
      body: table.showTotals ? body.slice(0, -1) : body,
    };
  };
}

function askForPlace({ worksheets }: Excel.Workbook): () => FreePlace {
  worksheets.load('items/name');
  const sheet = worksheets.getItemOrNullObject(PROBLEM_SHEET);
  sheet.tables.load('items/id');
  return pendingPlace(worksheets, sheet, sheet.getUsedRangeOrNullObject(true));
}

function pendingPlace(
  worksheets: Excel.WorksheetCollection,
  sheet: Excel.Worksheet,
  used: Excel.Range,
): () => FreePlace {
  used.load('rowIndex,rowCount');
  return () => {
    const names = worksheets.items.map(({ name }) => name);
    const [first, ...others] = sheet.isNullObject ? [] : sheet.tables.items;
    // Before its values are written a new table has only the headers that Excel gives it.
    const isBegun =
      first !== undefined && others.length === 0 && !used.isNullObject && used.rowCount === 1;
    const taken = used.isNullObject ? 'empty' : 'taken';
    return {
      names,
      sheet: sheet.isNullObject ? 'missing' : taken,
      begun: isBegun ? first.id : null,
    };
  };
}
