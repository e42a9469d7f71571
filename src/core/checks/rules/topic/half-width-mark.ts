import { halfWidthMarks } from '../../facts/half-width-marks';
import { defineRule } from '../../rule';
import { safeFix } from '../../facts/safe-fix';

export default defineRule({
  id: 'topic/half-width-mark',
  level: 'format',
  column: 'topic',
  scope: 'row',
  check(row, context, report) {
    const { topic } = row.cells;
    const edits = halfWidthMarks(topic.text);
    if (edits.length === 0) return;
    const marks = [
      ...new Set(edits.flatMap(({ start, text }) => (text === '' ? [] : topic.text.charAt(start)))),
    ].join(' ');
    report({ data: { marks }, ...safeFix(row, 'topic', edits, context) });
  },
});
