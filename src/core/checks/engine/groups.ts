import type { PlanRow } from '../../plan/model/plan';
import type { GroupKey, Shared } from '../rule';

/** The rows of a plan, grouped by a key. */
export class Groups {
  /** Most groups have one row, which is stored without an array. */
  private readonly members = new Map<Shared, PlanRow | PlanRow[]>();

  constructor(private readonly key: GroupKey) {}

  add(row: PlanRow): void {
    const key = this.key(row);
    if (key === null) return;
    const present = this.members.get(key);
    if (present === undefined) this.members.set(key, row);
    else if (Array.isArray(present)) present.push(row);
    else this.members.set(key, [present, row]);
  }

  /** Replaces a row and returns the keys of the groups that have changed. */
  replace(before: PlanRow, row: PlanRow): Shared[] {
    const [left, joined] = [this.key(before), this.key(row)];
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

  /** Keys of the groups of two rows or more. */
  *shared(): Generator<Shared> {
    for (const [key, rows] of this.members) if (Array.isArray(rows)) yield key;
  }

  rowsOf(key: Shared): readonly PlanRow[] {
    const rows = this.members.get(key) ?? [];
    return Array.isArray(rows) ? rows : [rows];
  }
}
