import { defineRule } from '../../rule';

/** A message identifies a row by its beginning. */
const LONGEST = 40;

export default defineRule({
  id: 'table/row-not-read',
  level: 'warning',
  column: null,
  scope: 'plan',
  check({ asides, rows }, _context, report) {
    for (const { isDoubtful, text, after } of asides) {
      if (!isDoubtful) continue;
      const above = rows[after - 1];
      const data = { text: Array.from(text).slice(0, LONGEST).join('') };
      report(
        null,
        above ? { data: { ...data, after: { row: above.key } } } : { variant: 'first', data },
      );
    }
  },
});
