import { yearOf, type PlainDate } from '../calendar/plain-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Plan, PlanRow } from '../plan/plan';
import { windowOf } from '../plan/timing';
import { Engine } from './engine/engine';
import { FINDING_LEVELS, type Finding, type FindingLevel, type Level } from './finding';
import { DEFAULT_LIMITS, type Limits } from './limits';
import { RULES } from './rules';

/** What the office decides about a check. */
export interface CheckOptions {
  readonly calendar: WorkingCalendar;
  /** 考核基准日, or today: the core has no clock. */
  readonly asOf: PlainDate;
  readonly limits?: Limits;
  /** Levels that differ from the rules' own, by rule id. */
  readonly levels?: ReadonlyMap<string, Level>;
}

/** How many findings there are of each level. */
export type Summary = Readonly<Record<FindingLevel, number>>;

/** A checked plan. */
export interface CheckResult {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  /** Years that the plan touches and whose holidays are not known: nothing was said about working days in them. */
  readonly unknownYears: readonly number[];
}

/** A check whose rows can be checked again after an edit. */
export interface Check {
  result(): CheckResult;
  /** Checks rows that were read anew; each takes the place of the row with its index. */
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

/** Checks a plan step by step: yields the rows done so far, returns the check. */
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

/** Checks a plan at one go. */
export function checkPlan(plan: Plan, options: CheckOptions): Check {
  const steps = checkInSteps(plan, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Findings in the order in which people read them: by level, then by their place in the table. */
export const byLevel = (findings: readonly Finding[]): Finding[] =>
  FINDING_LEVELS.flatMap((level) => findings.filter((finding) => finding.level === level));
