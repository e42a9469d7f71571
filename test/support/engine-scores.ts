import type { Assessment } from '../../src/core/assessment/assess-plan';
import {
  DAY_COLUMNS,
  summaryScores,
  detailScores,
  type SheetScores,
} from '../../src/core/reconciliation/sheet-scores';
import { serialOfDate } from '../../src/core/calendar/excel-serial';
import { parsePlainDate } from '../../src/core/calendar/plain-date';
import { wordsOf } from '../../src/locales';
import { lossesText } from '../../src/locales/phrases/loss-text';

/** What 考核明细 and 考核汇总 show, row by row, days as Excel holds them. */
export interface ScoreValues {
  readonly details: readonly object[];
  readonly departments: readonly object[];
}

const asCells = (shown: SheetScores): SheetScores =>
  Object.fromEntries(
    Object.entries(shown).map(([column, value]) => {
      const date = DAY_COLUMNS.has(column) ? parsePlainDate(String(value)) : null;
      return [column, date ? serialOfDate(date) : value];
    }),
  );

/** What the engine says: scores, and word for word why points were lost. */
export const engineScores = ({ rows, departments }: Assessment): ScoreValues => ({
  details: rows.map((row) => ({
    计划编号: row.id,
    ...asCells(detailScores(row)),
    失分说明: lossesText(row.losses, wordsOf('zh-CN')),
  })),
  departments: departments.map((one) => ({
    牵头发布单位: one.department,
    ...summaryScores(one),
  })),
});
