import { foldDigitsAndLetters, fullWidthRuns } from '../../../plan/text';
import { defineRule } from '../../rule';
import { textCells } from '../../text-columns';

export default defineRule({
  id: 'text/full-width',
  level: 'format',
  column: null,
  scope: 'row',
  check(row, _context, report) {
    for (const { column, text } of textCells(row)) {
      const edits = Array.from(fullWidthRuns(text), ({ 0: run, index }) => ({
        start: index,
        end: index + run.length,
        text: foldDigitsAndLetters(run),
      }));
      if (edits.length > 0) report({ column, fix: { kind: 'edit', edits } });
    }
  },
});
