import type { DepartmentAssessment } from '../assessment/assess-department';
import { rank, type Ranked } from '../assessment/rank';
import { groupBy } from '../group-by';
import type { LedgerRecord } from './ledger-record';

/** A department of one of several ledgers. */
export type RolledDepartment<L> = DepartmentAssessment & Ranked & { readonly ledger: L };

/** Departments that were scored by one scheme: their scores can be compared. */
export interface SchemeGroup<L> {
  readonly scheme: string;
  readonly ledgers: readonly L[];
  /** Best first. */
  readonly departments: readonly RolledDepartment<L>[];
}

/** Ranks the departments of all ledgers, apart for each scheme; the scheme of most ledgers first. */
export function rankOverAll<L extends { readonly record: LedgerRecord }>(
  ledgers: readonly L[],
): SchemeGroup<L>[] {
  const groups = groupBy(ledgers, ({ record }) => record.schemeKey);
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .map((own) => ({
      scheme: own[0]?.record.scheme ?? '',
      ledgers: own,
      departments: rank(
        own.flatMap((ledger) =>
          ledger.record.departments.map((department) => ({ ...department, ledger })),
        ),
      ),
    }));
}
