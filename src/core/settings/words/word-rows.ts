import { serialOfDate } from '../../calendar/excel-serial';
import { EMPTY_CELL, type Cell } from '../../plan/cells/grid';
import type { Plan } from '../../plan/model/plan';
import { missingNameWords } from './name-words';
import {
  missingTimeWords,
  outdatedTimeWords,
  unreadTimeWords,
  type ListedDays,
  type TimeWord,
} from './time-words';
import { dateOf } from '../../plan/tracking-columns/tracking-cells';
import type { SettingsChange } from '../settings';
import { columnAt, type SettingsRow, type SettingsTables } from '../table-cells';
import { unitChanges } from './unit-words';

const NONE: ReadonlySet<string> = new Set();

/** Rows of 时间词表 for missing wordings. */
const timeRows = (words: readonly TimeWord[]): SettingsRow[] =>
  words.map(({ wording, start, end }) => ({
    写法: wording,
    开始: serialOfDate(start),
    截止: serialOfDate(end),
  }));

/** Rows of 姓名词表 for missing wordings. */
const nameRows = (plan: Plan | null, known: ReadonlySet<string>): SettingsRow[] =>
  plan
    ? missingNameWords(plan, known).map(({ wording, name }) => ({ 写法: wording, 姓名: name }))
    : [];

/** The initial rows of 时间词表. */
export const timeWordRows = (plan: Plan | null, year: number | null): SettingsRow[] =>
  timeRows(missingTimeWords(plan, year, NONE));

/** The initial rows of 姓名词表. */
export const nameWordRows = (plan: Plan | null): SettingsRow[] => nameRows(plan, NONE);

/** The wordings that a word table lists. */
function wordings(tables: SettingsTables, name: '时间词表' | '姓名词表'): ReadonlySet<string> {
  const table = tables.get(name);
  if (!table) return NONE;
  const column = columnAt(table, '写法');
  return new Set(table.rows.map((row) => row[column]?.text ?? ''));
}

const adding =
  (table: '时间词表' | '姓名词表') =>
  ({ 写法: wording = '', ...values }: SettingsRow): SettingsChange => ({
    table,
    key: { 写法: String(wording) },
    values,
  });

/** Adds the wordings of a plan and the common ones to the word tables and the directory. */
export const wordChanges = (
  tables: SettingsTables,
  plan: Plan,
  year: number | null,
): SettingsChange[] => [
  ...timeRows(missingTimeWords(plan, year, wordings(tables, '时间词表'))).map(adding('时间词表')),
  ...nameRows(plan, wordings(tables, '姓名词表')).map(adding('姓名词表')),
  ...unitChanges(tables, plan),
];

/** The days of each wording in 时间词表; rows without both days are skipped. */
function listedDays(tables: SettingsTables): ReadonlyMap<string, ListedDays> {
  const table = tables.get('时间词表');
  if (!table) return new Map();
  const [wording, first, last] = ['写法', '开始', '截止'].map((header) => columnAt(table, header));
  return new Map(
    table.rows.flatMap((row) => {
      const at = (column = -1): Cell => row[column] ?? EMPTY_CELL;
      const [start, end] = [dateOf(at(first)), dateOf(at(last))];
      return start && end ? [[at(wording).text, { start, end }] as const] : [];
    }),
  );
}

/** Whether a wording differs from the name; formulas take an unlisted wording for the name itself. */
const needsListing = ({ 写法: wording, 姓名: name }: SettingsRow): boolean => wording !== name;

/**
 * Changes to existing word tables and directory that formulas need to understand the plan: missing wordings, and times
 * listed with the days of another year. Without them formulas have no deadline or a wrong one, and compare people and
 * departments by their wordings.
 */
export function unreadWords(
  tables: SettingsTables,
  plan: Plan,
  year: number | null,
): SettingsChange[] {
  const times = tables.has('时间词表')
    ? [
        ...unreadTimeWords(plan, wordings(tables, '时间词表')),
        ...outdatedTimeWords(plan, year, listedDays(tables)),
      ]
    : [];
  const names = tables.has('姓名词表') ? nameRows(plan, wordings(tables, '姓名词表')) : [];
  return [
    ...timeRows(times).map(adding('时间词表')),
    ...names.filter(needsListing).map(adding('姓名词表')),
    // Without word tables there are no formulas that read the directory.
    ...(tables.has('姓名词表') ? unitChanges(tables, plan) : []),
  ];
}
