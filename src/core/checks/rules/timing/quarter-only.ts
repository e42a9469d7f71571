import { windowOf } from '../../../plan/timing/timing';
import { monthsTouched } from '../../../plan/timing/window';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'timing/quarter-only',
  level: 'info',
  column: 'timing',
  scope: 'row',
  check({ timing }, _context, report) {
    const window = windowOf(timing);
    if (window && monthsTouched(window) >= 3) report({ data: { deadline: window.end } });
  },
});
