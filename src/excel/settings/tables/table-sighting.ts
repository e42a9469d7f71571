import { columnAt } from '../../../core/settings/table-cells';
import {
  SETTINGS_TABLES,
  type SettingsTableName,
} from '../../../core/workbook-contract/settings-tables';
import type { RawValue } from '../../grid/cells';
import type { Sighting } from '../../guard/sighting';
import type { SettingsTableState } from './settings-state';
import { columnsOf } from './table-layout';

/** A settings table as a command has just read it. Rows are identified by their key columns, lines by all columns. */
export function tableSighting(
  workbook: Excel.Workbook,
  name: SettingsTableName,
  { area, cells, block, sheet }: SettingsTableState,
): Sighting {
  const ownKey: readonly string[] = SETTINGS_TABLES[name].key;
  const typed = columnsOf(name).filter(({ formula }) => formula === undefined);
  const keys = ownKey.length > 0 ? ownKey : typed.map(({ header }) => header);
  const at =
    (rows: readonly (readonly RawValue[])[] | null | undefined) =>
    (row: number, column: number): RawValue =>
      rows?.[row - area.row]?.[column - area.column] ?? '';
  const valueAt = block
    ? at(block.values)
    : at([cells.headers, ...cells.rows.map((row) => row.map(({ value }) => value))]);
  return {
    sheet: workbook.worksheets.getItem(sheet),
    hasHiddenRows: block?.hasHiddenRows ?? false,
    header: area.row,
    end: area.row + cells.rows.length,
    keys: keys.flatMap((header) => {
      const column = columnAt(cells, header);
      return column < 0 ? [] : [column + area.column];
    }),
    id: null,
    columns: cells.headers.map((_, column) => column + area.column),
    valueAt,
    formulaAt: block ? at(block.formulas) : valueAt,
    formatAt: (row, column) => block?.numberFormats[row - area.row]?.[column - area.column],
  };
}
