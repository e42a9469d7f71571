import { COLUMN_KEYS } from '../../../plan/header/header';
import { personalNumber } from '../../facts/personal-number';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'privacy/personal-number',
  level: 'error',
  column: null,
  scope: 'row',
  check({ cells, extras, tracking }, _context, report) {
    for (const column of COLUMN_KEYS) {
      const kind = cells[column].covered ? null : personalNumber(cells[column].text);
      if (kind) report({ column, variant: kind });
    }
    for (const [column, { text }] of tracking ? Object.entries(tracking.cells) : []) {
      const kind = personalNumber(text);
      if (kind) report({ column, variant: kind });
    }
    for (const { header, cell } of extras) {
      const kind = personalNumber(cell.text);
      if (kind) report({ column: header, variant: kind });
    }
  },
});
