import { yearOf } from '../calendar/plain-date';
import type { Cell } from '../plan/cells/grid';
import { lineOf, textCell } from '../plan/cells/grid';
import { comparable } from '../plan/cells/text';
import { plain } from '../plan/model/combine-plans';
import { isYearOf } from '../plan/model/plan';
import { parseTiming, windowOf, type Timing } from '../plan/timing/timing';
import { matchDepartment, type DepartmentMatch } from '../plan/units/department';
import type { Directory } from '../plan/units/directory';
import { unitInFileName, unitOnPage } from './reporting-unit';
import type { SentFile, SentRow, SentTable, Source } from './sent-files';

/** What became of a row that was sent. */
export type Outcome =
  /** It is new in the collected plan. */
  | 'added'
  /** An earlier collection has taken it from the same file. */
  | 'kept'
  /** Another file has it, too. */
  | 'repeated'
  /** Somebody has put it into the plan. */
  | 'present'
  | 'otherYear';

/** A row that was sent, as it is or would be written in the collected plan. */
export interface CollectedRow extends SentRow {
  /** With the year where the wording alone would mean another one there. */
  readonly time: Cell;
  readonly timing: Timing;
  readonly outcome: Outcome;
  /** Where a repeated row was taken from. */
  readonly first: Source | null;
}

/** Many units' plans as one. */
export interface Collection {
  /** The year of the collected plan; `null` if no file names one. */
  readonly year: number | null;
  /** Every row that was sent, in the order of the files. */
  readonly rows: readonly CollectedRow[];
  /** The rows that are new, ordered by deadline; undetermined times last. */
  readonly added: readonly CollectedRow[];
  /** Short names of the units of the office's own directory that sent nothing. */
  readonly missing: readonly string[];
}

/** A row that is known already, from the plan or from an earlier collection. */
export interface KnownRow {
  readonly content: Content;
  /** `null` for a row of the plan. */
  readonly source: Source | null;
}

export interface CollectOptions {
  /** `undefined`: the year of most rows. */
  readonly year?: number | undefined;
  readonly directory: Directory;
  /** Names of files that could not be read: their units have sent something. */
  readonly unread?: readonly string[];
  /** What an earlier collection has taken, and the rows of the plan as it is now. */
  readonly known?: readonly KnownRow[];
}

const byName = ({ name: a }: SentFile, { name: b }: SentFile): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** The year that the plans with most rows have; the later of two. */
function commonYear(tables: readonly SentTable[]): number | null {
  const counts = new Map<number, number>();
  for (const { plan } of tables) {
    if (plan.year === null) continue;
    counts.set(plan.year, (counts.get(plan.year) ?? 0) + plan.rows.length);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? null;
}

const isSameTime = (a: Timing, b: Timing): boolean => {
  const [one, other] = [windowOf(a), windowOf(b)];
  return one?.start === other?.start && one?.end === other?.end;
};

/** How the row's time is written so that it means in the collected plan what it meant in its own. */
function timeOf({ row }: SentRow, year: number | null): Pick<CollectedRow, 'time' | 'timing'> {
  const cell = plain(row.cells.timing);
  const read = parseTiming(cell, year);
  const meant = row.timing.kind === 'noYear' ? read : row.timing;
  const window = windowOf(meant);
  if (!window || isSameTime(read, meant)) return { time: cell, timing: meant };
  const dated = textCell(`${yearOf(window.start)}年${cell.text}`);
  return { time: isSameTime(parseTiming(dated, year), meant) ? dated : cell, timing: meant };
}

type NamedUnit = Pick<SentRow, 'unit' | 'unitFrom'>;

/** The unit of rows that do not name one themselves. */
function reportingUnit({ name }: SentFile, { grid }: SentTable, directory: Directory): NamedUnit {
  const onPage = unitOnPage(grid);
  if (onPage !== null) return { unit: onPage, unitFrom: 'page' };
  const inName = unitInFileName(name.split(/[\\/]/u).at(-1) ?? '', directory);
  return inName === null ? { unit: '', unitFrom: null } : { unit: inName, unitFrom: 'fileName' };
}

function rowsOf(file: SentFile, table: SentTable, directory: Directory): readonly SentRow[] {
  const { plan, grid, sheet } = table;
  const reporting = plan.rows.some(({ department }) => !department)
    ? reportingUnit(file, table, directory)
    : null;
  return plan.rows.map((row) => {
    const named: NamedUnit =
      reporting && !row.department
        ? reporting
        : { unit: plain(row.cells.department).text, unitFrom: 'cell' };
    return {
      source: { file: file.name, sheet, line: lineOf(grid, row.gridRow) },
      plan,
      row,
      ...named,
      // By the office's own directory, which the file may not have.
      department: matchDepartment(named.unit, directory),
    };
  });
}

/** What makes two rows the same conference. */
export interface Content {
  readonly department: DepartmentMatch | null;
  readonly topic: string | null;
  readonly time: string;
  readonly timing: Timing;
}

const contentOf = ({
  department,
  row,
  time,
  timing,
}: Omit<CollectedRow, keyof Verdict>): Content => ({
  department,
  topic: row.topic?.clean ?? null,
  time: time.text,
  timing,
});

/**
 * Equal for rows with one content. A row without a topic is like no row of another file, and like none of the plan.
 * @returns `null` for a row of the plan without a topic
 */
function keyOf({ department, topic, time, timing }: Content, source: Source | null): string | null {
  const what = comparable(topic ?? '');
  if (what === '' && source === null) return null;
  const window = windowOf(timing);
  const when = window ? `${window.start}/${window.end}` : comparable(time);
  return JSON.stringify([department?.key ?? '', what, when, what === '' && source?.file]);
}

const LAST = '9999';

function byDeadline(a: CollectedRow, b: CollectedRow): number {
  const [one, other] = [windowOf(a.timing), windowOf(b.timing)];
  const keys = (window: typeof one): string => `${window?.end ?? LAST} ${window?.start ?? LAST}`;
  return keys(one) < keys(other) ? -1 : keys(one) > keys(other) ? 1 : 0;
}

/** Judges the rows of one file after another; each content is taken from the first file that has it. */
class Collector {
  readonly rows: CollectedRow[] = [];
  /** By content: where it was taken from, and how often an earlier collection or the plan has it. */
  private readonly firsts = new Map<string, { source: Source | null; left: number }>();

  constructor(
    private readonly year: number | null,
    private readonly directory: Directory,
    known: readonly KnownRow[],
  ) {
    for (const { content, source } of known) {
      const key = keyOf(content, source);
      if (key === null) continue;
      const before = this.firsts.get(key);
      // A row that was taken stands in the plan as well, unless somebody has changed it there.
      if (!before) this.firsts.set(key, { source, left: 1 });
      else if (before.source?.file === source?.file) before.left += 1;
    }
  }

  add(file: SentFile): void {
    for (const table of file.tables) {
      const { plan } = table;
      const isOther = this.year !== null && plan.year !== null && !isYearOf(plan, this.year);
      for (const sent of rowsOf(file, table, this.directory)) {
        const row = { ...sent, ...timeOf(sent, this.year) };
        this.rows.push({ ...row, ...(isOther ? OTHER_YEAR : this.judge(row)) });
      }
    }
  }

  private judge(row: Omit<CollectedRow, keyof Verdict>): Verdict {
    const key = keyOf(contentOf(row), row.source) ?? '';
    const before = this.firsts.get(key);
    if (!before) {
      this.firsts.set(key, { source: row.source, left: 0 });
      return { outcome: 'added', first: null };
    }
    const { source } = before;
    if (source === null) return { outcome: 'present', first: null };
    if (source.file !== row.source.file) return { outcome: 'repeated', first: source };
    // A row twice in one file is for the check to find: it may be two conferences.
    if (before.left === 0) return { outcome: 'added', first: null };
    before.left -= 1;
    return { outcome: 'kept', first: null };
  }
}

type Verdict = Pick<CollectedRow, 'outcome' | 'first'>;

const OTHER_YEAR: Verdict = { outcome: 'otherYear', first: null };

/** Collects the plans of many files into one. The order of the files has no influence. */
export function collectPlans(sent: readonly SentFile[], options: CollectOptions): Collection {
  const { directory } = options;
  const files = [...sent].sort(byName);
  const year = options.year ?? commonYear(files.flatMap(({ tables }) => tables));
  const collector = new Collector(year, directory, options.known ?? []);
  for (const file of files) collector.add(file);
  const { rows } = collector;
  const units = new Set([
    ...unitsOf(
      [...rows.filter(({ outcome }) => outcome !== 'otherYear'), ...known(options)],
      directory,
    ),
    ...unitsOfNames(options),
  ]);
  const missing = directory.isOwn
    ? directory.entries.map(({ short }) => short).filter((short) => !units.has(short))
    : [];
  const added = rows.filter(({ outcome }) => outcome === 'added').sort(byDeadline);
  return { year, rows, added, missing };
}

const known = (options: CollectOptions): readonly Content[] =>
  (options.known ?? []).map(({ content }) => content);

/** Short names of the units that sent these rows; several in one cell have all sent it. */
const unitsOf = (rows: readonly Pick<SentRow, 'department'>[], directory: Directory): string[] =>
  rows.flatMap(({ department }) => {
    const entries = department?.entry
      ? [department.entry]
      : (department?.several ?? []).flatMap((unit) => directory.lookUp(unit));
    return entries.map(({ short }) => short);
  });

/** Short names of the units that the names of unread files give. */
const unitsOfNames = ({ unread, directory }: CollectOptions): string[] =>
  (unread ?? []).flatMap((name) => {
    const unit = unitInFileName(name, directory);
    return unit === null ? [] : directory.lookUp(unit).map(({ short }) => short);
  });
