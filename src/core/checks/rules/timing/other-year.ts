import { yearOf } from '../../../calendar/plain-date';
import { windowOf } from '../../../plan/timing';
import { printWindow } from '../../../plan/window';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'timing/other-year',
  level: 'error',
  column: 'timing',
  scope: 'row',
  check({ timing }, { plan: { year } }, report) {
    const window = windowOf(timing);
    if (!window || year === null) return;
    const other = [yearOf(window.start), yearOf(window.end)].find((named) => named !== year);
    if (other !== undefined) report({ data: { time: printWindow(window), other, year } });
  },
});
