import { TableEditor } from '../../core/settings/editing/table-editor';
import { columnAt } from '../../core/settings/table-cells';
import { isSettingsTable } from '../../core/workbook-contract/settings-tables';
import type { CommandContext } from '../command/command-context';
import { askForTables } from './tables/named-tables';

/** A place in a settings table: a cell of its body, its header (row 0), or the table as such (no column). */
export interface SettingsPlace {
  readonly table: string;
  /** Its number, or the texts of its key columns. */
  readonly row: number | Readonly<Record<string, string>>;
  readonly column: string | null;
}

/** Selects a place in a settings table and makes its sheet visible; `false` if the table or the row does not exist. */
export async function showSettings(
  context: CommandContext,
  { table: name, row, column }: SettingsPlace,
): Promise<boolean> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load('id');
  const keyed = typeof row === 'number' || !isSettingsTable(name) ? null : { name, key: row };
  const asked = keyed && askForTables(context.workbook, [keyed.name]);
  await context.sync('table');
  if (table.isNullObject) return false;
  const range = table.getRange();
  const header = table.getHeaderRowRange();
  header.load('values');
  range.load('rowCount');
  await context.sync('header');
  const cells = keyed && asked?.().tables.get(keyed.name)?.cells;
  const found = keyed && cells ? new TableEditor(keyed.name, cells).rowNumber(keyed) : row;
  if (typeof found !== 'number') return false;
  const headers = (header.values[0] ?? []).map(String);
  const at = column === null ? 0 : Math.max(0, columnAt({ headers }, column));
  table.worksheet.visibility = 'Visible';
  table.worksheet.activate();
  range.getCell(Math.min(found, range.rowCount - 1), at).select();
  await context.sync('selection');
  return true;
}
