import { foldDigitsAndLetters, fullWidthRuns, hasFullWidth } from '../../../plan/cells/text';
import { defineRule } from '../../rule';
import { safeFix } from '../../facts/safe-fix';
import { forEachText } from '../../facts/text-columns';

export default defineRule({
  id: 'text/full-width',
  level: 'format',
  column: null,
  scope: 'row',
  check(row, context, report) {
    forEachText(row, (column, text) => {
      if (!hasFullWidth(text)) return;
      const edits = Array.from(fullWidthRuns(text), ({ 0: run, index }) => ({
        start: index,
        end: index + run.length,
        text: foldDigitsAndLetters(run),
      }));
      report({ column, ...safeFix(row, column, edits, context) });
    });
  },
});
