import type { Adjustment, AdjustmentType } from './adjustments';
import type { RowAssessment } from './assess-row';
import { roundHalfUp } from './round';
import type { Scheme } from './scheme';

/** Bonus points by kind, before the cap on their sum. */
export interface Bonus {
  readonly heads: number;
  readonly policies: number;
  readonly emergencies: number;
  readonly others: number;
}

/** Grades that do not depend on the score. */
const NO_GRADE = { none: '不参评', manual: '人工评定', veto: '不合格' } as const;

/** The result of one department. */
export interface DepartmentAssessment {
  readonly department: string;
  /** Conferences planned, held, and held by their deadline, whether scored or not. */
  readonly planned: number;
  readonly held: number;
  readonly onTime: number;
  /** 计分场次. */
  readonly n: number;
  /** Mean score, two decimals; `null` where no row has a number. */
  readonly base: number | null;
  readonly deductions: number;
  /** Bonus that counts: capped, and 0 below `bonusFrom`. */
  readonly bonus: number;
  readonly bonuses: Bonus;
  readonly score: number | null;
  /** 折算分: the share in the year's total, two decimals. */
  readonly converted: number | null;
  readonly grade: string;
  /** 泄密: 不合格 regardless of the score, and not ranked. */
  readonly veto: boolean;
  /** 仅供参考: too few conferences. */
  readonly forReference: boolean;
  /** Mean points of C7a to C7d over the scored conferences; breaks ties. */
  readonly record: number;
}

/** What a department is scored by. */
export interface DepartmentRecord {
  readonly department: string;
  readonly rows: readonly RowAssessment[];
  readonly adjustments: readonly Adjustment[];
  /** Unplanned conferences held in time. */
  readonly policies: number;
  readonly emergencies: number;
}

const RECORD = ['C7a', 'C7b', 'C7c', 'C7d'] as const;

/** Mean of scores with one decimal, rounded half up to two; summed in whole tenths to avoid binary rounding errors. */
function meanOf(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  const tenths = scores.reduce((total, score) => total + Math.round(score * 10), 0);
  return roundHalfUp(tenths / (10 * scores.length), 2);
}

function recordOf(rows: readonly RowAssessment[]): number {
  const points = rows.flatMap(({ criteria }) => RECORD.map((code) => criteria[code] ?? 0));
  return rows.length === 0 ? 0 : points.reduce((total, next) => total + next, 0) / rows.length;
}

/** The highest grade whose threshold the score reaches. */
function gradeOf(score: number, { grades }: Scheme): string {
  const [best] = grades.filter(({ from }) => from <= score).sort((a, b) => b.from - a.from);
  return best?.grade ?? NO_GRADE.veto;
}

const pointsOf = (adjustments: readonly Adjustment[], ofType: AdjustmentType): number[] =>
  adjustments.flatMap(({ type, points }) => (type === ofType ? (points ?? 0) : []));

const sum = (points: readonly number[]): number => points.reduce((total, next) => total + next, 0);

function deductionsOf({ adjustments }: DepartmentRecord, { numbers }: Scheme): number {
  const untrue = adjustments.filter(({ type }) => type === '内容不实').length;
  // Deductions are written as 3 or as -3.
  const others = sum(pointsOf(adjustments, '其他扣分').map(Math.abs));
  return untrue * numbers.untruePoints + Math.min(numbers.mostOtherDeductions, others);
}

function bonusesOf(
  record: DepartmentRecord,
  scored: readonly RowAssessment[],
  scheme: Scheme,
): Bonus {
  const { mostHeadBonus, mostPolicyBonus, mostEmergencyBonus } = scheme.numbers;
  const heads = scored.filter(({ facts }) => facts.headSpoke).length;
  return {
    heads: Math.min(mostHeadBonus, heads),
    policies: Math.min(mostPolicyBonus, record.policies),
    emergencies: Math.min(mostEmergencyBonus, record.emergencies),
    others: sum(pointsOf(record.adjustments, '其他加分')),
  };
}

/** Scores a department from its conferences and the office's decisions. */
export function assessDepartment(record: DepartmentRecord, scheme: Scheme): DepartmentAssessment {
  const { department, rows, adjustments } = record;
  const { numbers } = scheme;
  const scored = rows.filter(({ state }) => state === '计分');
  const base = meanOf(scored.flatMap(({ score }) => score ?? []));
  const deductions = deductionsOf(record, scheme);
  const bonuses = bonusesOf(record, scored, scheme);
  const all = bonuses.heads + bonuses.policies + bonuses.emergencies + bonuses.others;
  const bonus = base !== null && base >= numbers.bonusFrom ? Math.min(numbers.mostBonus, all) : 0;
  const score =
    base === null
      ? null
      : roundHalfUp(Math.min(numbers.mostScore, Math.max(0, base - deductions + bonus)), 2);
  const veto = adjustments.some(({ type }) => type === '泄密');
  const n = scored.length;
  const ungraded = n === 0 ? NO_GRADE.none : NO_GRADE.manual;
  return {
    department,
    planned: rows.length,
    held: rows.filter(({ facts }) => facts.held !== null).length,
    onTime: rows.filter(({ facts }) => facts.daysLate === 0).length,
    n,
    base,
    deductions,
    bonus,
    bonuses,
    score,
    converted: score === null ? null : roundHalfUp(score * numbers.share, 2),
    grade: veto ? NO_GRADE.veto : score === null ? ungraded : gradeOf(score, scheme),
    veto,
    forReference: n > 0 && n < numbers.fewestRows,
    record: recordOf(scored),
  };
}
