import type { PlainDate } from '../calendar/plain-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { PlanRow } from '../plan/plan';
import { wordingKey } from '../plan/text';
import type { TrackingColumn } from '../plan/tracking-columns';
import type { TrackingCells } from '../plan/tracking-cells';
import { CRITERIA, type CriterionCode, type LossReason } from './criteria';
import { roundHalfUp } from './round';
import { factsOf, type RowFacts } from './row-facts';
import type { Scheme } from './scheme';

/** 计分状态: only rows that are 计分 enter an average. A row gone from the plan shows 已删除 in the sheet. */
export const ROW_STATES = ['计分', '未到期', '不计'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** Points that a criterion cost, or the whole score by untrue content. */
export interface Loss {
  readonly code: CriterionCode | '内容不实';
  readonly points: number;
  readonly reason: LossReason;
  readonly days: number | null;
  /** The cell to look at; `null` where a decision of the office is the reason. */
  readonly column: TrackingColumn | null;
}

/** The score of one conference. */
export interface RowAssessment {
  readonly key: string;
  readonly index: number;
  readonly id: string | null;
  /** The department's name; `null` where the row names none. */
  readonly department: string | null;
  /** The same as formulas read it: a mark for "nothing" stands for itself. */
  readonly departmentText: string;
  readonly state: RowState;
  readonly facts: RowFacts;
  /** Points by criterion, `null` where it does not apply; all `null` unless the row is 计分. */
  readonly criteria: Readonly<Record<CriterionCode, number | null>>;
  /** Points of the criteria that apply, and what was earned of them; `null` unless the row is 计分. */
  readonly applicable: number | null;
  readonly earned: number | null;
  /** One decimal, half up; `null` unless the row is 计分 and has a number. */
  readonly score: number | null;
  /** 人工评定: too few criteria apply for a number. */
  readonly manual: boolean;
  readonly losses: readonly Loss[];
}

/** On which day, by which calendar and by which scheme scores are made. */
export interface AssessmentContext {
  /** 考核基准日, read as the end of that day. */
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

/** A number of points without the noise of binary fractions. */
const tidy = (points: number): number => roundHalfUp(points, 10);

/** What a conference earns by each criterion, and what it lost. */
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
 * Scores a conference. What a check finds in the plan's own text never costs a point.
 * @param isUntrue the office decided 内容不实, with a document: the row scores 0
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
