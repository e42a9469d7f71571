import type { PlainDate } from '../calendar/plain-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { PlanRow } from '../plan/model/plan';
import { wordingKey } from '../plan/cells/text';
import type { TrackingColumn } from '../plan/tracking-columns/tracking-columns';
import type { TrackingCells } from '../plan/tracking-columns/tracking-cells';
import { CRITERIA, type CriterionCode, type LossReason } from './criteria';
import { roundHalfUp } from './round';
import { factsOf, type RowFacts } from './row-facts';
import type { Scheme } from './scheme';

/** 计分状态; only 计分 enters averages. In the sheet, rows deleted from the plan show 已删除. */
export const ROW_STATES = ['计分', '未到期', '不计'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** Points lost by a criterion, or the whole score by 内容不实. */
export interface Loss {
  readonly code: CriterionCode | '内容不实';
  readonly points: number;
  readonly reason: LossReason;
  readonly days: number | null;
  /** The column that decided; `null` for a decision of the office. */
  readonly column: TrackingColumn | null;
}

/** The score of one conference. */
export interface RowAssessment {
  readonly key: string;
  readonly index: number;
  readonly id: string | null;
  /** The department's name; `null` if the row has none. */
  readonly department: string | null;
  /** The department as formulas see it: placeholders such as 待定 are texts like any other. */
  readonly departmentText: string;
  readonly state: RowState;
  readonly facts: RowFacts;
  /** Points by criterion, `null` where it does not apply; all `null` unless the row is 计分. */
  readonly criteria: Readonly<Record<CriterionCode, number | null>>;
  /** Points of the applicable criteria, and points earned; `null` unless the row is 计分. */
  readonly applicable: number | null;
  readonly earned: number | null;
  /** One decimal, half up; `null` unless the row is 计分 and has a number. */
  readonly score: number | null;
  /** 人工评定: too few criteria apply for a number. */
  readonly manual: boolean;
  readonly losses: readonly Loss[];
}

/** What scores depend on besides the plan. */
export interface AssessmentContext {
  /** 考核基准日, the end of that day. */
  readonly asOf: PlainDate;
  readonly calendar: WorkingCalendar;
  readonly scheme: Scheme;
}

function stateOf(
  { exempt }: TrackingCells,
  { held, deadline }: RowFacts,
  asOf: PlainDate,
): RowState {
  if (exempt) return '不计';
  return held === null && (deadline === null || deadline > asOf) ? '未到期' : '计分';
}

const NOTHING = Object.fromEntries(CRITERIA.map(({ code }) => [code, null])) as Readonly<
  Record<CriterionCode, null>
>;

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, next) => total + next, 0);

/** Removes the rounding errors of binary fractions. */
const tidy = (points: number): number => roundHalfUp(points, 10);

/** Points and losses by criterion. */
function judgeAll(tracking: TrackingCells, facts: RowFacts, { points, numbers }: Scheme) {
  const criteria: Record<CriterionCode, number | null> = { ...NOTHING };
  const losses: Loss[] = [];
  for (const { code, judge } of CRITERIA) {
    const full = points[code];
    const { points: earned, reason, days, column } = judge({ tracking, facts, full, numbers });
    criteria[code] = earned === null ? null : Math.min(full, Math.max(0, earned));
    const lost = roundHalfUp(full - (criteria[code] ?? full), 2);
    if (lost > 0 && reason !== undefined)
      losses.push({ code, points: lost, reason, days: days ?? null, column: column ?? null });
  }
  return { criteria, losses };
}

function scoreOf(tracking: TrackingCells, facts: RowFacts, isUntrue: boolean, scheme: Scheme) {
  const { criteria, losses } = judgeAll(tracking, facts, scheme);
  const applying = CRITERIA.filter(({ code }) => criteria[code] !== null);
  const applicable = tidy(sum(applying.map(({ code }) => scheme.points[code])));
  const earned = tidy(sum(applying.map(({ code }) => criteria[code] ?? 0)));
  const hasNumber = applicable > 0 && applicable >= scheme.numbers.leastApplicable;
  const score = hasNumber ? roundHalfUp((earned * 100) / applicable, 1) : null;
  if (!isUntrue) return { criteria, applicable, earned, score, manual: !hasNumber, losses };
  const all: Loss = {
    code: '内容不实',
    points: score ?? 0,
    reason: 'untrue',
    days: null,
    column: null,
  };
  return { criteria, applicable, earned, score: 0, manual: false, losses: [...losses, all] };
}

/**
 * Scores a conference. Findings of a check never cost points.
 * @param isUntrue 内容不实 was decided, so that the score is 0
 */
export function assessRow(
  row: PlanRow,
  tracking: TrackingCells,
  isUntrue: boolean,
  { asOf, calendar, scheme }: AssessmentContext,
): RowAssessment {
  const facts = factsOf(row, tracking, asOf, calendar);
  const state = stateOf(tracking, facts, asOf);
  return {
    key: row.key,
    index: row.index,
    id: row.id,
    department: row.department?.name ?? null,
    departmentText: row.department?.name ?? wordingKey(row.cells.department.text),
    state,
    facts,
    ...(state === '计分'
      ? scoreOf(tracking, facts, isUntrue, scheme)
      : {
          criteria: NOTHING,
          applicable: null,
          earned: null,
          score: null,
          manual: false,
          losses: [],
        }),
  };
}
