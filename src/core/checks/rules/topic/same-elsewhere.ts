import { groupBy } from '../../../group-by';
import type { PlanRow } from '../../../plan/model/plan';
import { othersIn } from '../../facts/other-rows';
import { byTopic, partsOf } from '../../facts/group-keys';
import { defineRule } from '../../rule';

const unitOf = ({ department }: PlanRow): string => department?.key ?? '';

export default defineRule({
  id: 'topic/same-elsewhere',
  level: 'info',
  column: 'topic',
  scope: 'group',
  key: byTopic,
  check(rows, _context, report) {
    const period = ({ department, topic }: PlanRow): string | null =>
      department && (topic?.period?.words ?? '');
    for (const part of partsOf(rows, period)) {
      const firsts = [...groupBy(part, unitOf).values()].flatMap((ofUnit) => ofUnit.slice(0, 1));
      if (firsts.length < 2) continue;
      for (const row of part) {
        const elsewhere = firsts.filter((first) => unitOf(first) !== unitOf(row));
        const others = othersIn(elsewhere, row).map(({ key, department }) => ({
          other: { row: key },
          unit: department?.wording ?? '',
        }));
        report(row, { data: { others } });
      }
    }
  },
});
