import { serialOfDate } from '../../calendar/excel-serial';
import { EMPTY_CELL, type Cell } from '../../plan/grid';
import type { Plan } from '../../plan/plan';
import { missingNameWords } from './name-words';
import {
  missingTimeWords,
  outdatedTimeWords,
  unreadTimeWords,
  type ListedDays,
  type TimeWord,
} from './time-words';
import { dateOf } from '../../plan/tracking-cells';
import type { SettingsChange } from '../settings';
import { columnAt, type SettingsRow, type SettingsTables } from '../table-cells';
import { unitChanges } from './unit-words';

const NONE: ReadonlySet<string> = new Set();

/** Rows of 时间词表 for wordings that it lacks. */
const timeRows = (words: readonly TimeWord[]): SettingsRow[] =>
  words.map(({ wording, start, end }) => ({
    写法: wording,
    开始: serialOfDate(start),
    截止: serialOfDate(end),
  }));

/** Rows of 姓名词表 for the wordings that it lacks. */
const nameRows = (plan: Plan | null, known: ReadonlySet<string>): SettingsRow[] =>
  plan
    ? missingNameWords(plan, known).map(({ wording, name }) => ({ 写法: wording, 姓名: name }))
    : [];

/** What 时间词表 begins with. */
export const timeWordRows = (plan: Plan | null, year: number | null): SettingsRow[] =>
  timeRows(missingTimeWords(plan, year, NONE));

/** What 姓名词表 begins with. */
export const nameWordRows = (plan: Plan | null): SettingsRow[] => nameRows(plan, NONE);

/** The wordings that a word table has, whatever people gave them for. */
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

/** Adds the wordings that a plan has, or is likely to have next, and the word tables and the directory lack. */
export const wordChanges = (
  tables: SettingsTables,
  plan: Plan,
  year: number | null,
): SettingsChange[] => [
  ...timeRows(missingTimeWords(plan, year, wordings(tables, '时间词表'))).map(adding('时间词表')),
  ...nameRows(plan, wordings(tables, '姓名词表')).map(adding('姓名词表')),
  ...unitChanges(tables, plan),
];

/** What 时间词表 says of each wording; lines without both days say nothing. */
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

/** A wording of a person that names somebody otherwise than by itself: one that is not listed stands for itself. */
const needsListing = ({ 写法: wording, 姓名: name }: SettingsRow): boolean => wording !== name;

/**
 * What the word tables and the directory that are there have to say so that the formulas read the plan: the wordings
 * that they lack, and those that still have the days of another year. Until then the formulas know no deadline, or a
 * wrong one, for such a time, and take such a wording of a person or of a department for the name.
 */
export function unreadWords(
  tables: SettingsTables,
  plan: Plan,
  year: number | null,
): SettingsChange[] {
  const times = tables.has('时间词表')
    ? [
        ...unreadTimeWords(plan, year, wordings(tables, '时间词表')),
        ...outdatedTimeWords(plan, year, listedDays(tables)),
      ]
    : [];
  const names = tables.has('姓名词表') ? nameRows(plan, wordings(tables, '姓名词表')) : [];
  return [
    ...timeRows(times).map(adding('时间词表')),
    ...names.filter(needsListing).map(adding('姓名词表')),
    // A directory alone, without word tables, serves checks: no formula reads it.
    ...(tables.has('姓名词表') ? unitChanges(tables, plan) : []),
  ];
}
