import { monthOf, quarterOf } from '../../../calendar/plain-date';
import type { PlanRow } from '../../../plan/model/plan';
import { windowOf } from '../../../plan/timing/timing';
import { topicPeriod } from '../../../plan/topic/topic-period';
import { defineRule } from '../../rule';

/** Fewer conferences than this cannot be spread over a year. */
const FEWEST_ROWS = 5;
/** Of fewer conferences than one a month, a third in one quarter is chance, half of them is not. */
const FEW_ROWS = 12;
const HALF = 0.5;
const MONTHS = 12;

export default defineRule({
  id: 'table/concentration',
  level: 'info',
  column: null,
  scope: 'plan',
  check({ rows, title, span }, { limits }, report) {
    if (rows.length < FEWEST_ROWS || span || isPartOfYear(title, rows)) return;
    const counts = [0, 0, 0, 0, 0];
    for (const { timing } of rows) {
      const window = windowOf(timing);
      // 「年内」 ends in December but does not mean the fourth quarter.
      if (!window || quarterOf(window.start) !== quarterOf(window.end)) continue;
      counts[quarterOf(window.end)] = (counts[quarterOf(window.end)] ?? 0) + 1;
    }
    // With few conferences one quarter necessarily has a large share.
    const fewest = Math.ceil(rows.length / 4);
    const most =
      rows.length < FEW_ROWS
        ? Math.ceil(rows.length * Math.max(HALF, limits.quarterShare)) - 1
        : rows.length * limits.quarterShare;
    counts.forEach((count, quarter) => {
      if (count <= Math.max(fewest, most)) return;
      report(null, { data: { quarter, count, total: rows.length } });
    });
  },
});

/** Whether the plan is not one of a whole year: its title says so (上半年, 第三季度), or its times keep to half a year. */
function isPartOfYear(title: string | null, rows: readonly PlanRow[]): boolean {
  const period = title === null ? null : topicPeriod(title);
  if (period && !period.isWholeYear) return true;
  if (title?.includes('年度')) return false;
  let [first, last] = [MONTHS, 1];
  for (const { timing } of rows) {
    const window = windowOf(timing);
    if (!window) continue;
    first = Math.min(first, monthOf(window.start));
    last = Math.max(last, monthOf(window.end));
  }
  return last - first < MONTHS / 2;
}
