import { monthOf, yearOf } from '../../../calendar/plain-date';
import type { PlanRow } from '../../../plan/model/plan';
import { windowOf } from '../../../plan/timing/timing';
import { byTopic, partsOf } from '../../facts/group-keys';
import { othersIn } from '../../facts/other-rows';
import { periodKey } from '../../facts/topic-period';
import { defineRule } from '../../rule';

/** As many conferences in a year are a series, whatever lies between them. */
const SERIES = 4;

/** Whether rows with one topic are a series: one each quarter or half-year, or at equal distances. */
function isSeries(rows: readonly PlanRow[]): boolean {
  const windows = rows.flatMap(({ timing }) => windowOf(timing) ?? []);
  if (windows.every(({ precision }) => precision === 'quarter' || precision === 'halfYear'))
    return true;
  const months = [...new Set(windows.map(({ end }) => monthOf(end)))].sort((x, y) => x - y);
  const distances = new Set(months.slice(1).map((month, i) => month - (months[i] ?? 0)));
  return months.length >= SERIES || (months.length === SERIES - 1 && distances.size === 1);
}

/** What rows share that repeat a topic: unit and year, where the topic names no period. */
function unitAndYear({ department, topic, timing }: PlanRow): string | null {
  const window = windowOf(timing);
  if (!department || !window || topic?.period) return null;
  return JSON.stringify([department.key, yearOf(window.end)]);
}

export default defineRule({
  id: 'topic/repeated',
  level: 'info',
  column: 'topic',
  scope: 'group',
  key: byTopic,
  check(rows, _context, report) {
    for (const part of partsOf(rows, unitAndYear)) {
      const times = new Set(part.map(periodKey));
      // Rows at the same time are duplicates, which another rule reports.
      if (times.size < 2 || isSeries(part)) continue;
      for (const row of part) {
        const others = othersIn(part, row).map(({ key }) => ({ other: { row: key } }));
        report(row, { data: { others } });
      }
    }
  },
});
