import type { SettingsProblem } from '../../core/settings/settings';
import { fill } from '../fill';
import type { Words } from '../index';

/** The reason why a cell of a settings table is invalid. */
function problemReason({ message, data }: SettingsProblem, words: Words): string {
  const reasons: Readonly<Record<string, string>> = words.settingsProblems;
  return fill(reasons[message] ?? message, data);
}

/** The invalid cell and the reason, in one line. */
export function problemText(problem: SettingsProblem, words: Words): string {
  const { inRow, inHeader } = words.settingsProblem;
  const { sheet, table, row, column } = problem;
  const text = problemReason(problem, words);
  return fill(row === 0 ? inHeader : inRow, { sheet, table, row, column, text });
}
