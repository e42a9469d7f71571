import { serialOfDate } from '../calendar/excel-serial';
import type { Plan } from '../plan/plan';
import { missingNameWords } from '../tracking/name-words';
import { missingTimeWords, unreadTimeWords, type TimeWord } from '../tracking/time-words';
import type { SettingsChange } from './settings';
import { columnAt, type SettingsRow, type SettingsTables } from './table-cells';

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

/** Adds the wordings that a plan has, or is likely to have next, and the word tables lack. */
export const wordChanges = (
  tables: SettingsTables,
  plan: Plan,
  year: number | null,
): SettingsChange[] => [
  ...timeRows(missingTimeWords(plan, year, wordings(tables, '时间词表'))).map(adding('时间词表')),
  ...nameRows(plan, wordings(tables, '姓名词表')).map(adding('姓名词表')),
];

/**
 * Adds the wordings that a plan has and word tables that are there lack: until then the formulas know no deadline for
 * such a time, and take such a wording of a person for the name.
 */
export const unreadWords = (
  tables: SettingsTables,
  plan: Plan,
  year: number | null,
): SettingsChange[] => [
  ...(tables.has('时间词表')
    ? timeRows(unreadTimeWords(plan, year, wordings(tables, '时间词表'))).map(adding('时间词表'))
    : []),
  ...(tables.has('姓名词表')
    ? nameRows(plan, wordings(tables, '姓名词表')).map(adding('姓名词表'))
    : []),
];
