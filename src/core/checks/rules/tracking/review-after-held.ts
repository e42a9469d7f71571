import { isBlank } from '../../../plan/cells/text';
import { heldOn } from '../../../tracking/status';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'tracking/review-after-held',
  level: 'error',
  column: '内容审核日期',
  scope: 'row',
  needs: ['内容审核日期', '召开日期'],
  check(row, { asOf }, report) {
    const { tracking } = row;
    if (!tracking) return;
    const { reviewed, held, cells } = tracking;
    if (reviewed !== null) {
      if (held !== null && reviewed > held) report({ variant: 'after', data: { reviewed, held } });
      return;
    }
    const day = heldOn(row, asOf);
    // Text in a date cell is reported by tracking/not-a-date.
    if (day !== null && isBlank(cells.内容审核日期?.text ?? ''))
      report({ variant: 'none', data: { held: day } });
  },
});
