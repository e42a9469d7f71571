import { serialOfDate } from '../../src/core/calendar/excel-serial';
import { parsePlainDate } from '../../src/core/calendar/plain-date';
import type { Cell } from '../../src/core/plan/cells/grid';
import type { SettingsTables, TableCells } from '../../src/core/settings/table-cells';
import {
  isSettingsTable,
  SETTINGS_TABLES,
  type SettingsTableName,
} from '../../src/core/workbook-contract/settings-tables';

/** A date as Excel keeps it. */
export const day = (text: string): number => serialOfDate(parsePlainDate(text)!);

export const cell = (value: string | number | boolean): Cell => ({ value, text: String(value) });

/** A settings table of the workbook with these rows, each value under its header. */
export function table(
  name: SettingsTableName,
  rows: readonly Readonly<Record<string, string | number | boolean>>[],
): TableCells {
  const headers = SETTINGS_TABLES[name].columns.map(({ header }) => header);
  return {
    sheet: SETTINGS_TABLES[name].sheet,
    name,
    headers,
    rows: rows.map((row) => headers.map((header) => cell(row[header] ?? ''))),
  };
}

export const tables = (...list: readonly TableCells[]): SettingsTables =>
  new Map(list.filter(({ name }) => isSettingsTable(name)).map((each) => [each.name, each]));
