import { withDigits } from '../cells/chinese-number';
import { compact, foldWidth } from '../cells/text';

/** The years that a plan covers: 「2025-2026学年」, 「2025年9月至2026年8月」, 「2024—2026年」. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
  /** The month of the first year in which it begins; `null` if the title does not say. */
  readonly startMonth: number | null;
}

type Groups = Readonly<Record<string, string | undefined>>;

const YEAR = '(?:19|20)\\d{2}';
const DASH = '[-‐‑‒–—―−~〜～至到/、和]+';
const ANY_YEAR = new RegExp(`(?<!\\d)${YEAR}(?=年)`, 'gu');
const PLAN_YEAR = new RegExp(`(?<!\\d)${YEAR}(?=年度|年.*计划)`, 'gu');
/** A year without 年; not that of a document's number, 〔2024〕3号. */
const BARE_YEAR = new RegExp(`(?<![\\d〔\\[])${YEAR}(?![\\d〕\\]]|[-./年]\\d|\\d*号)`, 'gu');
/** 「（2025年）」, 「（2025年1月—12月）」, 「2025年上半年」. */
const ONLY_YEAR = new RegExp(
  `^\\(?(?<year>${YEAR})(?:年度?|学年)?` +
    `(?:[上下]半年|第?\\d季度|\\d{1,2}月?(?:\\d{1,2}日)?${DASH}(?:\\k<year>年)?\\d{1,2}月(?:\\d{1,2}日|底)?)?\\)?$`,
  'u',
);
/** 「25年度新闻发布会计划」, 「25年新闻发布会安排」; not 「建区25年新闻发布会」, which counts years. */
const SHORT_YEAR =
  /(?<![\d第]|(?:成立|[建办立]\p{Script=Han}?))(?<year>2\d)年(?:度(?=.*(?:计划|安排|发布会))|(?=.*发布会?.*(?:计划|安排)))/u;
const QUARTER = /第?(\d)季度/u;
const BRACKETED = /^\(.*\)$/u;
const LABEL = /^(?:(?:计划|所属|填报|报送|发布)?(?:年度|年份)):?$/u;
const LABELLED = new RegExp(`^(?:计划|所属|填报|报送|发布)?(?:年度|年份):?(${YEAR})年?度?$`, 'u');
const MONTHS_SPAN = new RegExp(
  `(?<first>${YEAR})年(?<month>\\d{1,2})月(?:\\d{1,2}日)?${DASH}(?<last>${YEAR})年\\d{1,2}月`,
  'u',
);
const YEARS_SPAN = new RegExp(
  `(?<!\\d)(?<first>${YEAR})(?<part>年?(?:第?\\d季度|[^\\d]{0,6}?))${DASH}(?<last>(?:20)?\\d{2})(?<more>学年|年?[^\\d]{0,4}学期)?(?!\\d|月)`,
  'u',
);
/** 「2025学年」 ends in summer of the next year. */
const SCHOOL_YEAR = new RegExp(`(?<!\\d)(?<first>${YEAR})学年`, 'u');
/** A school year begins with the preparations of August. */
const SCHOOL_START = 8;
const SECOND_HALF = 7;
/** Years of the longest plan (五年规划); further apart, they are something else. */
const MOST_YEARS = 5;

/** A longer line is prose, and names years of all kinds. */
const LONGEST = 200;
const inDigits = (line: string): string =>
  line.length > LONGEST ? '' : withDigits(compact(foldWidth(line)));

const lastOf = (text: string, pattern: RegExp): number | null => {
  const found = text.match(pattern)?.at(-1);
  return found === undefined ? null : Number(found);
};

/** The years that a title covers; `null` if it names one year or none. */
function spanIn(title: string): YearSpan | null {
  const text = inDigits(title);
  const { groups } =
    MONTHS_SPAN.exec(text) ?? YEARS_SPAN.exec(text) ?? SCHOOL_YEAR.exec(text) ?? {};
  if (!groups) return null;
  const first = Number(groups.first);
  const named = groups.last ?? `${first + 1}`;
  const last = named.length === 2 ? 2000 + Number(named) : Number(named);
  if (last <= first || last - first >= MOST_YEARS) return null;
  return { first, last, startMonth: startIn(text, groups) };
}

function startIn(text: string, { month, part = '', more = '' }: Groups): number | null {
  if (month !== undefined) return Number(month);
  if (part.includes('下半年')) return SECOND_HALF;
  const quarter = QUARTER.exec(part)?.[1];
  if (quarter !== undefined) return Number(quarter) * 3 - 2;
  return text.includes('学年') || /秋|学期/u.test(part + more) ? SCHOOL_START : null;
}

/** The year of a plan in its title, in any notation. */
function yearInTitle(title: string): number | null {
  const text = inDigits(title);
  return (
    spanIn(title)?.last ??
    lastOf(text, PLAN_YEAR) ??
    lastOf(text, ANY_YEAR) ??
    lastOf(text, BARE_YEAR) ??
    shortYear(text)
  );
}

function shortYear(text: string): number | null {
  const year = SHORT_YEAR.exec(text)?.groups?.year;
  return year === undefined ? null : 2000 + Number(year);
}

/** A year in a cell of its own, with 年度 before, in or after it. */
function yearInCells(lines: readonly string[]): number | null {
  const years = lines.flatMap((line, at) => {
    const text = inDigits(line);
    const labelled = LABELLED.exec(text)?.[1];
    const alone = ONLY_YEAR.exec(text)?.groups?.year;
    const isMeant = text.includes('年') || LABEL.test(inDigits(lines[at - 1] ?? ''));
    const year = labelled ?? (isMeant ? alone : undefined);
    return year === undefined ? [] : [Number(year)];
  });
  return years.at(-1) ?? null;
}

/** The years of a plan from its title, else from a line in brackets under a title without a year. */
export function spanOfPlan(title: string | null, above: readonly string[]): YearSpan | null {
  if (title !== null && yearInTitle(title) !== null) return spanIn(title);
  const spans = above.map((line) => (BRACKETED.test(inDigits(line)) ? spanIn(line) : null));
  return spans.find((span) => span !== null) ?? null;
}

/** The year of the plan from its title, else from the lines above its table. */
export function yearOfPlan(title: string | null, above: readonly string[]): number | null {
  const inTitle = title === null ? null : yearInTitle(title);
  if (inTitle !== null) return inTitle;
  const span = spanOfPlan(title, above);
  if (span) return span.last;
  const years = above
    .map((line) => lastOf(inDigits(line), PLAN_YEAR))
    .filter((year) => year !== null);
  return yearInCells(above) ?? years.at(-1) ?? null;
}

/** The year in the name of a sheet: 「2025年计划」, 「2025」. */
export const yearInName = (name: string): number | null => lastOf(inDigits(name), BARE_YEAR);
