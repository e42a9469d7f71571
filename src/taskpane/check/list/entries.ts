import * as z from 'zod/mini';
import { byLevel } from '../../../core/checks/check-plan';
import { FINDING_LEVELS, type Finding, type FindingLevel } from '../../../core/checks/finding';
import { isColumnKey } from '../../../core/plan/header/header';
import type { Plan, PlanRow } from '../../../core/plan/model/plan';
import type { Waiver } from '../../../core/settings/settings';
import type { PartitionedFindings } from '../../../core/settings/waivers';
import type { SelectedCell } from '../../../excel/events';
import type { PlanPlace } from '../../../excel/plan/reading';
import { setOf } from '../../environment/use-kept';

/** A finding with what the list shows about it. */
export interface Entry {
  /** Stable across checks, so that the selection survives. */
  readonly id: string;
  readonly finding: Finding;
  readonly row: PlanRow | null;
  /** The cell's text; empty if the finding is not about one cell. */
  readonly content: string;
  /** `null` for an open finding. */
  readonly waiver: Waiver | null;
}

function contentOf(row: PlanRow | null, column: Finding['column']): string {
  if (!row || column === null) return '';
  if (isColumnKey(column)) return row.cells[column].text;
  return row.extras.find(({ header }) => header === column)?.cell.text ?? '';
}

/** All findings in reading order: by level, then by place, open ones before waived ones. */
export function entriesOf(plan: Plan, { open, waived }: PartitionedFindings): Entry[] {
  const rows = new Map(plan.rows.map((row) => [row.key, row]));
  const waivers = new Map(waived.map(({ finding, waiver }) => [finding, waiver]));
  const seen = new Map<string, number>();
  return byLevel([...open, ...waivers.keys()]).map((finding): Entry => {
    const row = finding.row === null ? null : (rows.get(finding.row) ?? null);
    const base = JSON.stringify([finding.rule, finding.row, finding.column, finding.variant]);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return {
      id: count === 1 ? base : `${base}${count}`,
      finding,
      row,
      content: contentOf(row, finding.column),
      waiver: waivers.get(finding) ?? null,
    };
  });
}

/** The findings that were not waived. */
export const openFindings = (entries: readonly Entry[]): Finding[] =>
  entries.flatMap(({ finding, waiver }) => (waiver === null ? finding : []));

/** Which entries are shown; an empty set or `null` shows all. */
export interface EntryFilter {
  readonly levels: ReadonlySet<FindingLevel>;
  /** Shows only waived findings instead of only open ones. */
  readonly waived: boolean;
  readonly department: string | null;
  readonly column: string | null;
  readonly rule: string | null;
}

/** A filter as it is kept. */
export const FILTER = z.object({
  levels: setOf(z.enum(FINDING_LEVELS)),
  waived: z.boolean(),
  department: z.nullable(z.string()),
  column: z.nullable(z.string()),
  rule: z.nullable(z.string()),
});

export const NO_FILTER: EntryFilter = {
  levels: new Set(),
  waived: false,
  department: null,
  column: null,
  rule: null,
};

/** The name by which the list of departments shows the department of a finding. */
export const departmentOf = ({ row }: Entry): string | null => row?.department?.name ?? null;

/** Whether a filter lists less than all open findings. */
export const isNarrow = (filter: EntryFilter): boolean =>
  filter.waived ||
  filter.levels.size > 0 ||
  [filter.department, filter.column, filter.rule].some((chosen) => chosen !== null);

export const passes = (entry: Entry, filter: EntryFilter): boolean =>
  (entry.waiver !== null) === filter.waived &&
  (filter.levels.size === 0 || filter.levels.has(entry.finding.level)) &&
  (filter.department === null || departmentOf(entry) === filter.department) &&
  (filter.column === null || entry.finding.column === filter.column) &&
  (filter.rule === null || entry.finding.rule === filter.rule);

/** The entries about a cell of the sheet, in the order of the list. */
export function entriesAt(
  entries: readonly Entry[],
  plan: Plan,
  place: PlanPlace,
  cell: SelectedCell,
): Entry[] {
  if (cell.sheetId !== place.sheetId) return [];
  const column = cell.column - place.left;
  const gridRow = cell.row - place.top;
  const key = Object.entries(plan.columns).find(([, at]) => at.column === column)?.[0];
  const name = key ?? plan.headers[column];
  return entries.filter(({ row, finding }) => row?.gridRow === gridRow && finding.column === name);
}
