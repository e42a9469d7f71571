import { isBlank } from '../../../plan/cells/text';
import { TEXT_COLUMNS } from '../../facts/text-columns';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'text/ditto',
  level: 'format',
  column: null,
  scope: 'plan',
  check({ rows }, _context, report) {
    for (const row of rows) {
      for (const column of TEXT_COLUMNS) {
        const { ditto, text } = row.cells[column];
        if (!ditto) continue;
        if (isBlank(ditto.text)) {
          report(row, { column, variant: 'nothing', data: { text } });
          continue;
        }
        const edits = [{ start: 0, end: text.length, text: ditto.text }];
        const fix =
          typeof ditto.value === 'string' ? { fix: { kind: 'edit', edits } as const } : {};
        report(row, { column, data: { text, meant: ditto.text }, ...fix });
      }
    }
  },
});
