import { wordingKey } from '../../../plan/cells/text';
import { defineRule } from '../../rule';
import { forEachText } from '../../facts/text-columns';

/** Excel's limit for a text that MATCH and COUNTIFS look for, the `~` before a sign of a pattern included. */
const LONGEST = 255;

/** Columns whose cells formulas look up: units in 名录表 and the score sheets, times and people in the word tables. */
const LOOKED_UP: ReadonlySet<string> = new Set(['department', 'timing', 'spokesperson']);
const CHANGED = ['变更后时间', '实际发布人'] as const;

const lengthSought = (text: string): number => wordingKey(text).replace(/[~*?]/gu, '~$&').length;

export default defineRule({
  id: 'text/too-long-to-find',
  level: 'error',
  column: null,
  scope: 'row',
  check(row, _context, report) {
    forEachText(row, (column, text) => {
      const count = lengthSought(text);
      if (LOOKED_UP.has(column) && count > LONGEST)
        report({ column, data: { count, most: LONGEST } });
    });
    for (const column of CHANGED) {
      const count = lengthSought(row.tracking?.cells[column]?.text ?? '');
      if (count > LONGEST) report({ column, data: { count, most: LONGEST } });
    }
  },
});
