import { defineRule } from '../../rule';
import { safeFix } from '../../facts/safe-fix';

export default defineRule({
  id: 'spokesperson/glued',
  level: 'format',
  column: 'spokesperson',
  scope: 'row',
  check(row, context, report) {
    const { person } = row;
    if (person?.gluedAt == null || person.name === null) return;
    const space = { start: person.gluedAt, end: person.gluedAt, text: ' ' };
    report({ data: { name: person.name }, ...safeFix(row, 'spokesperson', [space], context) });
  },
});
