import { isErrorValue } from '../../../plan/cells/error-value';
import { COLUMN_KEYS } from '../../../plan/header/header';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'table/error-value',
  level: 'error',
  column: null,
  scope: 'plan',
  check({ rows }, _context, report) {
    for (const row of rows) {
      for (const column of COLUMN_KEYS) {
        const { text, covered } = row.cells[column];
        if (!covered && isErrorValue(text)) report(row, { column, data: { value: text } });
      }
    }
  },
});
