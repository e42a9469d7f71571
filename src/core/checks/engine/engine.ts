import { isSkipped } from './skipped-cells';
import type { Finding, FindingLevel, Level, Report } from '../finding';
import { Groups } from './groups';
import type {
  GroupKey,
  GroupRule,
  PlanRule,
  Rule,
  RuleContext,
  RowReport,
  RowRule,
  Shared,
} from '../rule';
import type { Plan, PlanRow } from '../../plan/model/plan';

/** Rows between two progress reports. */
const STEP = 1000;

/** A rule with the level in force. */
interface Active<R extends Rule> {
  readonly rule: R;
  readonly level: FindingLevel;
}

interface ActiveGroup extends Active<GroupRule> {
  readonly groups: Groups;
  /** Findings by group key. */
  readonly found: Map<Shared, readonly Placed[]>;
}

/** A finding and the index of its row; 0 for the whole table. */
interface Placed {
  readonly index: number;
  readonly finding: Finding;
}

const NO_FINDINGS: readonly Finding[] = [];
const NO_DATA = {};
const NO_SUGGESTIONS: Finding['suggestions'] = [];

function toFinding(
  { rule, level }: Active<Rule>,
  found: RowReport | undefined,
  row: string | null,
  column: Report['column'],
): Finding {
  return {
    rule: rule.id,
    level,
    row,
    column,
    variant: found?.variant ?? 'default',
    data: found?.data ?? NO_DATA,
    fix: found?.fix ?? null,
    suggestions: found?.suggestions ?? NO_SUGGESTIONS,
  };
}

/** Whether the table has the tracking columns that a rule needs. */
const hasColumns = ({ trackingColumns }: Plan, { needs = [] }: Rule): boolean =>
  needs.every((name) => trackingColumns[name] !== undefined);

const columnOf = ({ rule }: Active<Rule>, found: RowReport | undefined): Report['column'] =>
  found?.column === undefined ? rule.column : found.column;

/**
 * Runs rules over a plan and keeps the findings, so that changed rows can be re-checked: only those rows, the groups that
 * they leave or join, and the rules about the whole plan are run again.
 */
export class Engine {
  private readonly rowRules: Active<RowRule>[] = [];
  private readonly groupRules: ActiveGroup[] = [];
  private readonly planRules: Active<PlanRule>[] = [];
  private readonly groups = new Map<GroupKey, Groups>();
  private readonly rows: PlanRow[];
  private readonly ofRows: (readonly Finding[])[] = [];
  private ofPlan: readonly Placed[] = [];

  /** @param levels levels that differ from the rules' own, by rule id */
  constructor(
    private readonly plan: Plan,
    private readonly context: RuleContext,
    rules: readonly Rule[],
    levels: ReadonlyMap<string, Level>,
  ) {
    this.rows = [...plan.rows];
    for (const rule of rules) {
      const level = levels.get(rule.id) ?? rule.level;
      if (level === 'off' || !hasColumns(plan, rule)) continue;
      if (rule.scope === 'row') this.rowRules.push({ rule, level });
      else if (rule.scope === 'plan') this.planRules.push({ rule, level });
      else this.groupRules.push({ rule, level, groups: this.groupsBy(rule.key), found: new Map() });
    }
  }

  /** Checks every row; yields the number of rows done, so that callers can show progress and stop. */
  *run(): Generator<number, void, void> {
    for (const [i, row] of this.rows.entries()) {
      this.ofRows[i] = this.checkRow(row);
      for (const groups of this.groups.values()) groups.add(row);
      if ((i + 1) % STEP === 0) yield i + 1;
    }
    for (const active of this.groupRules) {
      for (const key of active.groups.shared()) this.checkGroup(active, key);
    }
    this.checkPlan();
  }

  /** Replaces rows by their index and re-checks what they affect. */
  replace(rows: readonly PlanRow[]): void {
    const changed = new Map<Groups, Set<Shared>>();
    for (const row of rows) {
      const before = this.rows[row.index - 1];
      if (!before) throw new RangeError(`the plan has no row ${row.index}`);
      this.rows[row.index - 1] = row;
      this.ofRows[row.index - 1] = this.checkRow(row);
      for (const groups of this.groups.values()) {
        const keys = [...(changed.get(groups) ?? []), ...groups.replace(before, row)];
        changed.set(groups, new Set(keys));
      }
    }
    for (const active of this.groupRules) {
      for (const key of changed.get(active.groups) ?? []) this.checkGroup(active, key);
    }
    this.checkPlan();
  }

  /** The plan with the replaced rows. */
  current(): Plan {
    return { ...this.plan, rows: this.rows };
  }

  /** All findings, those about the table first, then by row. */
  findings(): Finding[] {
    const further: Finding[][] = [];
    const place = ({ index, finding }: Placed): void => {
      (further[index] ??= []).push(finding);
    };
    this.ofPlan.forEach(place);
    for (const { found } of this.groupRules) for (const list of found.values()) list.forEach(place);
    return [[], ...this.ofRows].flatMap((ofRow, index) => {
      const more = further[index];
      return more ? [...ofRow, ...more] : ofRow;
    });
  }

  private groupsBy(key: GroupKey): Groups {
    const groups = this.groups.get(key) ?? new Groups(key);
    this.groups.set(key, groups);
    return groups;
  }

  private checkRow(row: PlanRow): readonly Finding[] {
    let findings = NO_FINDINGS;
    let active: Active<RowRule> | undefined;
    const report = (found?: RowReport): void => {
      if (!active) return;
      const column = columnOf(active, found);
      if (!isSkipped(row, column))
        findings = [...findings, toFinding(active, found, row.key, column)];
    };
    // One closure per row instead of one per rule: plans have up to a hundred thousand rows and dozens of rules.
    for (active of this.rowRules) active.rule.check(row, this.context, report);
    return findings;
  }

  private checkGroup(active: ActiveGroup, key: Shared): void {
    const placed: Placed[] = [];
    const rows = active.groups.rowsOf(key);
    if (rows.length > 1) {
      active.rule.check(rows, this.context, ({ index, key: row }, found) => {
        const finding = toFinding(active, found, row, columnOf(active, found));
        placed.push({ index, finding });
      });
    }
    if (placed.length > 0) active.found.set(key, placed);
    else active.found.delete(key);
  }

  private checkPlan(): void {
    const plan = this.current();
    const placed: Placed[] = [];
    for (const active of this.planRules) {
      active.rule.check(plan, this.context, (row, found) => {
        const finding = toFinding(active, found, row?.key ?? null, columnOf(active, found));
        placed.push({ index: row?.index ?? 0, finding });
      });
    }
    this.ofPlan = placed;
  }
}
