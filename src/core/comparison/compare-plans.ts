import { distance } from 'fastest-levenshtein';
import { groupBy } from '../group-by';
import { comparable } from '../plan/cells/text';
import type { Plan, PlanRow } from '../plan/model/plan';
import { windowOf } from '../plan/timing/timing';

/** What of a conference can differ between two plans. */
export const COMPARED = ['department', 'timing', 'topic', 'spokesperson'] as const;

export type Compared = (typeof COMPARED)[number];

/** A conference in two plans. */
export type RowComparison =
  | { readonly kind: 'added'; readonly before: null; readonly after: PlanRow }
  | { readonly kind: 'gone'; readonly before: PlanRow; readonly after: null }
  | {
      readonly kind: 'changed' | 'same';
      readonly before: PlanRow;
      readonly after: PlanRow;
      readonly differences: readonly Compared[];
    };

const unitOf = ({ department }: PlanRow): string => department?.key ?? '';
const topicOf = ({ topic }: PlanRow): string => comparable(topic?.clean ?? '');

/** What a time means; its wording where that is no window. */
function timeOf({ timing, cells }: PlanRow): string {
  const window = windowOf(timing);
  return window
    ? `${window.start} ${window.end}`
    : comparable((cells.timing.ditto ?? cells.timing).text);
}

/** Who speaks: names and posts as they were read, however they are arranged. */
function personOf({ person, cells }: PlanRow): string {
  if (!person) return '';
  const parts = [...person.names, ...person.posts].map(comparable).sort();
  return parts.length > 0 ? parts.join(' ') : comparable(cells.spokesperson.text);
}

const KEYS: Readonly<Record<Compared, (row: PlanRow) => string>> = {
  department: unitOf,
  timing: timeOf,
  topic: topicOf,
  spokesperson: personOf,
};

/** Wordings of one topic share at least this part of their characters. */
const ALIKE = 0.6;

/** Longer topics are compared by their beginning: the time grows with the square of the length. */
const LONGEST = 100;

function likeness(one: string, other: string): number {
  const [a, b] = [one.slice(0, LONGEST), other.slice(0, LONGEST)];
  return 1 - distance(a, b) / Math.max(a.length, b.length, 1);
}

class Matcher {
  readonly found = new Map<PlanRow, PlanRow>();
  private readonly left: Set<PlanRow>;
  private readonly free: Set<PlanRow>;

  constructor(before: readonly PlanRow[], after: readonly PlanRow[]) {
    this.left = new Set(before);
    this.free = new Set(after);
  }

  private match(before: PlanRow, after: PlanRow): void {
    this.found.set(before, after);
    this.left.delete(before);
    this.free.delete(after);
  }

  /** Rows with one key, in their order. */
  inOrder(keyOf: (row: PlanRow) => string | null): void {
    const rows = groupBy(this.free, keyOf);
    for (const row of [...this.left]) {
      const match = rows.get(keyOf(row) ?? '')?.shift();
      if (match) this.match(row, match);
    }
  }

  /** Rows whose key no other row of either plan has. */
  only(keyOf: (row: PlanRow) => string | null): void {
    const rows = groupBy(this.free, keyOf);
    for (const [key, [row, ...others]] of groupBy(this.left, keyOf)) {
      const [match, ...more] = rows.get(key) ?? [];
      if (row && match && others.length === 0 && more.length === 0) this.match(row, match);
    }
  }

  /** Rows of one unit whose topics are worded alike, the most alike first. */
  alike(): void {
    const rows = groupBy(this.free, unitOf);
    const pairs = [...this.left].flatMap((before) =>
      (rows.get(unitOf(before)) ?? []).map((after) => ({
        before,
        after,
        value: likeness(topicOf(before), topicOf(after)),
      })),
    );
    for (const { before, after, value } of pairs.sort((a, b) => b.value - a.value)) {
      if (value >= ALIKE && this.left.has(before) && this.free.has(after)) {
        this.match(before, after);
      }
    }
  }
}

const joined = (...parts: readonly string[]): string | null =>
  parts.includes('') ? null : JSON.stringify(parts);

/**
 * Compares two plans, such as draft and final, by what identifies a conference: 计划编号, else its content. Wordings that
 * mean the same do not differ.
 * @returns the rows of the later plan in their order, then those that it lacks
 */
export function comparePlans(
  before: Pick<Plan, 'rows'>,
  after: Pick<Plan, 'rows'>,
): RowComparison[] {
  const matcher = new Matcher(before.rows, after.rows);
  matcher.only(({ id }) => id);
  matcher.inOrder((row) => joined(unitOf(row), timeOf(row), topicOf(row)));
  matcher.only((row) => joined(unitOf(row), topicOf(row)));
  matcher.inOrder((row) => joined(unitOf(row), topicOf(row)));
  matcher.alike();
  matcher.only((row) => joined(topicOf(row)));
  matcher.only((row) => joined(unitOf(row), timeOf(row), personOf(row)));
  const earlier = new Map(Array.from(matcher.found, ([row, match]) => [match, row]));
  const present = after.rows.map((row): RowComparison => {
    const old = earlier.get(row);
    if (!old) return { kind: 'added', before: null, after: row };
    const differences = COMPARED.filter((part) => KEYS[part](old) !== KEYS[part](row));
    return {
      kind: differences.length > 0 ? 'changed' : 'same',
      before: old,
      after: row,
      differences,
    };
  });
  const gone = before.rows
    .filter((row) => !matcher.found.has(row))
    .map((row): RowComparison => ({ kind: 'gone', before: row, after: null }));
  return [...present, ...gone];
}
