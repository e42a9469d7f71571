import { comparable } from '../../../plan/cells/text';
import { CHOICE_COLUMNS } from '../../../plan/tracking-columns/tracking-columns';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'tracking/bad-choice',
  level: 'warning',
  column: null,
  scope: 'row',
  check({ tracking }, _context, report) {
    for (const { name, choices } of CHOICE_COLUMNS) {
      const text = tracking?.cells[name]?.text ?? '';
      // Formulas compare whole texts, so a trailing blank makes a different choice.
      if (text === '' || choices.includes(text)) continue;
      const meant = choices.find((choice) => choice === comparable(text));
      report({
        column: name,
        data: { text, choices: choices.map((choice) => ({ choice })) },
        suggestions: meant === undefined ? [] : [{ kind: 'replace', text: meant }],
      });
    }
  },
});
