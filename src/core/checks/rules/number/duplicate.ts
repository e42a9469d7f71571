import { byNumber } from '../../facts/group-keys';
import { defineRule } from '../../rule';
import { rowNumber } from '../../facts/row-number';
import { othersIn } from '../../facts/other-rows';

export default defineRule({
  id: 'number/duplicate',
  level: 'warning',
  column: 'number',
  scope: 'group',
  key: byNumber,
  check(rows, _context, report) {
    for (const row of rows) {
      const others = othersIn(rows, row).map(({ index, topic }) => ({
        index,
        topic: topic?.clean ?? '',
      }));
      report(row, { data: { number: rowNumber(row) ?? '', others } });
    }
  },
});
