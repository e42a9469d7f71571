import { isUnlisted, likelySlips, nearUnits } from '../../facts/near-units';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'department/unknown',
  level: 'warning',
  column: 'department',
  scope: 'row',
  check({ department }, { plan: { directory } }, report) {
    if (!department || !isUnlisted(department, directory)) return;
    const slips = likelySlips(department, directory);
    if (!directory.isOwn && slips.length === 0) return;
    const close = nearUnits(department, directory).filter(
      ({ distance, entry }) => distance <= Math.max(1, entry.short.length / 2),
    );
    const offered = slips.length > 0 ? slips : close.map(({ entry }) => entry);
    report({
      variant: slips.length > 0 ? 'slip' : 'own',
      data: { wording: department.wording, closest: slips[0]?.short ?? '' },
      suggestions: [
        ...offered.map(({ short }) => ({ kind: 'replace' as const, text: short })),
        { kind: 'addToDirectory', unit: department.wording },
      ],
    });
  },
});
