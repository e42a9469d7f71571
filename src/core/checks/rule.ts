import type { PlainDate } from '../calendar/plain-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { ColumnKey } from '../plan/header';
import type { Plan, PlanRow } from '../plan/plan';
import type { TrackingColumn } from '../plan/tracking-columns';
import type { Level, Report } from './finding';
import type { Limits } from './limits';

/** What a rule may know beside the rows. No clock: the as-of date is given. */
export interface RuleContext {
  readonly plan: Omit<Plan, 'rows'>;
  readonly calendar: WorkingCalendar;
  readonly limits: Limits;
  readonly asOf: PlainDate;
}

interface RuleMeta<Id extends string> {
  /** `column/what-is-wrong`, which is also the path of its file. */
  readonly id: Id;
  /** Default level. */
  readonly level: Level;
  /** The column its findings are about, unless they say otherwise; `null` for the table. */
  readonly column: ColumnKey | TrackingColumn | null;
  /** Tracking columns without which the rule rests. */
  readonly needs?: readonly TrackingColumn[];
}

/** What a row or group rule reports of a row; the column is the rule's own unless it names another. */
export type RowReport = Omit<Report, 'row' | 'column'> & { readonly column?: Report['column'] };

/** Sees one row: is run again for changed rows only. */
export interface RowRule<Id extends string = string> extends RuleMeta<Id> {
  readonly scope: 'row';
  check(row: PlanRow, context: RuleContext, report: (found?: RowReport) => void): void;
}

/** What a row shares with others, by which its group is found. */
export type Shared = string | number;

/** Says what a row shares; `null` for a row in no group. Rules with the same key share its groups. */
export type GroupKey = (row: PlanRow) => Shared | null;

/** Sees rows that have something in common: is run again for the groups that a changed row leaves or joins. */
export interface GroupRule<Id extends string = string> extends RuleMeta<Id> {
  readonly scope: 'group';
  /** What the rows of a group share. */
  readonly key: GroupKey;
  /** Called for groups of two rows or more. */
  check(
    rows: readonly PlanRow[],
    context: RuleContext,
    report: (row: PlanRow, found?: RowReport) => void,
  ): void;
}

/** Sees the whole plan, in one linear pass. */
export interface PlanRule<Id extends string = string> extends RuleMeta<Id> {
  readonly scope: 'plan';
  check(
    plan: Plan,
    context: RuleContext,
    report: (row: PlanRow | null, found?: RowReport) => void,
  ): void;
}

export type Rule<Id extends string = string> = RowRule<Id> | GroupRule<Id> | PlanRule<Id>;

/** Declares a rule; gives it back with its id as a literal type. */
export const defineRule = <const R extends Rule>(rule: R): R => rule;
