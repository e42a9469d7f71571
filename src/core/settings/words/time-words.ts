import { yearOf, type PlainDate } from '../../calendar/plain-date';
import { textCell, type Cell } from '../../plan/cells/grid';
import type { Plan } from '../../plan/model/plan';
import { wordingKey } from '../../plan/cells/text';
import { isExactDay, type Window } from '../../plan/timing/window';
import { parseTiming, windowOf, type Timing } from '../../plan/timing/timing';

/** A row of 时间词表: a wording of a time with its first and last day, through which formulas understand 「三季度」. */
export interface TimeWord {
  /** The text without blanks and line breaks, or the serial number of an Excel date shown as a month. */
  readonly wording: string;
  readonly start: PlainDate;
  readonly end: PlainDate;
}

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1));
const QUARTERS = ['一', '二', '三', '四'];

/** Common wordings, so that formulas also understand rows typed without the add-in. */
const USUAL: readonly string[] = [
  ...MONTHS.flatMap((month) => [`${month}月`, `${month}月份`, `${month}月底前`]),
  ...QUARTERS.flatMap((quarter, i) => [`${quarter}季度`, `第${quarter}季度`, `${i + 1}季度`]),
  '上半年',
  '下半年',
  '年内',
  '全年',
  '年底前',
];

const wordingOf = ({ value, text }: Cell): string =>
  wordingKey(typeof value === 'number' ? String(value) : text);

/** A cell with a time and the window that it has in its row; in a plan over several years that is not the plan's first. */
interface RowTime {
  readonly cell: Cell;
  readonly window: Window | null;
}

/** Without the window of an Excel date of one day, which formulas read directly. */
function toList({ cell, window }: RowTime): Window | null {
  return typeof cell.value === 'number' && window && isExactDay(window) ? null : window;
}

const inYear = (cell: Cell, year: number | null): RowTime => ({
  cell,
  window: windowOf(parseTiming(cell, year)),
});

/**
 * The time as the cell alone says it, in the year in which its row means it: 「次年1月」 is of the year before. 「同上」 says
 * nothing to a formula.
 */
function inItsYear(cell: Cell, timing: Timing): RowTime {
  const meant = windowOf(timing);
  const first = meant ? yearOf(meant.start) : 0;
  const said = [first, first - 1].map((year) => inYear(cell, year));
  const isMeant = ({ window }: RowTime): boolean =>
    meant !== null && window?.start === meant.start && window.end === meant.end;
  return said.find(isMeant) ?? { cell, window: null };
}

/** Planned and changed times, in the order of the rows. */
const timesOf = ({ rows }: Pick<Plan, 'rows'>): RowTime[] =>
  rows.flatMap(({ cells, timing, tracking }) => [
    inItsYear(cells.timing, timing),
    ...(tracking?.cells.变更后时间
      ? [inItsYear(tracking.cells.变更后时间, tracking.newTiming)]
      : []),
  ]);

/** The common wordings, in the year in which the plan means them. */
function usualTimes(plan: Pick<Plan, 'rows'> | null, year: number | null): RowTime[] {
  const meant = new Map(
    (plan ? timesOf(plan) : []).toReversed().map((time) => [wordingOf(time.cell), time.window]),
  );
  return USUAL.map((text) => {
    const { cell, window } = inYear(textCell(text), year);
    return { cell, window: meant.get(text) ?? window };
  });
}

function wordsIn(times: readonly RowTime[], known: ReadonlySet<string>): TimeWord[] {
  const words = new Map<string, TimeWord>();
  for (const time of times) {
    const wording = wordingOf(time.cell);
    if (wording === '' || known.has(wording) || words.has(wording)) continue;
    const window = toList(time);
    if (window) words.set(wording, { wording, start: window.start, end: window.end });
  }
  return [...words.values()];
}

/**
 * Wordings that 时间词表 lacks: those of the plan and the common ones.
 * @param known wordings that it has
 */
export const missingTimeWords = (
  plan: Pick<Plan, 'rows'> | null,
  year: number | null,
  known: ReadonlySet<string>,
): TimeWord[] => wordsIn([...usualTimes(plan, year), ...(plan ? timesOf(plan) : [])], known);

/** Wordings of the plan that 时间词表 lacks. */
export const unreadTimeWords = (plan: Pick<Plan, 'rows'>, known: ReadonlySet<string>): TimeWord[] =>
  wordsIn(timesOf(plan), known);

/** Two rows whose times have the same wording but other days, as 「9月」 in two parts of a plan over several years. */
export interface AmbiguousTime {
  readonly wording: string;
  readonly rows: readonly [number, number];
  readonly ends: readonly [PlainDate, PlainDate];
}

/** Finds a wording that 时间词表 cannot list, since formulas see no more of a row than its wording. */
export function ambiguousTime({ rows }: Pick<Plan, 'rows'>): AmbiguousTime | null {
  const seen = new Map<string, { index: number; end: PlainDate }>();
  for (const { index, cells, timing } of rows) {
    const window = toList(inItsYear(cells.timing, timing));
    if (!window) continue;
    const wording = wordingOf(cells.timing);
    const { end } = window;
    const first = seen.get(wording) ?? { index, end };
    if (first.end !== end) return { wording, rows: [first.index, index], ends: [first.end, end] };
    seen.set(wording, first);
  }
  return null;
}

/** Days of a wording in 时间词表. */
export type ListedDays = Pick<TimeWord, 'start' | 'end'>;

/**
 * Wordings that 时间词表 lists with their days in another year, as when last year's workbook is reused, with their days in
 * this year. Days that people entered themselves match no year's and are kept.
 * @param listed days in 时间词表, by wording
 */
export function outdatedTimeWords(
  plan: Pick<Plan, 'rows'>,
  year: number | null,
  listed: ReadonlyMap<string, ListedDays>,
): TimeWord[] {
  if (year === null) return [];
  const isOutdated = (cell: Cell, { end: now }: TimeWord, { start, end }: ListedDays): boolean => {
    const then = toList(inYear(cell, yearOf(end)));
    return end !== now && then?.start === start && then.end === end;
  };
  const words = new Map<string, TimeWord>();
  for (const time of [...usualTimes(plan, year), ...timesOf(plan)]) {
    const wording = wordingOf(time.cell);
    const days = listed.get(wording);
    if (!days || yearOf(days.end) === year || words.has(wording)) continue;
    const window = toList(time);
    const word = window && { wording, start: window.start, end: window.end };
    if (word && isOutdated(time.cell, word, days)) words.set(wording, word);
  }
  return [...words.values()];
}
