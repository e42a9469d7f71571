import { defineRule } from '../../rule';

export default defineRule({
  id: 'timing/missing',
  level: 'error',
  column: 'timing',
  scope: 'row',
  check({ timing, cells }, _context, report) {
    if (timing.kind !== 'missing') return;
    const above = cells.timing.mergedWith?.text;
    if (above === undefined) report();
    else
      report({
        variant: 'merged',
        data: { above },
        suggestions: [{ kind: 'replace', text: above }],
      });
  },
});
