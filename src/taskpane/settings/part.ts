import type { Settings, SettingsChange } from '../../core/settings/settings';
import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';
import type { Words } from '../../locales';

/** Shows the cell of a setting, by the texts of its key columns. */
export type ShowCell = (
  table: SettingsTableName,
  row: Readonly<Record<string, string>>,
  column: string,
) => void;

/** What every part of the settings tab shows and changes. */
export interface SettingsPartProps {
  readonly settings: Settings;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly change: (changes: readonly SettingsChange[]) => void;
  /** `null` while the workbook does not have the table. */
  readonly showCell: ShowCell | null;
}
