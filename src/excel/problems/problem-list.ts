import type { CommandContext } from '../command/command-context';
import { Refusal } from '../command/failure';
import type { RawValue } from '../grid/cells';

export const PROBLEM_TABLE = '问题表';

export interface ExistingList {
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table;
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

/** @returns `null` where there is no such table */
export async function readList(context: CommandContext): Promise<ExistingList | null> {
  const table = context.workbook.tables.getItemOrNullObject(PROBLEM_TABLE);
  table.load('showTotals');
  const { worksheet } = table;
  worksheet.load('id');
  worksheet.protection.load('protected');
  const range = table.getRange();
  range.load('formulas,rowIndex,columnIndex');
  const title = worksheet.getCell(0, 0);
  title.load('values');
  await context.sync('current list');
  if (table.isNullObject) return null;
  if (worksheet.protection.protected) throw new Refusal('AccessDenied');
  const [header = [], ...body] = range.formulas as RawValue[][];
  return {
    sheet: context.workbook.worksheets.getItem(worksheet.id),
    table,
    row: range.rowIndex,
    column: range.columnIndex,
    title: (title.values as RawValue[][])[0]?.[0] ?? '',
    headers: header.map(String),
    body: table.showTotals ? body.slice(0, -1) : body,
  };
}
