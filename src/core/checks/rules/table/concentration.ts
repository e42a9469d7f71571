import { quarterOf } from '../../../calendar/plain-date';
import { windowOf } from '../../../plan/timing';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'table/concentration',
  level: 'info',
  column: null,
  scope: 'plan',
  check({ rows }, { limits }, report) {
    const counts = [0, 0, 0, 0, 0];
    for (const { timing } of rows) {
      const window = windowOf(timing);
      // 「年内」 ends in December, but says nothing of the fourth quarter.
      if (!window || quarterOf(window.start) !== quarterOf(window.end)) continue;
      counts[quarterOf(window.end)] = (counts[quarterOf(window.end)] ?? 0) + 1;
    }
    // Five conferences cannot be spread over four quarters without two in one.
    const fewest = Math.ceil(rows.length / 4);
    counts.forEach((count, quarter) => {
      if (count <= fewest || count <= rows.length * limits.quarterShare) return;
      report(null, { data: { quarter, count, total: rows.length } });
    });
  },
});
