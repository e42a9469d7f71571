import { tableCells } from '../../../core/settings/reading/find-tables';
import type { SettingsTables } from '../../../core/settings/table-cells';
import { isSettingsTable } from '../../../core/workbook-contract/settings-tables';
import { askForCells, gridOf } from '../../grid/cells';

/** Asks for the settings tables, on hidden sheets too; available after the next sync. */
export function askForSettings(tables: readonly Excel.Table[]): () => SettingsTables {
  const requests = tables.filter(({ name }) => isSettingsTable(name)).map(askForTableCells);
  return () => new Map(requests.map((table) => table()).map((table) => [table.name, table]));
}

function askForTableCells(table: Excel.Table): () => ReturnType<typeof tableCells> {
  const { name, worksheet } = table;
  worksheet.load('name');
  const cells = askForCells(table.getRange());
  return () => {
    const found = cells.arrived();
    return tableCells({ name, sheet: worksheet.name, rows: found ? gridOf(found).rows : [] });
  };
}
