import { isPlaceholder } from '../../../plan/cells/placeholder';
import { missingOfChange } from '../../../tracking/change-needs';
import { movesTime } from '../../../tracking/deadline';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'tracking/change-incomplete',
  level: 'error',
  column: '变更类型',
  scope: 'row',
  needs: ['变更类型'],
  check({ tracking }, _context, report) {
    if (!tracking) return;
    const { change, newTiming, cells } = tracking;
    const isEmpty = (column: keyof typeof cells): boolean => {
      const cell = cells[column];
      return cell !== undefined && isPlaceholder(cell.text);
    };
    for (const column of missingOfChange(change, isEmpty)) report({ column, data: { change } });
    const isOpen = newTiming.kind === 'undetermined' || newTiming.kind === 'recurring';
    if (movesTime(tracking) && isOpen) {
      report({ column: '变更后时间', variant: 'open', data: { change } });
    }
  },
});
