import legal from 'chinese-days/dist/chinese-days.json';
import { dayNumber, parsePlainDate, yearOf, type PlainDate } from './plain-date';

/** A day off (休) or a worked weekend (班), as a row of 节假日表. */
export interface HolidayEntry {
  readonly date: PlainDate;
  readonly kind: '休' | '班';
}

/** Such a day with its name (春节). */
export interface NamedHoliday extends HolidayEntry {
  readonly name: string;
}

/** China's legal working days: weekdays except holidays, and make-up weekends. */
export interface WorkingCalendar {
  /** Whether the holidays of a year are known. */
  knows(year: number): boolean;
  /** Whether a day is a working day; `null` in an unknown year. */
  isWorkingDay(date: PlainDate): boolean | null;
  /**
   * Working days after `from` up to and including `to`, 0 if `to` is not after `from`; `null` if the span includes an
   * unknown year.
   */
  workingDaysBetween(from: PlainDate, to: PlainDate): number | null;
  /**
   * The same, with weekdays as working days in unknown years, as NETWORKDAYS counts without holidays. For scores and
   * states, which always need a number.
   */
  countWorkingDays(from: PlainDate, to: PlainDate): number;
}

interface YearTable {
  readonly firstDay: number;
  /** `upTo[i]`: working days in the first i days of the year. */
  readonly upTo: Uint16Array;
}

const LEGAL_ENTRIES: readonly NamedHoliday[] = [
  ...entriesOf(legal.holidays, '休'),
  ...entriesOf(legal.workdays, '班'),
];

/** The library's entries are 「English name,Chinese name,length of the holiday」 by date. */
function entriesOf(
  days: Readonly<Record<string, string>>,
  kind: HolidayEntry['kind'],
): NamedHoliday[] {
  return Object.entries(days).flatMap(([text, about]) => {
    const date = parsePlainDate(text);
    return date ? [{ date, kind, name: about.split(',')[1] ?? '' }] : [];
  });
}

function byYear(entries: readonly HolidayEntry[]): Map<number, Map<number, HolidayEntry['kind']>> {
  const years = new Map<number, Map<number, HolidayEntry['kind']>>();
  for (const { date, kind } of entries) {
    const days = years.get(yearOf(date)) ?? new Map<number, HolidayEntry['kind']>();
    years.set(yearOf(date), days.set(dayNumber(date), kind));
  }
  return years;
}

// The library also lists single days of years without a published schedule, such as 1 January as the end of the holiday
// before. A published year has at least these many.
const FEWEST_DAYS_OF_A_PUBLISHED_YEAR = 7;
const LEGAL_YEARS = new Map(
  [...byYear(LEGAL_ENTRIES)].filter(([, days]) => days.size >= FEWEST_DAYS_OF_A_PUBLISHED_YEAR),
);

/** The published holidays and make-up days of a year in order; none if its schedule is unknown. */
export const legalHolidays = (year: number): readonly NamedHoliday[] =>
  LEGAL_YEARS.has(year)
    ? LEGAL_ENTRIES.filter(({ date }) => yearOf(date) === year).sort((a, b) =>
        a.date < b.date ? -1 : 1,
      )
    : [];

const NO_DAYS: ReadonlyMap<number, HolidayEntry['kind']> = new Map();

const isWeekend = (day: number): boolean => {
  const weekday = (((day + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
  return weekday === 0 || weekday === 6;
};

function tabulate(year: number, days: ReadonlyMap<number, HolidayEntry['kind']>): YearTable {
  const firstDay = Date.UTC(year, 0, 1) / 86_400_000;
  const length = Date.UTC(year + 1, 0, 1) / 86_400_000 - firstDay;
  const upTo = new Uint16Array(length + 1);
  for (let i = 0; i < length; i += 1) {
    const kind = days.get(firstDay + i);
    const works = kind === '班' || (kind !== '休' && !isWeekend(firstDay + i));
    upTo[i + 1] = (upTo[i] ?? 0) + (works ? 1 : 0);
  }
  return { firstDay, upTo };
}

/**
 * Creates a calendar from the library's published schedules (State Council notices) and the workbook's 节假日表.
 * @param own 节假日表; years that occur in it are taken from it alone, so that rows can be deleted too
 */
export function createCalendar(own: readonly HolidayEntry[] = []): WorkingCalendar {
  const days = new Map([...LEGAL_YEARS, ...byYear(own)]);
  const tables = new Map<number, YearTable>();

  function tableOf(year: number): YearTable {
    const known = tables.get(year);
    if (known) return known;
    const table = tabulate(year, days.get(year) ?? NO_DAYS);
    tables.set(year, table);
    return table;
  }

  /** Working days of the date's year up to and including it. */
  function countUpTo(date: PlainDate): number {
    const { upTo, firstDay } = tableOf(yearOf(date));
    return upTo[dayNumber(date) - firstDay + 1] ?? 0;
  }

  function isWorkingDay(date: PlainDate): boolean | null {
    if (!days.has(yearOf(date))) return null;
    const table = tableOf(yearOf(date));
    const index = dayNumber(date) - table.firstDay;
    return (table.upTo[index + 1] ?? 0) > (table.upTo[index] ?? 0);
  }

  function countWorkingDays(from: PlainDate, to: PlainDate): number {
    if (to <= from) return 0;
    let total = countUpTo(to) - countUpTo(from);
    for (let year = yearOf(from); year < yearOf(to); year += 1) {
      total += tableOf(year).upTo.at(-1) ?? 0;
    }
    return total;
  }

  function workingDaysBetween(from: PlainDate, to: PlainDate): number | null {
    if (to <= from) return 0;
    for (let year = yearOf(from); year <= yearOf(to); year += 1) {
      if (!days.has(year)) return null;
    }
    return countWorkingDays(from, to);
  }

  return { knows: (year) => days.has(year), isWorkingDay, workingDaysBetween, countWorkingDays };
}
