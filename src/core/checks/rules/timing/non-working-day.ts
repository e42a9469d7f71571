import { windowOf } from '../../../plan/timing/timing';
import { isExactDay } from '../../../plan/timing/window';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'timing/non-working-day',
  level: 'info',
  column: 'timing',
  scope: 'row',
  check({ timing }, { calendar }, report) {
    const window = windowOf(timing);
    if (!window || !isExactDay(window)) return;
    if (calendar.isWorkingDay(window.start) === false) report({ data: { date: window.start } });
  },
});
