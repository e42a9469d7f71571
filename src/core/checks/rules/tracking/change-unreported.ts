import { isBlank } from '../../../plan/cells/text';
import { deadlineOf } from '../../../tracking/deadline';
import { heldOn } from '../../../tracking/status';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'tracking/change-unreported',
  level: 'warning',
  column: '书面报告日期',
  scope: 'row',
  needs: ['书面报告日期', '抄送宣传部'],
  check(row, { asOf }, report) {
    const { tracking } = row;
    if (!tracking) return;
    const { reported } = tracking;
    const held = heldOn(row, asOf);
    const deadline = deadlineOf(row);
    const isLate = held !== null && deadline !== null && held > deadline;
    if (tracking.change === '' && !isLate) return;
    const data = { change: tracking.change };
    const changed = tracking.change !== '';
    if (reported !== null) {
      if (reported > asOf) report({ variant: 'laterReport', data: { reported, asOf } });
      // Text in a date cell is reported by tracking/not-a-date.
    } else if (isBlank(tracking.cells.书面报告日期?.text ?? '')) {
      report({ variant: changed ? 'report' : 'lateReport', data });
    }
    if (!tracking.copied) {
      report({ column: '抄送宣传部', variant: changed ? 'copy' : 'lateCopy', data });
    }
  },
});
