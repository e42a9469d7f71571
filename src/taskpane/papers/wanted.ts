import type { PlainDate } from '../../core/calendar/plain-date';
import type { Plan, PlanRow } from '../../core/plan/model/plan';
import type { Settings, SettingsChange } from '../../core/settings/settings';
import type { FormCells } from '../../core/tracking/forms/form';
import type { PaperName } from '../../core/workbook-contract/paper-parts';
import type { Language } from '../../locales/language';

/** What the papers are made from. */
export interface PaperContext {
  readonly plan: Plan;
  readonly settings: Settings;
  /** The as-of date if the settings have none. */
  readonly today: PlainDate;
  readonly language: Language;
  /** Writes rows of 公文模板表 and shows the table. */
  readonly editTexts?: ((rows: readonly SettingsChange[]) => void) | null;
}

/** A paper to begin with; others can be chosen. */
export interface WantedPaper {
  readonly paper: PaperName;
  /** Key of a row or name of a unit; empty for all. */
  readonly subject: string;
}

/** The account of a change that is being typed. */
export interface WantedAccount {
  readonly row: PlanRow;
  readonly change: FormCells;
}

export type Wanted = WantedPaper | WantedAccount;
