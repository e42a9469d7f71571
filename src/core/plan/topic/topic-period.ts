import { yearOf, dayNumber, type PlainDate } from '../../calendar/plain-date';
import { withDigits } from '../cells/chinese-number';
import { memoize } from '../cells/memoize';
import { readElements } from '../timing/timing-elements';
import { foldDigitsAndLetters, foldWidth } from '../cells/text';
import vocabulary from '../vocabulary/topic.json';
import { spanOf, type Window } from '../timing/window';

/** A period named in a topic, with its position in the cleaned topic. */
export interface TopicPeriod {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** The topic names the year itself; else the year is inferred from the deadline. */
  readonly namesYear: boolean;
  /** No part of a year is named, only the year or years. */
  readonly isWholeYear: boolean;
}

const N = '[\\d一二三四五六七八九十]{1,3}';
const YEAR = '(?:(?:19|20)\\d{2}|二[〇○零]\\d{0}[〇○零一二三四五六七八九]{2})';
const DASH = '\\s*[-—–~～至到、]\\s*';
const QUARTER = `(?:第?${N}(?:${DASH}第?${N})?季度|Q[1-4])`;
const MONTHS = `(?:${N}${DASH})?${N}月份?(?!${N}[日号]|\\d)`;
const PART = `(?:${QUARTER}|前[二两三23]个?季度|${MONTHS}|[上下]半年|全年)`;
const PERIOD = new RegExp(
  `(?<years>${YEAR}年?${DASH}${YEAR}年度?)|(?<year>${YEAR}年度?|[去上今本当]年度?)(?<part>${PART})?|(?<lone>${PART})`,
  'u',
);
const QUOTED_TITLE = /《[^》]{0,80}》/gu;
const NOT_A_PERIOD = vocabulary.notPeriodAfter;

/** Every period contains one of these; rules out most topics quickly. */
const MAY_NAME_ONE = /[年月季QＱ]/u;

/** Replaces document titles by blanks of equal length: 《条例（2019年修订）》 names no period. */
const withoutTitles = (text: string): string =>
  text.replace(QUOTED_TITLE, (title) => '　'.repeat(title.length));

/** The first period a cleaned topic names; `null` if it names none. */
export function topicPeriod(clean: string): TopicPeriod | null {
  if (!MAY_NAME_ONE.test(clean)) return null;
  const text = withoutTitles(foldDigitsAndLetters(clean));
  const match = PERIOD.exec(text);
  if (!match?.groups) return null;
  const end = match.index + match[0].length;
  const behind = text.slice(end);
  if (NOT_A_PERIOD.some((word) => behind.startsWith(word))) return null;
  const { years, year, part } = match.groups;
  return {
    words: match[0],
    start: match.index,
    end,
    namesYear: years !== undefined || /\d|二/u.test(year ?? ''),
    isWholeYear:
      years !== undefined || (year !== undefined && part === undefined) || match[0] === '全年',
  };
}

/** The period in the words of a plan's time cell. */
const asTiming = (words: string, year: number): string =>
  withDigits(foldWidth(words).replace(/前([二两三23])个?季度/u, '一-$1季度'))
    .replace(/\s/gu, '')
    .replace(/[—–~至到]/gu, '-')
    .replace(/^[去上]年度?/u, `${year - 1}年`)
    .replace(/^[今本当]年度?/u, `${year}年`)
    .replace(/^(\d{4})-/u, '$1年-')
    .replace(/(?<=年)全年$/u, '');

const windowIn = (words: string, year: number): Window | null => windowInYear(`${year} ${words}`);

const windowInYear = memoize((key): Window | null => {
  const year = Number(key.slice(0, 4));
  const words = key.slice(5);
  const [first, ...rest] = readElements(asTiming(words, year), year)?.windows ?? [];
  const last = rest.length > 0 ? rest.at(-1) : first;
  return first && last ? spanOf(first, last) : null;
});

/** The window of words without a year whose end is nearest to the deadline: 「deadline words」. */
const nearestWindow = memoize((key): Window | null => {
  const deadline = key.slice(0, 10) as PlainDate;
  const words = key.slice(11);
  const distance = (window: Window): number =>
    Math.abs(dayNumber(window.end) - dayNumber(deadline));
  const [best] = [yearOf(deadline), yearOf(deadline) - 1]
    .map((year) => windowIn(words, year))
    .filter((window) => window !== null)
    .sort((a, b) => distance(a) - distance(b));
  return best ?? null;
});

/**
 * The days a period covers. Where the topic names no year it is the one whose period ends nearest to the
 * deadline: 「四季度」 in January is last year's.
 */
export function periodWindow(
  { words, namesYear }: TopicPeriod,
  deadline: PlainDate,
): Window | null {
  const isDated = namesYear || /^[去上今本当]/u.test(words);
  return isDated ? windowIn(words, yearOf(deadline)) : nearestWindow(`${deadline} ${words}`);
}

const names = (topic: string, words: readonly string[]): boolean =>
  words.some((word) => topic.includes(word));

/**
 * Whether a topic reports on the period it names, so that it cannot be held before the period ends. A part of
 * a year (三季度) does unless the topic announces something; a whole year only if the topic says so, for
 * 「2024年招生工作」 names an edition, not a report.
 */
export const reportsOn = (period: TopicPeriod, topic: string): boolean =>
  !names(topic, vocabulary.forward) && (!period.isWholeYear || names(topic, vocabulary.reporting));
