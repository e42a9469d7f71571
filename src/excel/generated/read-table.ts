import { tableCells } from '../../core/settings/reading/find-tables';
import type { TableCells } from '../../core/settings/table-cells';
import type { CommandContext } from '../command/command-context';
import { askForCells, gridOf } from '../grid/cells';

/** Reads a table that the add-in has generated. One sync. @returns `null` if there is none */
export async function readTable(context: CommandContext, name: string): Promise<TableCells | null> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load('name');
  table.worksheet.load('name');
  const cells = askForCells(table.getRange());
  await context.sync('table');
  const found = table.isNullObject ? null : cells.arrived();
  return found && tableCells({ name, sheet: table.worksheet.name, rows: gridOf(found).rows });
}
