import type { Plan, PlanRow } from '../../core/plan/model/plan';
import type { SettingsChange } from '../../core/settings/settings';
import { wordChanges } from '../../core/settings/words/word-rows';
import { rowWith, type FormCells } from '../../core/tracking/forms/form';
import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';
import { queueSettings, type QueuedSettings } from './changes/change-settings';
import { askForTables } from './tables/named-tables';
import { tablesOf, type SettingsState } from './tables/settings-state';

/** The tables by which formulas read times and names. Missing and locked tables are skipped. */
const WORD_TABLES = ['时间词表', '姓名词表'] as const satisfies readonly SettingsTableName[];

/** Asks for the writable word tables, and for the given others. */
export function askForWords(
  workbook: Excel.Workbook,
  others: readonly SettingsTableName[] = [],
): () => SettingsState {
  const requests = askForTables(workbook, [...WORD_TABLES, ...others]);
  const locks = WORD_TABLES.map((name) => {
    const { protection } = workbook.tables.getItemOrNullObject(name).worksheet;
    protection.load('protected');
    return { name, isLocked: () => !protection.isNullObject && protection.protected };
  });
  return () => {
    const state = requests();
    const locked = locks.filter(({ isLocked }) => isLocked()).map(({ name }) => name);
    const tables = new Map(state.tables);
    for (const name of locked) tables.delete(name);
    return { ...state, tables };
  };
}

/** The wordings of a plan that the existing word tables lack. */
export const newWords = (state: SettingsState, plan: Plan): SettingsChange[] =>
  wordChanges(tablesOf(state), plan, plan.year).filter(({ table }) =>
    WORD_TABLES.some((name) => name === table && state.tables.has(name)),
  );

/** The plan with these cells of a row changed. */
export const planWith = (plan: Plan, row: PlanRow, cells: FormCells): Plan => ({
  ...plan,
  rows: plan.rows.map((one) => (one === row ? rowWith(plan, row, cells) : one)),
});

/** Queues the wordings that the word tables lack; settle the result after the sync. */
export const queueWords = (
  workbook: Excel.Workbook,
  state: SettingsState,
  plan: Plan,
): QueuedSettings => queueSettings(workbook, state, { changes: newWords(state, plan) }, plan);
