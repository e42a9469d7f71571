import { jest } from '@jest/globals';
import type { SampleYear } from '../../scripts/sample-year/data';
import { assessPlan } from '../../src/core/assessment/assess-plan';
import {
  DAY_COLUMNS,
  shownDepartment,
  shownRow,
  type ShownScores,
} from '../../src/core/assessment/shown-scores';
import { serialOfDate } from '../../src/core/calendar/excel-serial';
import { parsePlainDate } from '../../src/core/calendar/plain-date';
import { assessingWith } from '../../src/core/settings/use-settings';
import { tableOf, type SheetValues } from '../libreoffice/recalculate';
import { readYear } from '../sample-year';
import { COMPUTED, engineOf } from '../tracking/tracked-plan';

/** The file of a year, made as a process of its own would make it: with nothing left from another. */
export async function buildYear(year: SampleYear): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  await jest.isolateModulesAsync(async () => {
    const { yearWorkbook } = await import('../../scripts/sample-year/workbook');
    bytes = new Uint8Array(await yearWorkbook(year));
  });
  return bytes;
}

/** What a workbook of a year shows: deadlines and states, scores of conferences and of departments. */
interface YearValues {
  readonly states: readonly object[];
  readonly details: readonly object[];
  readonly departments: readonly object[];
}

const asCells = (shown: ShownScores): ShownScores =>
  Object.fromEntries(
    Object.entries(shown).map(([column, value]) => {
      const date = DAY_COLUMNS.has(column) ? parsePlainDate(String(value)) : null;
      return [column, date ? serialOfDate(date) : value];
    }),
  );

/** What the engine says of a year, knowing nothing of a workbook. */
export function engineValues(year: SampleYear): YearValues {
  const { plan, settings } = readYear(year);
  const assessment = assessPlan(plan, assessingWith(settings, year.asOf));
  if (!assessment) throw new Error('the year is tracked');
  return {
    states: engineOf(plan, year.asOf),
    details: assessment.rows.map((row) => ({ 计划编号: row.id, ...asCells(shownRow(row)) })),
    departments: assessment.departments.map((one) => ({
      牵头发布单位: one.department,
      ...shownDepartment(one),
    })),
  };
}

/** The same as the cells of a file say it. */
export function valuesIn(sheets: SheetValues, like: YearValues): YearValues {
  const columnsOf = (rows: readonly object[]): string[] => Object.keys(rows[0] ?? {});
  return {
    states: tableOf(sheets, '2024发布会计划', COMPUTED),
    details: tableOf(sheets, '考核明细', columnsOf(like.details)),
    departments: tableOf(sheets, '考核汇总', columnsOf(like.departments)),
  };
}
