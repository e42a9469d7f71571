import vocabulary from '../../../plan/vocabulary/topic.json';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'topic/not-called-conference',
  level: 'off',
  column: 'topic',
  scope: 'row',
  check({ topic }, _context, report) {
    if (topic && !vocabulary.conference.some((word) => topic.clean.includes(word))) report();
  },
});
