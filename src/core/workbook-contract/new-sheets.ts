import { SETTINGS_TABLES, type SettingsTableName } from './settings-tables';

/** The sheets that come when these settings tables are made: those that hold none of the tables that are there. */
export function newSheets(
  needed: readonly SettingsTableName[],
  existing: ReadonlySet<string>,
): string[] {
  const sheetOf = (name: SettingsTableName): string => SETTINGS_TABLES[name].sheet;
  const names = Object.keys(SETTINGS_TABLES) as SettingsTableName[];
  const there = new Set(names.filter((name) => existing.has(name)).map(sheetOf));
  const missing = needed.filter((name) => !existing.has(name)).map(sheetOf);
  return [...new Set(missing)].filter((sheet) => !there.has(sheet));
}
