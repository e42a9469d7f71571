import { assessPlan } from '../assessment/assess-plan';
import type { RankedDepartment } from '../assessment/rank';
import type { Scheme } from '../assessment/scheme';
import type { PlainDate } from '../calendar/plain-date';
import type { Finding } from '../checks/finding';
import { checkPlan } from '../checks/check-plan';
import type { Plan, PlanRow } from '../plan/model/plan';
import { assessingWith, checkingWith } from '../settings/use-settings';
import type { Settings } from '../settings/settings';
import { partitionFindings } from '../settings/waivers';

/** A conference of a ledger, scored by the engine. */
export interface LedgerRow {
  readonly row: PlanRow;
  readonly department: string;
  readonly deadline: PlainDate | null;
  readonly held: PlainDate | null;
  readonly published: PlainDate | null;
  /** 计分状态. */
  readonly state: string;
  readonly score: number | null;
}

/** What a roll-up takes from a ledger. Scores in its cells are never read. */
export interface LedgerRecord {
  readonly plan: Plan;
  readonly asOf: PlainDate;
  /** Version of the scheme. */
  readonly scheme: string;
  /** Equal for ledgers that are scored alike, whatever they call their scheme. */
  readonly schemeKey: string;
  readonly rows: readonly LedgerRow[];
  /** Ranked within the ledger. */
  readonly departments: readonly RankedDepartment[];
  /** Errors and warnings that were not waived. */
  readonly findings: readonly Finding[];
}

const schemeKeyOf = ({ points, numbers, grades }: Scheme): string =>
  JSON.stringify([points, numbers, grades]);

const isSerious = ({ level }: Finding): boolean => level === 'error' || level === 'warning';

/**
 * Reads, checks and scores a ledger.
 * @param today as-of date where the settings leave it empty
 * @returns `null` for a plan without the columns that are scored
 */
export function ledgerRecord(
  plan: Plan,
  settings: Settings,
  today: PlainDate,
): LedgerRecord | null {
  const assessment = assessPlan(plan, assessingWith(settings, today));
  if (!assessment) return null;
  const { findings } = checkPlan(plan, checkingWith(settings, today)).result();
  const rows = new Map(plan.rows.map((row) => [row.key, row]));
  return {
    plan,
    asOf: assessment.asOf,
    scheme: assessment.scheme,
    schemeKey: schemeKeyOf(settings.scheme),
    rows: assessment.rows.flatMap(({ key, department, facts, state, score }) => {
      const row = rows.get(key);
      if (!row) return [];
      const { deadline, held, published } = facts;
      return [{ row, department: department ?? '', deadline, held, published, state, score }];
    }),
    departments: assessment.departments,
    findings: partitionFindings(plan, findings, settings.waivers).open.filter(isSerious),
  };
}
