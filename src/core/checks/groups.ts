import type { PlanRow } from '../plan/plan';
import type { Finding } from './finding';
import type { GroupRule, RuleContext } from './rule';

/** The rows of a plan by what a group rule says they share, with the findings of each group. */
export class Groups {
  /** A row that is alone stands for itself: most groups of a plan have one row. */
  private readonly members = new Map<string, PlanRow | PlanRow[]>();
  private readonly found = new Map<string, readonly Finding[]>();

  constructor(
    private readonly rule: GroupRule,
    private readonly context: RuleContext,
  ) {}

  add(row: PlanRow): void {
    const key = this.rule.key(row, this.context);
    if (key === null) return;
    const present = this.members.get(key);
    if (present === undefined) this.members.set(key, row);
    else if (Array.isArray(present)) present.push(row);
    else this.members.set(key, [present, row]);
  }

  /** Puts a row in the place of its former self; gives the keys of the groups that have changed. */
  replace(before: PlanRow, row: PlanRow): string[] {
    const [left, joined] = [this.rule.key(before, this.context), this.rule.key(row, this.context)];
    if (left !== null) {
      const rest = this.rowsOf(left).filter(({ index }) => index !== row.index);
      if (rest.length > 0) this.members.set(left, rest);
      else this.members.delete(left);
    }
    if (joined !== null) {
      const rows = [...this.rowsOf(joined), row].sort((a, b) => a.index - b.index);
      this.members.set(joined, rows);
    }
    return [...new Set([left, joined])].filter((key) => key !== null);
  }

  /** The groups of two rows or more. */
  *shared(): Generator<string> {
    for (const [key, rows] of this.members) if (Array.isArray(rows)) yield key;
  }

  rowsOf(key: string): readonly PlanRow[] {
    const rows = this.members.get(key) ?? [];
    return Array.isArray(rows) ? rows : [rows];
  }

  /** Remembers what was found in a group, in place of what was found before. */
  keep(key: string, findings: readonly Finding[]): void {
    if (findings.length > 0) this.found.set(key, findings);
    else this.found.delete(key);
  }

  findings(): Finding[] {
    return [...this.found.values()].flat();
  }
}
