import { withDigits } from '../cells/chinese-number';
import { compact, foldWidth, withoutControls } from '../cells/text';
import { festivalDay } from './festivals';
import words from '../vocabulary/timing.json';

/** The parsed wording of a time. */
export interface TimingWording {
  /** The part with days, months or quarters. */
  readonly body: string;
  /** The wording said 前 or 不晚于 ("by the end of …"). */
  readonly before: boolean;
  /** The contents of brackets: 「二季度（6月）」. */
  readonly notes: readonly string[];
}

/** A longer text is prose, not a time. */
export const LONGEST_TIME = 200;
const LONGEST_FESTIVAL = 40;
const YEAR_IN_FRONT = /^(?:(?:20)?\d{2}年|今年|本年|当年|明年|次年)/u;
/** 「国庆节前」 is over on the day before, 「不晚于国庆节」 is not. */
const DAY_BEFORE = /[前夕]/u;
const WHITE = /\s+/gu;
const DASHES = / ?(?:[-‐‑‒–—―−~〜～至到]+) ?/gu;
/** 「截至6月底」 is no range. */
const UNTIL_WITH_DASH = /截至|截止到/gu;
/** Two times of one kind separated only by white space, as on lines of their own: a list. */
const UNMARKED_LIST = /(?<=[月旬日号份初中底末])\s*(?=\d{1,2}月)|(?<=季度)\s*(?=第?\d季度)/u;
const UNMARKED_LISTS = new RegExp(UNMARKED_LIST, 'gu');
/** Ⅰ-Ⅻ, which folding would turn into letters. */
const ROMAN = /[\u2160-\u216B]/gu;
/** 6·26, as memorial days are written. */
const MIDDLE_DOT = /(?<=\d)[·•・‧∙⋅](?=\d)/gu;
const QUOTES = /[“”"‘’'「」『』]/gu;
/** Festivals named by the numerals of their day, which is no number of a month: 「五一前」, 「十一期间」. */
const FESTIVAL =
  /(?<![〇零一二三四五六七八九十\d第])(?:(?:三八|五一|五四|六一|七一|八一|九九)(?![〇零一二三四五六七八九十月日号季年旬周])|十一(?=[”"]?(?:小?长假|假期|黄金周|国庆|期间|[节前后])))/gu;
const CLOCK =
  '(?:(?:上午|下午|中午|晚上|早上|傍晚|晚|早)\\s*|(?<!\\s)\\s*)?\\d{1,2}\\s*(?::\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|[时点](?:\\s*\\d{1,2}\\s*分?|半|整)?)';
const TIME_OF_DAY = new RegExp(`(?:T|(?<!\\d))(?:\\d{1,2}-)?${CLOCK}(?:-${CLOCK})?Z?`, 'gu');
const PART_OF_DAY = /(?:上午|下午|中午|晚上|全天)/gu;
const WEEKDAY = /(?<=[日号])\s*(?:星期|周|礼拜)[1-7日天]/gu;
const ADDED_CLAUSE = /[,;。]?(?:具体|时间|以.{0,12}为准|视|根据|如遇|如有).*/su;
/**
 * Observances of a day or month (12月4日国家宪法日, 6月安全生产月); weeks, halves and working days of a month are
 * times.
 */
const OBSERVANCE =
  /(?<=[月份日号旬底]|\d\.\d{1,2}(?!\d))(?!\d+[月日号]|份?的?(?:第|首|末|最后|头|[前后]\d)|[上中下]{1,2}旬|[上下前后]半月|当周|所在周)[\p{Script=Han}\d]{2,16}(?<!工作)(?<!周末)(?:[日节周]|(?<!\d)月)$/u;
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '【': '】', '〔': '〕' };

const withoutRoman = (text: string): string =>
  text.replace(ROMAN, (numeral) => String(numeral.charCodeAt(0) - 0x215f));

const longestFirst = (list: readonly string[]): string =>
  [...list].sort((a, b) => b.length - a.length).join('|');
const LEADING = new RegExp(`^(?:${longestFirst(words.before)})`, 'u');
const UNTIL = new RegExp(`^(?:${longestFirst(words.until)}|-)`, 'u');
const TRAILING = new RegExp(`[,;。]*(?:${longestFirst(words.after)}|[,;。])$`, 'u');

/** The text outside closed brackets, and the contents of each of them. */
function withoutNotes(text: string): { text: string; notes: string[] } {
  const notes: string[] = [];
  let outside = '';
  let from = 0;
  let open = -1;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (open < 0 && char in BRACKETS) open = at;
    else if (open >= 0 && char === BRACKETS[text.charAt(open)]) {
      outside += text.slice(from, open);
      notes.push(text.slice(open + 1, at));
      from = at + 1;
      open = -1;
    }
  }
  return { text: outside + text.slice(from), notes };
}

/** Digits, width and dashes folded; clock times and weekdays removed. */
function plain(text: string): string {
  const dashed = text.replace(UNTIL_WITH_DASH, '截止').replace(DASHES, '-');
  return compact(
    dashed
      .replace(UNMARKED_LISTS, '、')
      .replace(TIME_OF_DAY, '')
      .replace(WEEKDAY, '')
      .replace(PART_OF_DAY, ''),
  )
    .replace(QUOTES, '')
    .replace(ADDED_CLAUSE, '')
    .replace(/-$/u, '');
}

/** Removes what surrounds a time: 暂定于, 完成, 前后, observances of the day. */
function bare(text: string): Pick<TimingWording, 'body' | 'before'> {
  let before = false;
  for (let body = text, rest = text; ; body = rest) {
    rest = rest.replace(LEADING, '').replace(OBSERVANCE, '');
    const until = rest.replace(UNTIL, '');
    before ||= until !== rest;
    rest = until;
    const trailing = TRAILING.exec(rest)?.[0];
    // 年内 is a time by itself, not a year followed by 内.
    if (trailing !== undefined && !rest.endsWith('年内')) {
      before ||= /前夕?$/u.test(trailing);
      rest = rest.slice(0, -trailing.length);
    }
    // 「年底前」 means the whole year, 「年底」 only its last month.
    if (rest === body) return { body: before ? body.replace(/年[底末]$/u, '年内') : body, before };
  }
}

/** The wording normalized: numerals and width folded, white space as single blanks. */
const folded = (raw: string): string =>
  withDigits(foldWidth(withoutControls(withoutRoman(raw))).replace(FESTIVAL, '佳节'))
    .replace(MIDDLE_DOT, '.')
    .replace(WHITE, ' ');

/** A festival as the only time that a text names, without what stands around it. */
function festival(raw: string): Pick<TimingWording, 'body' | 'before'> | null {
  if (raw.length > LONGEST_FESTIVAL) return null;
  const whole = compact(withoutNotes(foldWidth(withoutControls(raw))).text).replace(QUOTES, '');
  const year = YEAR_IN_FRONT.exec(whole)?.[0] ?? '';
  const named = whole.slice(year.length);
  if (/^\d/u.test(named)) return null;
  const { body, before } = bare(named);
  const day = festivalDay(body, before && DAY_BEFORE.test(named), named);
  return day === null ? null : { body: year + day, before };
}

/** Parses the wording of a time. */
export function timingWording(raw: string): TimingWording {
  const { text, notes } = withoutNotes(folded(raw));
  if (text.length > LONGEST_TIME) return { body: text, before: false, notes: [] };
  return { ...(festival(raw) ?? bare(plain(text))), notes };
}

/** Whether the wording lists times separated only by white space, which is then no residue. */
export const isUnmarkedList = (raw: string): boolean =>
  UNMARKED_LIST.test(withDigits(foldWidth(raw)));
