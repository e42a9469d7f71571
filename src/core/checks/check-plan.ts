import { yearOf, type PlainDate } from '../calendar/plain-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Plan, PlanRow } from '../plan/model/plan';
import { windowOf } from '../plan/timing/timing';
import { Engine } from './engine/engine';
import { FINDING_LEVELS, type Finding, type FindingLevel, type Level } from './finding';
import { DEFAULT_LIMITS, type Limits } from './limits';
import { RULES } from './rules';

/** Options of a check. */
export interface CheckOptions {
  readonly calendar: WorkingCalendar;
  /** 考核基准日, or today; core reads no clock. */
  readonly asOf: PlainDate;
  readonly limits?: Limits;
  /** Levels that differ from the rules' own, by rule id. */
  readonly levels?: ReadonlyMap<string, Level>;
}

/** Number of findings by level. */
export type Summary = Readonly<Record<FindingLevel, number>>;

/** A checked plan. */
export interface CheckResult {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  /** Years of the plan without known holidays; working days in them were not checked. */
  readonly unknownYears: readonly number[];
}

/** A check that can re-check single rows after an edit. */
export interface Check {
  result(): CheckResult;
  /** Replaces rows by their index and re-checks what they affect. */
  recheck(rows: readonly PlanRow[]): void;
}

/** Counts findings by level. */
export function summarize(findings: readonly Finding[]): Summary {
  const counts = { error: 0, warning: 0, info: 0, format: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}

function unknownYears({ rows, issued }: Plan, calendar: WorkingCalendar): number[] {
  const years = new Set(issued === null ? [] : [yearOf(issued)]);
  for (const timing of new Set(rows.map((row) => row.timing))) {
    const window = windowOf(timing);
    if (window) years.add(yearOf(window.end));
  }
  return [...years].filter((year) => !calendar.knows(year)).sort((a, b) => a - b);
}

/** Checks a plan in steps: yields the number of rows done and returns the check. */
export function* checkInSteps(plan: Plan, options: CheckOptions): Generator<number, Check, void> {
  const { calendar, asOf, limits = DEFAULT_LIMITS, levels = new Map<string, Level>() } = options;
  const engine = new Engine(plan, { plan, calendar, limits, asOf }, RULES, levels);
  yield* engine.run();
  return {
    recheck: (rows) => {
      engine.replace(rows);
    },
    result: () => {
      const current = engine.current();
      const findings = engine.findings();
      return {
        plan: current,
        findings,
        summary: summarize(findings),
        unknownYears: unknownYears(current, calendar),
      };
    },
  };
}

/** Checks a plan synchronously. */
export function checkPlan(plan: Plan, options: CheckOptions): Check {
  const steps = checkInSteps(plan, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Sorts findings by level, keeping the order of the table within each. */
export const byLevel = (findings: readonly Finding[]): Finding[] =>
  FINDING_LEVELS.flatMap((level) => findings.filter((finding) => finding.level === level));
