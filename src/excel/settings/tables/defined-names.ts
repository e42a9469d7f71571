import { CRITERIA } from '../../../core/assessment/criteria';
import { DEFAULT_SCHEME } from '../../../core/assessment/scheme';
import { pointsName } from '../../../core/workbook-contract/defined-names';
import { AS_OF, PARAMETERS } from '../../../core/workbook-contract/parameters';
import type { SettingsTableName } from '../../../core/workbook-contract/settings-tables';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What holds of a parameter, with its default for a row that is missing from 参数表. */
function parameterFormula(name: string, standard: string | number | null): string {
  const cell = `INDEX(参数表[生效值],MATCH(${quoted(name)},参数表[参数],0))`;
  // Adding 0 makes an error of the word 今天, and today of that.
  if (name === AS_OF) return `=IFERROR(0+${cell},TODAY())`;
  const fallback = typeof standard === 'number' ? String(standard) : quoted(standard ?? '');
  return `=IFERROR(${cell},${fallback})`;
}

/** The points of a criterion, with the same fallback to the built-in ones as in the engine. */
function pointsFormula(code: string, points: number): string {
  const cell = `INDEX(评分项表[分值],MATCH(${quoted(code)},评分项表[代码],0))`;
  return `=IFERROR(IF(AND(ISNUMBER(${cell}),N(${cell})>=0),${cell},${points}),${points})`;
}

/** The defined names by which formulas read each table, with their formulas. */
const NAMES: ReadonlyMap<SettingsTableName, readonly (readonly [string, string])[]> = new Map([
  [
    '参数表',
    PARAMETERS.map(({ name, standard }) => [name, parameterFormula(name, standard)] as const),
  ],
  [
    '评分项表',
    CRITERIA.map(
      ({ code }) => [pointsName(code), pointsFormula(code, DEFAULT_SCHEME.points[code])] as const,
    ),
  ],
]);

/** All of these names with their formulas. */
export const NAME_FORMULAS: ReadonlyMap<string, string> = new Map([...NAMES.values()].flat());

/**
 * Defines the missing names of a table; an existing name is never changed.
 * @param existing in lower case, since Excel compares names case-insensitively
 */
export function defineNames(
  workbook: Excel.Workbook,
  table: SettingsTableName,
  existing: ReadonlySet<string>,
): void {
  for (const [name, formula] of NAMES.get(table) ?? []) {
    if (!existing.has(name.toLowerCase())) workbook.names.add(name, formula);
  }
}
