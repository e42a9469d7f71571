import { addDays, dayOf, monthOf, plainDate } from '../../calendar/plain-date';
import vocabulary from '../vocabulary/festivals.json';

/** Any year: the day before 3月1日 is not asked for. */
const ANY_YEAR = 2025;
/** 「十一」 alone in a column of months is November. */
const ALSO_A_MONTH = '十一';

const longestFirst = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

const DAYS = new Map(
  Object.entries(vocabulary.names).flatMap(([day, names]) =>
    names.map((name): [string, string] => [name, day]),
  ),
);
const NAMES = longestFirst([...DAYS.keys()]);
const BEFORE = `(?:第\\d{1,3}个)?(?:${longestFirst(vocabulary.before)})?`;
/** 「国庆节」, 「第40个教师节」, 「三八国际妇女节」, 「五一假期」. */
const FESTIVAL = new RegExp(
  `^${BEFORE}(?<name>${NAMES})(?:${BEFORE}(?<again>${NAMES}))?(?:${longestFirst(vocabulary.after)})?$`,
  'u',
);

/**
 * The day of a festival or an observance that is on the same day of every year, in the words of a time: 国庆节 is
 * 10月1日, 国庆节前 up to 9月30日.
 * @param before whether the day before is meant
 * @param whole the text with the words around the festival, which tell 十一前 from a month
 * @returns `null` for any other text, and for festivals of the lunar calendar
 */
export function festivalDay(text: string, before: boolean, whole: string): string | null {
  const { name, again } = FESTIVAL.exec(text)?.groups ?? {};
  const day = name === undefined ? undefined : DAYS.get(name);
  if (day === undefined || (again !== undefined && DAYS.get(again) !== day)) return null;
  if (whole === ALSO_A_MONTH) return null;
  const [month, date] = day.split('-').map(Number);
  const found = plainDate(ANY_YEAR, month ?? 0, date ?? 0);
  if (!found) return null;
  const last = before ? addDays(found, -1) : found;
  return `${monthOf(last)}月${dayOf(last)}日`;
}
