import { windowOf } from '../../../plan/timing';
import { isExactDay } from '../../../plan/window';
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
