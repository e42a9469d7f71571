import { lengthOf } from '../../../plan/cells/text';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'topic/too-long',
  level: 'info',
  column: 'topic',
  scope: 'row',
  check({ topic }, { limits }, report) {
    const length = lengthOf(topic?.clean ?? '');
    if (length > limits.longTopic) report({ data: { length, longest: limits.longTopic } });
  },
});
