import { createCalendar } from '../../src/core/calendar/working-calendar';
import { parsePlainDate } from '../../src/core/calendar/plain-date';
import { checkPlan, type CheckResult } from '../../src/core/checks/check-plan';
import { BUILT_IN_DIRECTORY } from '../../src/core/plan/units/directory';
import type { Grid } from '../../src/core/plan/cells/grid';
import type { Plan, PlanRow } from '../../src/core/plan/model/plan';
import { readPlan } from '../../src/core/plan/read-plan';
import { windowOf } from '../../src/core/plan/timing/timing';
import { readFile } from '../../src/files/read-file';
import type { Sheet } from '../../src/files/content/sheet';
import { AS_OF } from './rule-fixture';

/**
 * A plan of an imagined district as its file holds it, read the way the command line reads a file. Its last column,
 * 应报, names the rules each row must raise; lines that begin with 「# 」 say what the whole table must raise.
 */
export interface PlanFile {
  readonly plan: Plan;
  readonly sheet: string | null;
  readonly result: CheckResult;
  readonly expected: { readonly rows: readonly string[]; readonly table: string };
  readonly raised: { readonly rows: readonly string[]; readonly table: string };
}

const EXPECTED = '应报';

const sorted = (ids: readonly string[]): string => [...ids].sort().join(' ');
const words = (text: string): string[] =>
  text.split(/\s+/u).filter((word) => word !== '' && word !== '-');

/** The grid without the expectations, and what they say. */
function takeExpectations(grid: Grid): { grid: Grid; rows: string[]; table: string } {
  const isDirective = (text: string | undefined): boolean => text?.startsWith('# ') ?? false;
  const lines = grid.rows
    .filter((row) => isDirective(row[0]?.text))
    .map((row) => row[0]?.text ?? '');
  const rest = grid.rows.filter((row) => !isDirective(row[0]?.text));
  const column = Math.max(...rest.map((row) => row.findIndex(({ text }) => text === EXPECTED)));
  if (column < 0) return { grid, rows: [], table: '' };
  return {
    grid: {
      rows: rest.map((row) => row.slice(0, column)),
      merges: grid.merges.filter(({ left }) => left < column),
    },
    rows: rest
      .map((row) => row[column]?.text ?? '')
      .filter((text) => text !== '' && text !== EXPECTED)
      .map((text) => sorted(words(text))),
    table: sorted(lines.flatMap((line) => words(line.replace(/^# table:/u, '')))),
  };
}

function read(sheets: readonly Sheet[]): {
  plan: Plan;
  sheet: string | null;
  rows: string[];
  table: string;
} {
  for (const { name, grid } of sheets) {
    const { rows, table, ...own } = takeExpectations(grid);
    const plan = readPlan(own.grid, { directory: BUILT_IN_DIRECTORY });
    if (plan) return { plan, sheet: name, rows, table };
  }
  throw new Error('no plan in the file');
}

/** Reads and checks a plan file. */
export async function checkPlanFile(name: string, bytes: Uint8Array): Promise<PlanFile> {
  const { plan, sheet, rows, table } = read((await readFile(name, bytes)).sheets);
  const asOf = parsePlainDate(`${plan.year ?? 2024}-12-31`) ?? AS_OF;
  const result = checkPlan(plan, { calendar: createCalendar(), asOf }).result();
  const of = (key: string | null): string =>
    sorted(result.findings.filter(({ row }) => row === key).map(({ rule }) => rule));
  return {
    plan,
    sheet,
    result,
    expected: { rows, table },
    raised: { rows: plan.rows.map(({ key }) => of(key)), table: of(null) },
  };
}

/** What a row comes to, as 「department | window | unit, posts and name」. */
export function gist({ department, timing, person }: PlanRow): string {
  const window = windowOf(timing);
  const time = window ? `${window.start} ${window.end} ${window.precision}` : timing.kind;
  const speaker = [person?.unit ?? '', ...(person?.posts ?? []), ...(person?.names ?? [])];
  return [department?.name ?? '', time, speaker.filter((part) => part !== '').join(' ')].join(
    ' | ',
  );
}

/** The row whose topic contains these words. */
export function rowAbout({ plan }: PlanFile, topic: string): PlanRow {
  const row = plan.rows.find((candidate) => candidate.topic?.clean.includes(topic));
  if (!row) throw new Error(`no row about ${topic}`);
  return row;
}
