import type { ColumnKey } from '../plan/header';
import type { PlanRow } from '../plan/plan';
import { repeatedIds } from './plan-id';

/** What a row says, by which it is known again; its 序号 changes whenever rows are numbered anew. */
const CONTENT = [
  'department',
  'timing',
  'topic',
  'spokesperson',
  'post',
] as const satisfies readonly ColumnKey[];

const printOf = ({ cells }: PlanRow): string =>
  JSON.stringify(CONTENT.map((key) => cells[key].text));

/** Parts of a row that tell it from others, of which some stay when a cell is edited. */
function tracesOf({ cells }: PlanRow): string[] {
  const { department, timing, topic, spokesperson } = cells;
  const traces = [
    ['topic', topic.text],
    ['person', department.text, spokesperson.text],
    ['time', department.text, timing.text],
  ];
  return traces.filter((parts) => parts.every((part) => part !== '')).map((t) => JSON.stringify(t));
}

class Matcher {
  readonly found = new Map<string, PlanRow>();
  private readonly free: Set<PlanRow>;

  constructor(
    private readonly before: readonly PlanRow[],
    now: readonly PlanRow[],
  ) {
    this.free = new Set(now);
  }

  private rest(): PlanRow[] {
    return this.before.filter(({ key }) => !this.found.has(key));
  }

  private take(row: PlanRow, match: PlanRow): void {
    this.found.set(row.key, match);
    this.free.delete(match);
  }

  private freeBy(keysOf: (row: PlanRow) => readonly string[]): Map<string, PlanRow[]> {
    const rows = new Map<string, PlanRow[]>();
    for (const row of this.free) {
      for (const key of keysOf(row)) {
        const same = rows.get(key);
        if (same) same.push(row);
        else rows.set(key, [row]);
      }
    }
    return rows;
  }

  /** A 计划编号 names its row, unless a copied row has the same one, or had it: one of them may have got its own since. */
  byId(): void {
    const shared = new Set(repeatedIds(this.before).map(({ id }) => id));
    const rows = this.freeBy(({ id }) => (id === null ? [] : [id]));
    for (const row of this.rest()) {
      const [match, ...copies] = rows.get(row.id ?? '') ?? [];
      if (match && copies.length === 0 && !shared.has(row.id)) this.take(row, match);
    }
  }

  /** Rows that say the same are taken in their order: which is which makes no difference. */
  byContent(): void {
    const rows = this.freeBy((row) => [printOf(row)]);
    for (const queue of rows.values()) queue.reverse();
    for (const row of this.rest()) {
      const match = rows.get(printOf(row))?.pop();
      if (match) this.take(row, match);
    }
  }

  /** A row in which something was edited: the one free row that shares most with it. */
  byTraces(): void {
    if (this.found.size === this.before.length) return;
    const rows = this.freeBy(tracesOf);
    for (const row of this.rest()) {
      const counts = new Map<PlanRow, number>();
      for (const trace of tracesOf(row)) {
        for (const other of rows.get(trace) ?? []) {
          if (this.free.has(other)) counts.set(other, (counts.get(other) ?? 0) + 1);
        }
      }
      const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
      if (best && best[1] !== second?.[1]) this.take(row, best[0]);
    }
  }
}

/**
 * Finds the rows of a reading again in a later one: by 计划编号, else by what they say. A row that cannot be told from
 * another is not found.
 */
export function matchRows(
  before: readonly PlanRow[],
  now: readonly PlanRow[],
): ReadonlyMap<string, PlanRow> {
  const matcher = new Matcher(before, now);
  matcher.byId();
  matcher.byContent();
  matcher.byTraces();
  return matcher.found;
}
