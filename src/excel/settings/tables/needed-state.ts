import type { SettingsTableName } from '../../../core/workbook-contract/settings-tables';
import type { CommandContext } from '../../command/command-context';
import { askForTables } from './named-tables';
import { askForNames, askForState, type SettingsState } from './settings-state';

/**
 * Asks for these tables alone, whether they exist or not, and for the names that `completeState` needs. Available after
 * the next sync.
 */
export function askForNeeded(
  workbook: Excel.Workbook,
  tables: readonly SettingsTableName[],
): () => SettingsState {
  askForNames(workbook);
  const found = askForTables(workbook, tables);
  return () => ({
    ...found(),
    names: new Set(workbook.names.items.map(({ name }) => name.toLowerCase())),
  });
}

/** The known state if it has all of these tables; else one more sync reads all settings, to create what is missing. */
export async function completeState(
  context: CommandContext,
  known: SettingsState,
  tables: readonly SettingsTableName[],
): Promise<SettingsState> {
  if (tables.every((name) => known.tables.has(name))) return known;
  const state = askForState(context.workbook);
  await context.sync('cells');
  return state();
}
