import { printWindow } from '../../../plan/timing/window';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'timing/ambiguous-number',
  level: 'warning',
  column: 'timing',
  scope: 'row',
  check({ timing, cells }, _context, report) {
    if (timing.kind !== 'ambiguous') return;
    const readings = timing.readings.map(printWindow);
    report({
      data: { readings: readings.map((reading) => ({ reading })) },
      ...(!cells.timing.joined && {
        suggestions: readings.map((text) => ({ kind: 'replace', text })),
      }),
    });
  },
});
