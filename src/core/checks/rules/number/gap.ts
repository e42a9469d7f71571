import { compact } from '../../../plan/cells/text';
import { defineRule } from '../../rule';
import { rowNumber } from '../../facts/row-number';

export default defineRule({
  id: 'number/gap',
  level: 'info',
  column: 'number',
  scope: 'plan',
  check({ rows, columns }, _context, report) {
    if (!columns.number) return;
    let expected = 1;
    let section = 0;
    for (const row of rows) {
      if (row.section !== section) expected = 1;
      section = row.section;
      if (row.cells.number.covered) continue;
      const number = rowNumber(row);
      if (number === null) {
        if (compact(row.cells.number.text) === '')
          report(row, { variant: 'missing', data: { expected } });
        expected += 1;
        continue;
      }
      // Duplicate numbers are reported by number/duplicate.
      if (number !== expected && number !== expected - 1)
        report(row, { data: { expected, number } });
      expected = number + 1;
    }
  },
});
