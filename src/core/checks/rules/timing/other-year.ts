import { yearOf } from '../../../calendar/plain-date';
import { isYearOf } from '../../../plan/model/plan';
import { windowOf } from '../../../plan/timing/timing';
import { printWindow } from '../../../plan/timing/window';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'timing/other-year',
  level: 'error',
  column: 'timing',
  scope: 'row',
  check({ timing }, { plan }, report) {
    const window = windowOf(timing);
    const { year, span } = plan;
    if (!window || year === null) return;
    const years = [yearOf(window.start), yearOf(window.end)];
    const other = years.find((named) => !isYearOf(plan, named));
    if (other === undefined) return;
    const ofPlan = span ? `${span.first}—${span.last}` : year;
    report({ data: { time: printWindow(window), other, year: ofPlan } });
  },
});
