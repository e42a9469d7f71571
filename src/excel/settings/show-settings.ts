import { columnAt } from '../../core/settings/table-cells';
import type { CommandContext } from '../command/command-context';

/** A place in a settings table: a cell of its body, its header (row 0), or the table as such (no column). */
export interface SettingsPlace {
  readonly table: string;
  readonly row: number;
  readonly column: string | null;
}

/** Selects a place in a settings table and makes its sheet visible; `false` if the table does not exist. */
export async function showSettings(
  context: CommandContext,
  { table: name, row, column }: SettingsPlace,
): Promise<boolean> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load('id');
  await context.sync('table');
  if (table.isNullObject) return false;
  const range = table.getRange();
  const header = table.getHeaderRowRange();
  header.load('values');
  range.load('rowCount');
  await context.sync('header');
  const headers = (header.values[0] ?? []).map(String);
  const at = column === null ? 0 : Math.max(0, columnAt({ headers }, column));
  table.worksheet.visibility = 'Visible';
  table.worksheet.activate();
  range.getCell(Math.min(row, range.rowCount - 1), at).select();
  await context.sync('selection');
  return true;
}
