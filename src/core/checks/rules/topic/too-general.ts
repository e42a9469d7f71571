import { lengthOf } from '../../../plan/cells/text';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'topic/too-general',
  level: 'info',
  column: 'topic',
  scope: 'row',
  check({ topic }, { limits }, report) {
    if (topic && lengthOf(topic.clean) <= limits.shortTopic)
      report({ data: { length: lengthOf(topic.clean) } });
  },
});
