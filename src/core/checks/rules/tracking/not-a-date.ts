import { getFormatDateInfo } from 'numfmt';
import { yearOf } from '../../../calendar/plain-date';
import type { SeenCell } from '../../../plan/cells/grid';
import { isBlank } from '../../../plan/cells/text';
import { DATE_COLUMNS } from '../../../plan/tracking-columns/tracking-columns';
import { dateOf } from '../../../plan/tracking-columns/tracking-cells';
import { defineRule } from '../../rule';

/** Plans are prepared in the year before, so an older date is a number or a year typed into a date cell. */
const YEARS_BEFORE = 1;

function isShownAsDate({ format }: SeenCell): boolean {
  if (format === undefined) return false;
  const { year, month, day } = getFormatDateInfo(format);
  return year || month || day;
}

/** What is wrong with a filled cell of a date column; `null` if it is a date. */
function problemOf(cell: SeenCell, planYear: number | null): 'text' | 'number' | 'year' | null {
  const date = dateOf(cell);
  if (date === null) return 'text';
  if (!isShownAsDate(cell)) return 'number';
  return planYear !== null && yearOf(date) < planYear - YEARS_BEFORE ? 'year' : null;
}

export default defineRule({
  id: 'tracking/not-a-date',
  level: 'error',
  column: null,
  scope: 'row',
  check({ tracking }, { plan: { year } }, report) {
    for (const column of DATE_COLUMNS) {
      const cell = tracking?.cells[column];
      if (!cell || isBlank(cell.text)) continue;
      const variant = problemOf(cell, year);
      if (variant) report({ column, variant, data: { text: cell.text } });
    }
  },
});
