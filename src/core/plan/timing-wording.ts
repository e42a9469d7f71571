import { withDigits } from './chinese-number';
import { compact, foldWidth, withoutControls } from './text';
import words from './vocabulary/timing.json';

const DASHES = /\s*(?:[-‐‑‒–—―−~〜～至到]+)\s*/gu;
/** 「截至6月底」 is no range. */
const UNTIL_WITH_DASH = /截至|截止到/gu;
/** Two times of one kind with nothing but white space between them, each on a line of its own, say: a list. */
const UNMARKED_LIST = /(?<=[月旬日号份])\s*(?=\d{1,2}月)|(?<=季度)\s*(?=第?\d季度)/u;
const UNMARKED_LISTS = new RegExp(UNMARKED_LIST, 'gu');
/** Ⅰ-Ⅻ, which folding would turn into letters. */
const ROMAN = /[\u2160-\u216B]/gu;
const BRACKETS = /[([【〔][^)\]】〕]{0,40}[)\]】〕]/gu;
const CLOCK =
  '(?:上午|下午|中午|晚上|早上|傍晚|晚|早)?\\s*\\d{1,2}\\s*(?::\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|[时点](?:\\s*\\d{1,2}\\s*分?|半|整)?)';
const TIME_OF_DAY = new RegExp(`(?:T|(?<!\\d))(?:\\d{1,2}-)?${CLOCK}(?:-${CLOCK})?Z?`, 'gu');
const PART_OF_DAY = /(?:上午|下午|中午|晚上|全天)/gu;
const WEEKDAY = /(?<=[日号])\s*(?:星期|周|礼拜)[1-7日天]/gu;
const ADDED_CLAUSE = /[,;。]?(?:具体|时间|以.{0,12}为准|视|根据|如遇|如有).*$/u;
/** What is kept on a day or in a month: 「12月4日国家宪法日」, 「6月“安全生产月”」. */
const OBSERVANCE =
  /(?<=[月份日号旬底])(?!\d+[月日号]|第|[上下]半月)[“"]?[\p{Script=Han}\d“”"]{2,14}(?:[日节周]|(?<!\d)月)[”"]?$/u;

const withoutRoman = (text: string): string =>
  text.replace(ROMAN, (numeral) => String(numeral.charCodeAt(0) - 0x215f));

const longestFirst = (list: readonly string[]): string =>
  [...list].sort((a, b) => b.length - a.length).join('|');
const LEADING = new RegExp(`^(?:${longestFirst(words.before)})`, 'u');
const UNTIL = new RegExp(`^(?:${longestFirst(words.until)}|-)`, 'u');
const TRAILING = new RegExp(`[,;。]*(?:${longestFirst(words.after)}|[,;。])$`, 'u');

/**
 * The part of a time's wording that names days, months or quarters: digits and width folded, dashes made one,
 * clock times, weekdays, notes in brackets and words such as 暂定于 or 完成 taken off.
 * @returns `before`: the wording said 前 or 不晚于 ("by the end of …")
 */
export function timingBody(raw: string): { body: string; before: boolean } {
  const spaced = withDigits(foldWidth(withoutControls(withoutRoman(raw))))
    .replace(UNTIL_WITH_DASH, '截止')
    .replace(DASHES, '-')
    .replace(BRACKETS, '')
    .replace(UNMARKED_LISTS, '、');
  let body = compact(spaced.replace(TIME_OF_DAY, '').replace(WEEKDAY, '').replace(PART_OF_DAY, ''));
  body = body.replace(ADDED_CLAUSE, '').replace(/-+$/u, '');
  let before = false;
  for (let rest = body; ; body = rest) {
    rest = rest.replace(LEADING, '').replace(OBSERVANCE, '');
    const until = rest.replace(UNTIL, '');
    before ||= until !== rest;
    rest = until;
    const trailing = TRAILING.exec(rest)?.[0];
    // 年内 is a time of its own, not a year with 内 behind it.
    if (trailing !== undefined && !rest.endsWith('年内')) {
      before ||= trailing.endsWith('前');
      rest = rest.slice(0, -trailing.length);
    }
    // 「年底前」 leaves the whole year, 「年底」 only its last month.
    if (rest === body) return { body: before ? body.replace(/年[底末]$/u, '年内') : body, before };
  }
}

/** Whether the wording lists times with white space alone between them, which is then no residue. */
export const isUnmarkedList = (raw: string): boolean =>
  UNMARKED_LIST.test(withDigits(foldWidth(raw)));
