import type { Plan, SkippedRow } from '../../plan/model/plan';
import type { RowReport } from '../rule';

/** Reports each skipped row of a kind, located by the plan row above it, with a fix that removes it. */
export const skippedRowReports = (plan: Plan, kind: SkippedRow['kind']): RowReport[] =>
  plan.skipped
    .filter((skipped) => skipped.kind === kind)
    .map(({ gridRow, after }) => {
      const above = plan.rows[after - 1];
      const fix = { kind: 'removeRow', gridRow } as const;
      return above ? { data: { after: { row: above.key } }, fix } : { variant: 'first', fix };
    });
