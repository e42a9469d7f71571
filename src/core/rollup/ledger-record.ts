import { assessPlan } from '../assessment/assess-plan';
import type { RowAssessment } from '../assessment/assess-row';
import type { RankedDepartment } from '../assessment/rank';
import type { Scheme } from '../assessment/scheme';
import type { PlainDate } from '../calendar/plain-date';
import type { Finding, Level } from '../checks/finding';
import { checkPlan } from '../checks/check-plan';
import type { Plan, PlanRow } from '../plan/model/plan';
import { assessingWith, checkingWith } from '../settings/use-settings';
import type { Settings } from '../settings/settings';
import { partitionFindings } from '../settings/waivers';

/** A conference of a ledger, scored by the engine. */
export interface LedgerRow {
  /** Counts plan rows from 1. */
  readonly index: number;
  /** 计划编号. */
  readonly id: string | null;
  readonly department: string;
  readonly timing: string;
  readonly topic: string;
  readonly spokesperson: string;
  readonly deadline: PlainDate | null;
  readonly held: PlainDate | null;
  readonly published: PlainDate | null;
  /** Held by its deadline. */
  readonly onTime: boolean;
  /** 计分状态. */
  readonly state: string;
  readonly score: number | null;
}

/** A finding as a summary lists it, with the conference that it is about. */
export interface LedgerFinding {
  readonly level: Level;
  /** Index of the conference; `null` for the whole table. */
  readonly row: number | null;
  readonly department: string;
  readonly topic: string;
  readonly column: string;
  readonly message: string;
}

/**
 * What a roll-up takes from a ledger: plain data, which can be kept and sent between threads. Scores in the cells of the
 * ledger are never read.
 */
export interface LedgerRecord {
  readonly year: number | null;
  readonly asOf: PlainDate;
  /** Version of the scheme. */
  readonly scheme: string;
  /** Equal for ledgers that are scored alike, whatever they call their scheme. */
  readonly schemeKey: string;
  readonly rows: readonly LedgerRow[];
  /** Ranked within the ledger. */
  readonly departments: readonly RankedDepartment[];
  /** Errors and warnings that were not waived. */
  readonly findings: readonly LedgerFinding[];
}

/** A finding in words. */
export type FindingTexts = (finding: Finding) => Pick<LedgerFinding, 'column' | 'message'>;

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
  texts: FindingTexts,
): LedgerRecord | null {
  const assessment = assessPlan(plan, assessingWith(settings, today));
  if (!assessment) return null;
  const { findings } = checkPlan(plan, checkingWith(settings, today)).result();
  const rows = new Map(plan.rows.map((row) => [row.key, row]));
  return {
    year: plan.year,
    asOf: assessment.asOf,
    scheme: assessment.scheme,
    schemeKey: schemeKeyOf(settings.scheme),
    rows: assessment.rows.flatMap((scored) => {
      const row = rows.get(scored.key);
      return row ? [rowOf(row, scored)] : [];
    }),
    departments: assessment.departments,
    findings: partitionFindings(plan, findings, settings.waivers)
      .open.filter(isSerious)
      .map((finding) => {
        const row = finding.row === null ? undefined : rows.get(finding.row);
        return {
          level: finding.level,
          row: row?.index ?? null,
          department: row?.department?.name ?? '',
          topic: row?.topic?.clean ?? '',
          ...texts(finding),
        };
      }),
  };
}

const rowOf = (
  { index, id, cells, topic }: PlanRow,
  { department, facts, state, score }: RowAssessment,
): LedgerRow => ({
  index,
  id,
  department: department ?? '',
  timing: cells.timing.text,
  topic: topic?.clean ?? '',
  spokesperson: cells.spokesperson.text,
  deadline: facts.deadline,
  held: facts.held,
  published: facts.published,
  onTime: facts.daysLate === 0,
  state,
  score,
});
