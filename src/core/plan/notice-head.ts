import { parsePlainDate, plainDate, type PlainDate } from '../calendar/plain-date';
import { withDigits } from './chinese-number';
import { compact, foldWidth } from './text';
import { cleaned } from './wrap-residue';

/** What the lines around the table say of the plan. */
export interface NoticeHead {
  readonly title: string | null;
  readonly year: number | null;
  readonly issued: PlainDate | null;
}

const TITLE = /计划|发布会|安排|一览表|汇总表|统计表|台账/u;
/** 「填报单位（盖章）：」, 「发布时间：2021-02-11」: page furniture with a value behind a colon. */
const FURNITURE = /^.{2,12}[:：]/u;
const YEAR = /(?:19|20)\d{2}(?=年)/gu;
const PLAN_YEAR = /(?:19|20)\d{2}(?=年度)|(?:19|20)\d{2}(?=年.*计划)/gu;
/** A date on a line of its own or behind the office that signs, 印发 perhaps behind it; in prose it is another one. */
const SIGNED_DATE = /^(?!截)[^\d,;:。]{0,30}(\d{4})年(\d{1,2})月(\d{1,2})日(?:印发)?$/u;

const inDigits = (line: string): string => withDigits(compact(foldWidth(line)));

const lastYear = (text: string, pattern: RegExp): number | null => {
  const found = text.match(pattern)?.at(-1);
  return found === undefined ? null : Number(found);
};

function dateOf(line: string): PlainDate | null {
  const text = inDigits(line).replace(/^\((.*)\)$/u, '$1');
  const match = SIGNED_DATE.exec(text);
  return match
    ? plainDate(Number(match[1]), Number(match[2]), Number(match[3]))
    : parsePlainDate(text);
}

function yearOfPlan(title: string | null, above: readonly string[]): number | null {
  if (title !== null) {
    const inTitle = lastYear(inDigits(title), PLAN_YEAR) ?? lastYear(inDigits(title), YEAR);
    if (inTitle !== null) return inTitle;
  }
  const years = above
    .map((line) => lastYear(inDigits(line), PLAN_YEAR))
    .filter((year) => year !== null);
  return years.at(-1) ?? null;
}

/**
 * Reads title, plan year and issue date.
 * @param above the lines before the header, in order
 * @param below the lines behind the table, where a signature may carry the date
 */
export function readNoticeHead(above: readonly string[], below: readonly string[]): NoticeHead {
  const titleLine =
    above.findLast((line) => TITLE.test(compact(line)) && !FURNITURE.test(line.trim())) ?? null;
  const dates = (lines: readonly string[]): PlainDate | null =>
    lines.map(dateOf).findLast((date) => date !== null) ?? null;
  return {
    title: titleLine === null ? null : cleaned(titleLine),
    year: yearOfPlan(titleLine, above),
    issued: dates(above) ?? dates(below),
  };
}
