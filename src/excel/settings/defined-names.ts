import { CRITERIA } from '../../core/assessment/criteria';
import { DEFAULT_SCHEME } from '../../core/assessment/scheme';
import { pointsName } from '../../core/workbook-contract/defined-names';
import { AS_OF, PARAMETERS } from '../../core/workbook-contract/parameters';
import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What a formula gets where a row was deleted from 参数表. */
function fallback(name: string, standard: string | number | null): string {
  if (name === AS_OF) return 'TODAY()';
  return typeof standard === 'number' ? String(standard) : quoted(standard ?? '');
}

/** The points of a criterion; where the sheet has none that can be used, the built-in ones, as the engine does. */
function pointsFormula(code: string, points: number): string {
  const cell = `INDEX(评分项表[分值],MATCH(${quoted(code)},评分项表[代码],0))`;
  return `=IFERROR(IF(AND(ISNUMBER(${cell}),N(${cell})>=0),${cell},${points}),${points})`;
}

/** The defined names by which formulas read a table, with what each stands for. */
const NAMES: ReadonlyMap<SettingsTableName, readonly (readonly [string, string])[]> = new Map([
  [
    '参数表',
    PARAMETERS.map(
      ({ name, standard }) =>
        [
          name,
          `=IFERROR(INDEX(参数表[生效值],MATCH(${quoted(name)},参数表[参数],0)),${fallback(name, standard)})`,
        ] as const,
    ),
  ],
  [
    '评分项表',
    CRITERIA.map(
      ({ code }) => [pointsName(code), pointsFormula(code, DEFAULT_SCHEME.points[code])] as const,
    ),
  ],
]);

/** Every defined name by which formulas read the settings, with what it stands for. */
export const NAME_FORMULAS: ReadonlyMap<string, string> = new Map([...NAMES.values()].flat());

/** Defines the names of a table that are missing; a name that the office uses already stays as it is. */
export function defineNames(
  workbook: Excel.Workbook,
  table: SettingsTableName,
  existing: ReadonlySet<string>,
): void {
  for (const [name, formula] of NAMES.get(table) ?? []) {
    if (!existing.has(name)) workbook.names.add(name, formula);
  }
}
