import { printWindow } from '../../../plan/timing/window';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'timing/rewritten-date',
  level: 'warning',
  column: 'timing',
  scope: 'row',
  check({ timing, cells }, _context, report) {
    if (timing.kind !== 'window' || !timing.isRewritten) return;
    const time = printWindow(timing.window);
    report({
      data: { wording: cells.timing.text, time },
      ...(!cells.timing.joined && { suggestions: [{ kind: 'replace', text: time }] }),
    });
  },
});
