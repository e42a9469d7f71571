import { isUnlisted, likelySlips } from '../../facts/near-units';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'department/unlisted',
  level: 'info',
  column: 'department',
  scope: 'row',
  check({ department }, { plan: { directory } }, report) {
    if (!department || directory.isOwn || !isUnlisted(department, directory)) return;
    if (likelySlips(department, directory).length > 0) return;
    report({
      data: { wording: department.wording },
      suggestions: [{ kind: 'addToDirectory', unit: department.wording }],
    });
  },
});
