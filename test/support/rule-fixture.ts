import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialOfDate } from '../../src/core/calendar/excel-serial';
import { createCalendar } from '../../src/core/calendar/working-calendar';
import { parsePlainDate, type PlainDate } from '../../src/core/calendar/plain-date';
import { checkPlan, type CheckResult } from '../../src/core/checks/check-plan';
import type { Level } from '../../src/core/checks/finding';
import {
  BUILT_IN_DIRECTORY,
  ownDirectory,
  type Directory,
} from '../../src/core/plan/units/directory';
import { textCell, type Cell, type Grid, type Merge } from '../../src/core/plan/cells/grid';
import type { Plan } from '../../src/core/plan/model/plan';
import { readPlan } from '../../src/core/plan/read-plan';
import { DATE_COLUMNS } from '../../src/core/plan/tracking-columns/tracking-columns';
import { readSpreadsheetText } from '../../src/files/text/delimited';

/**
 * A table whose last column, 应报, names the rules each row must raise, 「-」 for none. Lines before the header that
 * begin with # give the circumstances: year, issued, as-of, table (rules raised by the whole table), levels, directory,
 * merged (ranges such as B2:B4, counted from the first line that is not a circumstance).
 * In a date column of the tracking columns 「2024-08-22」 is a date, as a spreadsheet takes it when it is typed;
 * with an apostrophe in front it is text, with # the bare number.
 */
export interface Fixture {
  readonly grid: Grid;
  readonly plan: Plan;
  readonly result: CheckResult;
  /** Rules each plan row must raise, sorted. */
  readonly expectedOfRows: readonly string[];
  /** Rules the whole table must raise, sorted. */
  readonly expectedOfTable: string;
}

const FIXTURES = join(__dirname, '../fixtures/rules');

/** A table of a rule: `column/what-is-wrong.tsv`, in further circumstances `column/what-is-wrong.circumstances.tsv`. */
export interface RuleTable {
  readonly rule: string;
  /** Its path without the ending; the messages stand beside it as .txt. */
  readonly path: string;
}

/** The tables of all rules, by their names. */
export const ruleTables = (): ReadonlyMap<string, RuleTable> =>
  new Map(
    readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsv'))
      .map((file) => file.replaceAll('\\', '/').slice(0, -'.tsv'.length))
      .sort()
      .map((name) => [name, { rule: name.split('.')[0] ?? name, path: join(FIXTURES, name) }]),
  );

export const AS_OF = '2024-12-31' as PlainDate;
const EXPECTED = '应报';

const sorted = (ids: readonly string[]): string => [...ids].sort().join(' ');
const words = (text: string | undefined): string[] =>
  (text ?? '').split(/\s+/u).filter((word) => word !== '' && word !== '-');

function levelsOf(text: string | undefined, ruleId: string): Map<string, Level> {
  const levels = words(text).map((pair) => pair.split('=') as [string, Level]);
  // Small tables crowd into a quarter; only the rule's own fixture is about that.
  return new Map(
    ruleId === 'table/concentration' ? levels : [['table/concentration', 'off'], ...levels],
  );
}

function directoryOf(text: string | undefined): Directory {
  if (text === undefined) return BUILT_IN_DIRECTORY;
  return ownDirectory(words(text).map((name) => ({ short: name, full: name })));
}

const mergesOf = (text: string | undefined): Merge[] =>
  words(text).map((range) => {
    const [, left = '', top, right = '', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/u.exec(range) ?? [];
    const column = (letter: string): number => letter.charCodeAt(0) - 'A'.charCodeAt(0);
    return {
      ...{ top: Number(top) - 1, left: column(left) },
      ...{ bottom: Number(bottom) - 1, right: column(right) },
    };
  });

const DATES: ReadonlySet<string> = new Set(DATE_COLUMNS);

/** A date cell as a workbook has it. */
export const dateCell = (date: string): Cell => ({
  value: serialOfDate(date as PlainDate),
  text: date,
  format: 'yyyy-mm-dd',
});

export function typed({ text }: Cell): Cell {
  if (text.startsWith("'")) return textCell(text.slice(1));
  if (text.startsWith('#')) return { value: Number(text.slice(1)), text: text.slice(1) };
  return parsePlainDate(text) ? dateCell(text) : textCell(text);
}

/** The rows below the header with their date columns typed. */
function withDates(rows: readonly (readonly Cell[])[]): Cell[][] {
  const header = rows.findIndex((row) => row.some(({ text }) => DATES.has(text)));
  return rows.map((row, i) =>
    row.map((cell, column) =>
      header >= 0 && i > header && DATES.has(rows[header]?.[column]?.text ?? '')
        ? typed(cell)
        : cell,
    ),
  );
}

function readGrid(text: string): {
  grid: Grid;
  directives: Readonly<Record<string, string>>;
  expected: string[];
} {
  const lines = text.split('\n');
  const isDirective = (line: string): boolean => line.startsWith('# ');
  const directives = Object.fromEntries(
    lines
      .filter(isDirective)
      .map((line) => /^# ([\w-]+): (.*)$/u.exec(line)?.slice(1) as [string, string]),
  );
  const rows = readSpreadsheetText(
    lines.filter((line) => !isDirective(line)).join('\n'),
    'tsv',
  ).rows;
  const last = rows.find((row) => row.at(-1)?.text === EXPECTED)?.length ?? 0;
  const expected = rows
    .map((row) => row[last - 1]?.text ?? '')
    .filter((cell) => cell !== '' && cell !== EXPECTED);
  return {
    grid: {
      rows: withDates(rows.map((row) => row.slice(0, last - 1))),
      merges: mergesOf(directives.merged),
    },
    directives,
    expected,
  };
}

/** Reads and checks a fixture; `ruleId` is the rule it is about. */
export function checkFixture(path: string, ruleId = ''): Fixture {
  const { grid, directives, expected } = readGrid(readFileSync(path, 'utf8'));
  const year = directives.year ?? '2024';
  const plan = readPlan(grid, {
    year: year === 'none' ? undefined : Number(year),
    issued: parsePlainDate(directives.issued ?? '') ?? undefined,
    directory: directoryOf(directives.directory),
  });
  if (!plan) throw new Error(`no plan in ${path}`);
  const result = checkPlan(plan, {
    calendar: createCalendar(),
    asOf: parsePlainDate(directives['as-of'] ?? '') ?? AS_OF,
    levels: levelsOf(directives.levels, ruleId),
  }).result();
  return {
    grid,
    plan,
    result,
    expectedOfRows: expected.map((ids) => sorted(words(ids))),
    expectedOfTable: sorted(words(directives.table)),
  };
}

/** The rules raised by each plan row, and by the whole table, in the form that a fixture expects. */
export function raised({ plan, result }: Pick<Fixture, 'plan' | 'result'>): {
  rows: string[];
  table: string;
} {
  const of = (key: string | null): string =>
    sorted(result.findings.filter(({ row }) => row === key).map(({ rule }) => rule));
  return { rows: plan.rows.map(({ key }) => of(key)), table: of(null) };
}
