import { FINDING_LEVELS } from '../../../core/checks/finding';
import { groupBy } from '../../../core/group-by';
import { departmentOf, type Entry } from './entries';

/** What findings are grouped by. */
export const GROUPINGS = ['level', 'rule', 'department', 'row'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Findings that have something in common. */
export interface EntryGroup {
  readonly by: Grouping;
  /** A level, a rule, the name of a department or the key of a row; empty for findings on the whole table. */
  readonly key: string;
  readonly entries: readonly Entry[];
}

const KEYS: Readonly<Record<Grouping, (entry: Entry) => string>> = {
  level: ({ finding }) => finding.level,
  rule: ({ finding }) => finding.rule,
  department: (entry) => departmentOf(entry) ?? '',
  row: ({ finding }) => finding.row ?? '',
};

/**
 * Groups findings, without empty groups. Levels and rules come in the order of the list, the most severe first;
 * departments and rows in the order of the table.
 */
export function groupsOf(entries: readonly Entry[], by: Grouping): EntryGroup[] {
  const groups = groupBy(entries, KEYS[by]);
  const all = Array.from(groups, ([key, grouped]): EntryGroup => ({ by, key, entries: grouped }));
  if (by === 'level' || by === 'rule') return all;
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const placeOf = ({ entries }: EntryGroup): number =>
  Math.min(...entries.map(({ row }) => row?.index ?? 0));

/** Only what needs a decision is expanded at first. */
export const isUrgent = ({ entries }: EntryGroup): boolean =>
  entries.some(({ finding }) => URGENT.includes(finding.level));

const URGENT: readonly string[] = FINDING_LEVELS.slice(0, 2);
