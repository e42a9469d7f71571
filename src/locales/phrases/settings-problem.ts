import type { SettingsProblem } from '../../core/settings/settings';
import { fill } from '../fill';
import type { Words } from '../index';

/** The reason why a cell of a settings table is invalid. */
export function problemReason(
  { message, data }: Pick<SettingsProblem, 'message' | 'data'>,
  words: Words,
): string {
  const reasons: Readonly<Record<string, string>> = words.settingsProblems;
  return fill(reasons[message] ?? message, data);
}

/** The reason why what is typed for a cell cannot be stored: as in the sheet, without what is done about it there. */
export function typedProblem(problem: SettingsProblem, words: Words): string {
  const reasons: Readonly<Record<string, string>> = words.settings.typedProblems;
  const reason = reasons[problem.message];
  return reason === undefined ? problemReason(problem, words) : fill(reason, problem.data);
}

/** The invalid cell and the reason, in one line. */
export function problemText(problem: SettingsProblem, words: Words): string {
  const { inRow, inHeader } = words.settingsProblem;
  const { sheet, table, row, column } = problem;
  const text = problemReason(problem, words);
  return fill(row === 0 ? inHeader : inRow, { sheet, table, row, column, text });
}
