import { wordingKey } from '../../../plan/cells/text';
import { defineRule } from '../../rule';

/** `3-4`, `1/2`, `007`, `1e5`: COUNTIFS takes these for numbers and dates, whatever the cell's format. */
const LIKE_A_NUMBER = /^(?=.*\d)[^\p{L}]+$|^[\d.]+e[-+]?\d+$|^(?:true|false)$/iu;

export default defineRule({
  id: 'department/not-a-name',
  level: 'warning',
  column: 'department',
  scope: 'row',
  check({ cells }, _context, report) {
    const text = wordingKey(cells.department.text);
    if (!cells.department.covered && LIKE_A_NUMBER.test(text)) report({ data: { text } });
  },
});
