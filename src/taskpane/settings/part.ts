import type { Settings, SettingsChange } from '../../core/settings/settings';
import type { Words } from '../../locales';

/** What every part of the settings tab shows and changes. */
export interface SettingsPartProps {
  readonly settings: Settings;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly change: (changes: readonly SettingsChange[]) => void;
}
