import { parsePlainDate, plainDate, type PlainDate } from '../../calendar/plain-date';
import { withDigits } from '../cells/chinese-number';
import { spanOfPlan, yearOfPlan, type YearSpan } from '../timing/plan-years';
import { compact, foldWidth } from '../cells/text';
import { cleaned } from '../cells/wrap-residue';

/** What the lines around the table say about the plan. */
export interface NoticeHead {
  readonly title: string | null;
  readonly year: number | null;
  /** The years that a plan covers; `year` is then the last. */
  readonly span: YearSpan | null;
  readonly issued: PlainDate | null;
}

const TITLE = /计划|发布会|安排|一览表|汇总表|统计表|台账/u;
/** 「填报单位（盖章）：」, 「发布时间：2021-02-11」: a label of the page with its value. */
const FURNITURE = /^.{2,12}[:：]/u;
/** A date on a line of its own or after the signing office, possibly followed by 印发; in prose it is another date. */
const SIGNED_DATE = /^(?!截)[^\d,;:。]{0,30}(\d{4})年(\d{1,2})月(\d{1,2})日(?:印发)?$/u;

const inDigits = (line: string): string => withDigits(compact(foldWidth(line)));

function dateOf(line: string): PlainDate | null {
  const text = inDigits(line).replace(/^\((.*)\)$/u, '$1');
  const match = SIGNED_DATE.exec(text);
  return match
    ? plainDate(Number(match[1]), Number(match[2]), Number(match[3]))
    : parsePlainDate(text);
}

/** 「附件：2025年新闻发布会计划」 names the plan behind its label. */
const ATTACHED = /^附[件表] ?\d{0,2} ?[:：] ?/u;

/** The title among lines: the last one that calls itself a plan or names conferences. */
const titleIn = (lines: readonly string[]): string | null =>
  lines
    .map((line) => line.trim().replace(ATTACHED, ''))
    .findLast((line) => TITLE.test(compact(line)) && !FURNITURE.test(line.trim())) ?? null;

/** The year that lines between two parts of a table name for what follows. */
export const yearIn = (lines: readonly string[]): number | null => {
  const title = titleIn(lines);
  return title === null ? null : yearOfPlan(title, []);
};

/**
 * Reads title, plan year and issue date.
 * @param above the lines before the header, in order
 * @param below the lines after the table, where a signature may have the date
 */
export function readNoticeHead(above: readonly string[], below: readonly string[]): NoticeHead {
  const titleLine = titleIn(above);
  const dates = (lines: readonly string[]): PlainDate | null =>
    lines.map(dateOf).findLast((date) => date !== null) ?? null;
  return {
    title: titleLine === null ? null : cleaned(titleLine),
    year: yearOfPlan(titleLine, above),
    span: spanOfPlan(titleLine, above),
    issued: dates(above) ?? dates(below),
  };
}
