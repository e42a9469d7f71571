import { addDays } from '../../calendar/plain-date';
import { dayOfWeek, firstWeeks, lastWeeks, weekAround, weekWindow } from './timing-weeks';
import { LONGEST_TIME } from './timing-wording';
import {
  dayWindow,
  halfYearWindow,
  monthWindow,
  quarterWindow,
  spanOf,
  tenDaysWindow,
  yearWindow,
  type Window,
} from './window';

const YEAR =
  '(?:(?<year>\\d{4}|\\d{2})年度?-?|(?<relative>今年|本年度?|当年|明年|次年|来年|去年|上年))';
const QUARTER = '(?:第?(?<quarter>\\d{1,2})季度?|Q(?<q>\\d{1,2}))(?:初|中|末|底)?';
const HALF = '(?<half>[上前下后])半年';
const WEEK_WORD = '个?完?整?(?:周|星期|礼拜)';
/** 第二周, 二周, 第二个周三, 最后一周; 第二 in 「第二、三周」. */
const WEEK =
  `第?(?:(?<listed>\\d)(?=[-、,/和或及与]第?\\d${WEEK_WORD})|(?<week>\\d)${WEEK_WORD}(?<weekday>(?:的?(?:周|星期|礼拜))?[1-7日天])?)` +
  `|(?<edge>首|头|末|最后)1?${WEEK_WORD}|(?<weeks>前|后|最后)(?<count>[2-4])${WEEK_WORD}`;
const MONTH_REST = `的?(?:${WEEK})|(?<third>上中旬|中下旬|[上中下]旬|初|中|底|末)|(?<fortnight>[上下前后]半月)|(?<day>\\d{1,2})[日号]?(?:的?(?<around>当周|所在周|那1?周))?`;
const MONTH = `(?<month>\\d{1,2})月份?(?:${MONTH_REST})?`;
const PART_OF_YEAR = '(?<part>年内|全年|年底|年末|年初|年中|[底末初内])';
const NUMERIC =
  '(?<ny>\\d{4})(?<sep>[-./])(?<nm>\\d{1,2})(?!\\d)(?:\\k<sep>(?<nd>\\d{1,2})(?![\\d月]))?(?:月份?|日)?';
const PACKED = '(?<py>20\\d{2})(?<pm>\\d{2})(?<pd>\\d{2})?(?!\\d)';
const YEAR_Q = '(?<yq>\\d{4})-?Q(?<qq>\\d{1,2})';
const MONTH_DAY = '(?<mm>\\d{1,2})\\.(?<dd>\\d{1,2})(?!\\d)';
const BARE = '第?(?<bare>\\d{1,2})(?![\\d日号个周星礼])';
const INHERITING = `(?<onlyDay>\\d{1,2})[日号]|(?<onlyThird>[上中下]旬|[初中底末])|第?(?<onlyWeek>\\d)${WEEK_WORD}`;
const ELEMENT = new RegExp(
  `${YEAR_Q}|${NUMERIC}|${PACKED}|${MONTH_DAY}|${YEAR}?(?:${QUARTER}|${HALF}|${MONTH}|${PART_OF_YEAR}|${BARE})|${YEAR}|${INHERITING}`
    // A group name may occur once in an expression; the year is alone only in the last alternative.
    .replace(`|${YEAR}|`, '|(?<loneYear>\\d{4}|\\d{2})年度?|'),
  'iuy',
);
const RANGE = /-/y;
const LIST = /[、,/和或及与;]/y;

type Groups = Readonly<Record<string, string | undefined>>;

/** A time as far as its own words go; what is missing is taken from its neighbours. */
interface Element {
  readonly year: number | null;
  readonly groups: Groups;
}

const MONTH_AHEAD = /^\d{1,2}月/u;

/** Whether an element names a quarter, a half-year or a whole year. */
const isLong = ({ quarter, q, half, part }: Groups): boolean =>
  quarter !== undefined || q !== undefined || half !== undefined || /[内全]/u.test(part ?? '');

const num = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

function yearNamed(groups: Groups, planYear: number): number | null {
  const digits = num(groups.year ?? groups.loneYear ?? groups.ny ?? groups.py ?? groups.yq);
  if (digits !== null) return digits < 100 ? 2000 + digits : digits;
  const relative = groups.relative;
  if (relative === undefined) return null;
  return planYear + (/[明次来]/u.test(relative) ? 1 : /[去上]/u.test(relative) ? -1 : 0);
}

/** The elements of the text and the marks between them; `null` if it contains anything else. */
function split(text: string, planYear: number): { elements: Element[]; isRange: boolean } | null {
  const elements: Element[] = [];
  let isRange = false;
  let at = 0;
  while (at < text.length) {
    ELEMENT.lastIndex = at;
    const match = ELEMENT.exec(text);
    if (!match?.groups) return null;
    elements.push({ year: yearNamed(match.groups, planYear), groups: match.groups });
    at += match[0].length;
    if (at === text.length) return { elements, isRange };
    RANGE.lastIndex = LIST.lastIndex = at;
    // 「二季度6月」: the month is part of the quarter, with no mark between them.
    if (isLong(match.groups) && MONTH_AHEAD.test(text.slice(at, at + 3))) continue;
    if (RANGE.test(text)) isRange = true;
    else if (!LIST.test(text)) return null;
    at += 1;
  }
  return null;
}

const THIRDS: Readonly<Record<string, readonly [number, number]>> = {
  上: [1, 1],
  初: [1, 1],
  中: [2, 2],
  下: [3, 3],
  底: [3, 3],
  末: [3, 3],
  上中: [1, 2],
  中下: [2, 3],
};

function thirdsWindow(year: number, month: number, words: string): Window | null {
  const [from, to] = THIRDS[words.replace('旬', '')] ?? [1, 3];
  const [first, last] = [tenDaysWindow(year, month, from), tenDaysWindow(year, month, to)];
  return first && last && spanOf(first, last);
}

const WEEKDAYS = ' 123456';

/** The week, or a day of it, that the words after a month name; `undefined` if they name none. */
function weeksWindow(year: number, month: number, groups: Groups): Window | null | undefined {
  const { weekday, edge, weeks } = groups;
  const week = num(groups.week ?? groups.listed ?? groups.onlyWeek);
  if (week !== null) {
    const window = weekWindow(year, month, week);
    // 日, 天 and 7 are the seventh day.
    const day = weekday === undefined ? -1 : WEEKDAYS.indexOf(weekday.slice(-1));
    return weekday === undefined ? window : dayOfWeek(window, day > 0 ? day : 7);
  }
  if (edge !== undefined)
    return /[首头]/u.test(edge) ? firstWeeks(year, month, 1) : lastWeeks(year, month, 1);
  if (weeks === undefined) return undefined;
  return (weeks === '前' ? firstWeeks : lastWeeks)(year, month, Number(groups.count));
}

/** 上半月 is the 1st to the 15th, 下半月 the rest. */
function fortnightWindow(year: number, month: number, words: string): Window | null {
  const [whole, middle] = [monthWindow(year, month), dayWindow(year, month, 15)];
  if (!whole || !middle) return null;
  return /^[上前]/u.test(words)
    ? { ...middle, start: whole.start }
    : { start: addDays(middle.end, 1), end: whole.end, precision: 'day' };
}

function partOfYear(year: number, part: string): Window | null {
  if (part === '年内' || part === '全年' || part === '内') return yearWindow(year);
  return monthWindow(year, /[底末]/u.test(part) ? 12 : part === '年中' ? 6 : 1);
}

const monthIn = (groups: Groups): number | null =>
  num(groups.month ?? groups.nm ?? groups.pm ?? groups.mm);

type Unit = 'quarter' | 'month' | 'day';

/** The unit that a bare number beside this element has. */
function unitOf(groups: Groups): Unit | null {
  if (groups.quarter !== undefined || groups.q !== undefined) return 'quarter';
  if (groups.onlyDay !== undefined || groups.day !== undefined) return 'day';
  return groups.month === undefined && groups.nm === undefined ? null : 'month';
}

/** What an element takes from those around it. */
interface Inherited {
  readonly year: number;
  readonly month: number | null;
  readonly unit: Unit | null;
}

function bareWindow(value: number, { year, month, unit }: Inherited): Window | null {
  if (unit === 'quarter') return quarterWindow(year, value);
  return unit === 'day' && month !== null
    ? dayWindow(year, month, value)
    : monthWindow(year, value);
}

/** @returns `undefined` for a part of a month where no month is named */
function windowOfElement({ groups }: Element, inherited: Inherited): Window | null | undefined {
  const { year } = inherited;
  const quarter = num(groups.quarter ?? groups.q ?? groups.qq);
  if (quarter !== null) return quarterWindow(year, quarter);
  if (groups.half !== undefined) return halfYearWindow(year, /[上前]/u.test(groups.half) ? 1 : 2);
  if (groups.part !== undefined) return partOfYear(year, groups.part);
  const bare = num(groups.bare);
  if (bare !== null) return bareWindow(bare, inherited);
  const month = monthIn(groups) ?? inherited.month;
  if (month === null) return groups.loneYear === undefined ? undefined : yearWindow(year);
  const third = groups.third ?? groups.onlyThird;
  if (third !== undefined) return thirdsWindow(year, month, third);
  if (groups.fortnight !== undefined) return fortnightWindow(year, month, groups.fortnight);
  const week = weeksWindow(year, month, groups);
  if (week !== undefined) return week;
  const day = num(groups.day ?? groups.nd ?? groups.pd ?? groups.dd ?? groups.onlyDay);
  if (day !== null) {
    const window = dayWindow(year, month, day);
    return groups.around === undefined ? window : weekAround(window);
  }
  return groups.loneYear === undefined ? monthWindow(year, month) : yearWindow(year);
}

/**
 * The windows named in the body of a wording, one for each element of a list or range (3、4月; 4月20日-22日).
 * @returns `null` if the text has no known form; a window is `null` if there is no such day (2月30日).
 */
export function readElements(
  body: string,
  planYear: number,
): { windows: (Window | null)[]; isRange: boolean; namesYear: boolean } | null {
  const found = body.length > LONGEST_TIME ? null : split(body, planYear);
  if (!found) return null;
  const { elements, isRange } = found;
  let year = planYear;
  let month: number | null = null;
  const windows = elements.map((element, index) => {
    year = element.year ?? year;
    const neighbours = [...elements.slice(index + 1), ...elements.slice(0, index).reverse()];
    const unit =
      neighbours.map(({ groups }) => unitOf(groups)).find((found) => found !== null) ?? null;
    const window = windowOfElement(element, { year, month, unit });
    month = monthIn(element.groups) ?? month;
    return window;
  });
  if (windows.includes(undefined)) return null;
  return {
    windows: windows.map((window) => window ?? null),
    isRange,
    namesYear: elements[0]?.year !== null,
  };
}
