import { halfWidthMarks } from '../../half-width-marks';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'topic/half-width-mark',
  level: 'format',
  column: 'topic',
  scope: 'row',
  check({ cells: { topic } }, _context, report) {
    const edits = halfWidthMarks(topic.text);
    const marks = [
      ...new Set(edits.flatMap(({ start, text }) => (text === '' ? [] : topic.text.charAt(start)))),
    ].join(' ');
    if (edits.length > 0) report({ data: { marks }, fix: { kind: 'edit', edits } });
  },
});
