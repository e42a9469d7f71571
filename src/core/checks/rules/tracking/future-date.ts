import { dateOf } from '../../../plan/tracking-columns/tracking-cells';
import { defineRule } from '../../rule';

const PAST_EVENTS = ['报批日期', '内容审核日期', '召开日期', '公开日期'] as const;

export default defineRule({
  id: 'tracking/future-date',
  level: 'error',
  column: null,
  scope: 'row',
  check({ tracking }, { asOf }, report) {
    for (const column of PAST_EVENTS) {
      const cell = tracking?.cells[column];
      const date = cell ? dateOf(cell) : null;
      if (date !== null && date > asOf) report({ column, data: { date, asOf } });
    }
  },
});
