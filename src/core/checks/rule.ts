import type { PlainDate } from '../calendar/plain-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { ColumnKey } from '../plan/header/header';
import type { Plan, PlanRow } from '../plan/model/plan';
import type { TrackingColumn } from '../plan/tracking-columns/tracking-columns';
import type { Level, Report } from './finding';
import type { Limits } from './limits';

/** What a rule knows besides the rows. */
export interface RuleContext {
  readonly plan: Omit<Plan, 'rows'>;
  readonly calendar: WorkingCalendar;
  readonly limits: Limits;
  readonly asOf: PlainDate;
}

interface RuleMeta<Id extends string> {
  /** `column/what-is-wrong`, the path of its file. */
  readonly id: Id;
  /** Default level. */
  readonly level: Level;
  /** Default column of its findings; `null` for the table. */
  readonly column: ColumnKey | TrackingColumn | null;
  /** Tracking columns without which the rule does not run. */
  readonly needs?: readonly TrackingColumn[];
}

/** A report of a row or group rule; its column is the rule's unless given. */
export type RowReport = Omit<Report, 'row' | 'column'> & { readonly column?: Report['column'] };

/** Checks single rows; re-run for changed rows only. */
export interface RowRule<Id extends string = string> extends RuleMeta<Id> {
  readonly scope: 'row';
  check(row: PlanRow, context: RuleContext, report: (found?: RowReport) => void): void;
}

/** Key of a group of rows. */
export type Shared = string | number;

/** Computes the group of a row; `null` for none. Rules that use the same function share its groups. */
export type GroupKey = (row: PlanRow) => Shared | null;

/** Checks groups of rows; re-run for the groups that a changed row leaves or joins. */
export interface GroupRule<Id extends string = string> extends RuleMeta<Id> {
  readonly scope: 'group';
  /** Determines the groups. */
  readonly key: GroupKey;
  /** Called for groups of two rows or more. */
  check(
    rows: readonly PlanRow[],
    context: RuleContext,
    report: (row: PlanRow, found?: RowReport) => void,
  ): void;
}

/** Checks the whole plan in one linear pass; re-run after every change. */
export interface PlanRule<Id extends string = string> extends RuleMeta<Id> {
  readonly scope: 'plan';
  check(
    plan: Plan,
    context: RuleContext,
    report: (row: PlanRow | null, found?: RowReport) => void,
  ): void;
}

export type Rule<Id extends string = string> = RowRule<Id> | GroupRule<Id> | PlanRule<Id>;

/** Declares a rule, keeping its id as a literal type. */
export const defineRule = <const R extends Rule>(rule: R): R => rule;
