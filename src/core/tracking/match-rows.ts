import type { ColumnKey } from '../plan/header/header';
import type { PlanRow } from '../plan/model/plan';
import { repeatedIds } from './plan-id';

/** The columns whose content identifies a row without 计划编号. The 序号 is left out, as it changes when rows are renumbered. */
export const CONTENT_COLUMNS = [
  'department',
  'timing',
  'topic',
  'spokesperson',
  'post',
] as const satisfies readonly ColumnKey[];

const contentKey = ({ cells }: PlanRow): string =>
  JSON.stringify(CONTENT_COLUMNS.map((key) => cells[key].text));

/** Keys of parts of a row; when one cell is edited, the others still match. */
function partialKeys({ cells }: PlanRow): string[] {
  const { department, timing, topic, spokesperson } = cells;
  const parts = [
    ['topic', topic.text],
    ['person', department.text, spokesperson.text],
    ['time', department.text, timing.text],
  ];
  return parts
    .filter((texts) => texts.every((text) => text !== ''))
    .map((texts) => JSON.stringify(texts));
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

  private unmatched(): PlanRow[] {
    return this.before.filter(({ key }) => !this.found.has(key));
  }

  private match(row: PlanRow, now: PlanRow): void {
    this.found.set(row.key, now);
    this.free.delete(now);
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

  /** By 计划编号, unless copied rows share it now or shared it before: one of them may have got a new id since. */
  byId(): void {
    const shared = new Set(repeatedIds(this.before).map(({ id }) => id));
    const rows = this.freeBy(({ id }) => (id === null ? [] : [id]));
    for (const row of this.unmatched()) {
      const [match, ...copies] = rows.get(row.id ?? '') ?? [];
      if (match && copies.length === 0 && !shared.has(row.id)) this.match(row, match);
    }
  }

  /** By content; rows with the same content are matched in order, as they are interchangeable. */
  byContent(): void {
    const rows = this.freeBy((row) => [contentKey(row)]);
    for (const queue of rows.values()) queue.reverse();
    for (const row of this.unmatched()) {
      const match = rows.get(contentKey(row))?.pop();
      if (match) this.match(row, match);
    }
  }

  /** Edited rows: the one unmatched row that shares the most parts. */
  byParts(): void {
    if (this.found.size === this.before.length) return;
    const rows = this.freeBy(partialKeys);
    for (const row of this.unmatched()) {
      const counts = new Map<PlanRow, number>();
      for (const key of partialKeys(row)) {
        for (const other of rows.get(key) ?? []) {
          if (this.free.has(other)) counts.set(other, (counts.get(other) ?? 0) + 1);
        }
      }
      const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
      if (best && best[1] !== second?.[1]) this.match(row, best[0]);
    }
  }
}

/**
 * Finds rows in a later reading of the same plan, by 计划编号, else by content. Ambiguous rows are not matched.
 * @returns rows of the later reading by key of the earlier one
 */
export function matchRows(
  before: readonly PlanRow[],
  now: readonly PlanRow[],
): ReadonlyMap<string, PlanRow> {
  const matcher = new Matcher(before, now);
  matcher.byId();
  matcher.byContent();
  matcher.byParts();
  return matcher.found;
}
