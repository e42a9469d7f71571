import { tableCells } from '../../../core/settings/reading/find-tables';
import type { SettingsTableName } from '../../../core/workbook-contract/settings-tables';
import { askForArea } from '../../grid/areas';
import { askForCells, gridOf } from '../../grid/cells';
import { NO_STATE, type SettingsState, type SettingsTableState } from './settings-state';

/** Rows read below a table, to know whether they are free; commands that append more ask for the whole settings. */
export const ROOM = 8;

/**
 * Asks for settings tables by name, whether they exist or not: saves commands the sync that lists the tables. Available
 * after the next sync.
 */
export function askForTables(
  workbook: Excel.Workbook,
  names: readonly SettingsTableName[],
): () => SettingsState {
  const requests = names.map((name) =>
    askForNamedTable(workbook.tables.getItemOrNullObject(name), name),
  );
  return () => {
    const found = requests.flatMap((table) => table() ?? []);
    return {
      ...NO_STATE,
      tables: new Map(found.map((table) => [table.cells.name as SettingsTableName, table])),
    };
  };
}

function askForNamedTable(
  table: Excel.Table,
  name: SettingsTableName,
): () => SettingsTableState | null {
  table.load('id,showTotals');
  const { worksheet } = table;
  worksheet.load('name');
  const range = table.getRange();
  const area = askForArea(range);
  const cells = askForCells(range.getResizedRange(ROOM, 0), true);
  return () => {
    const place = table.isNullObject ? null : area();
    const found = place && cells.arrived();
    if (!found) return null;
    const { id, showTotals } = table;
    const { rows } = gridOf(found);
    const body = rows.slice(0, place.rows - (showTotals ? 1 : 0));
    const below = rows.slice(place.rows);
    return {
      id,
      sheet: worksheet.name,
      area: place,
      showTotals,
      block: found,
      cells: tableCells({ name, sheet: worksheet.name, rows: body }),
      isFreeBelow: (count) =>
        count <= below.length &&
        below.slice(0, count).every((row) => row.every(({ value }) => value === '')),
      form: 'table',
    };
  };
}
