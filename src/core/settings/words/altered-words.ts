import type { Plan } from '../../plan/model/plan';
import { missingNameWords } from './name-words';
import { unreadTimeWords } from './time-words';
import { dateOf } from '../../plan/tracking-columns/tracking-cells';
import { columnAt, type SettingsTables } from '../table-cells';
import { unreadUnits } from './unit-words';

/** A wording of the plan that a word table resolves differently from the engine. */
export interface AlteredWord {
  readonly table: '时间词表' | '姓名词表' | '名录表';
  readonly wording: string;
  readonly column: '截止' | '姓名' | '别名';
  /** `null` where the wording is not listed. */
  readonly shown: string | null;
  /** A day is `YYYY-MM-DD`. */
  readonly engine: string;
}

/** No wordings to exclude. */
const NONE: ReadonlySet<string> = new Set();

/**
 * Finds the wordings of the plan that the word tables or the directory resolve differently from the engine. Missing
 * tables are skipped.
 */
export function alteredWords(tables: SettingsTables, plan: Plan): AlteredWord[] {
  const times = unreadTimeWords(plan, NONE).map(({ wording, end }) => ({
    wording,
    engine: end,
  }));
  const people = missingNameWords(plan, NONE).map(({ wording, name }) => ({
    wording,
    engine: name,
  }));
  return [
    ...compare(tables, '时间词表', '截止', times),
    // Formulas take an unlisted wording for the name.
    ...compare(tables, '姓名词表', '姓名', people).filter(
      ({ shown, wording, engine }) => shown !== null || wording !== engine,
    ),
    ...unreadUnits(tables, plan).map(({ wording, short }): AlteredWord => ({
      ...{ table: '名录表', wording, column: '别名' },
      ...{ shown: null, engine: short },
    })),
  ];
}

function compare(
  tables: SettingsTables,
  name: '时间词表' | '姓名词表',
  column: '截止' | '姓名',
  words: readonly { readonly wording: string; readonly engine: string }[],
): AlteredWord[] {
  const table = tables.get(name);
  if (!table) return [];
  const [wordingAt, valueAt] = [columnAt(table, '写法'), columnAt(table, column)];
  const listed = new Map<string, string>();
  for (const row of table.rows) {
    const wording = row[wordingAt]?.text ?? '';
    const cell = row[valueAt];
    // MATCH finds the first occurrence.
    if (cell && !listed.has(wording)) listed.set(wording, dateOf(cell) ?? cell.text);
  }
  return words.flatMap(({ wording, engine }) => {
    const shown = listed.get(wording) ?? null;
    return shown === engine ? [] : [{ table: name, wording, column, shown, engine }];
  });
}
