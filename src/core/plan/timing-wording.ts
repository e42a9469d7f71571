import { withDigits } from './chinese-number';
import { compact, foldWidth, withoutControls } from './text';
import words from './vocabulary/timing.json';

const DASHES = /\s*(?:[-‐‑‒–—―−~〜～至到]+)\s*/gu;
const BRACKETS = /[([【〔][^)\]】〕]{0,40}[)\]】〕]/gu;
const CLOCK =
  '(?:上午|下午|中午|晚上|早上|傍晚|晚|早)?\\s*\\d{1,2}\\s*(?::\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|[时点](?:\\s*\\d{1,2}\\s*分?|半|整)?)';
const TIME_OF_DAY = new RegExp(`(?:T|(?<!\\d))(?:\\d{1,2}-)?${CLOCK}(?:-${CLOCK})?Z?`, 'gu');
const PART_OF_DAY = /(?:上午|下午|中午|晚上|全天)/gu;
const WEEKDAY = /(?<=[日号])\s*(?:星期|周|礼拜)[1-7日天]/gu;
const ADDED_CLAUSE = /[,;。]?(?:具体|以.{0,12}为准|视|根据|如遇|如有).*$/u;

const longestFirst = (list: readonly string[]): string =>
  [...list].sort((a, b) => b.length - a.length).join('|');
const LEADING = new RegExp(`^(?:${longestFirst(words.before)})`, 'u');
const TRAILING = new RegExp(`[,;。]*(?:${longestFirst(words.after)}|[,;。])$`, 'u');

/**
 * The part of a time's wording that names days, months or quarters: digits and width folded, dashes made one,
 * clock times, weekdays, notes in brackets and words such as 暂定于 or 完成 taken off.
 * @returns `before`: the wording said 前 ("by the end of …")
 */
export function timingBody(raw: string): { body: string; before: boolean } {
  const spaced = withDigits(foldWidth(withoutControls(raw)))
    .replace(DASHES, '-')
    .replace(BRACKETS, '');
  let body = compact(spaced.replace(TIME_OF_DAY, '').replace(WEEKDAY, '').replace(PART_OF_DAY, ''));
  body = body.replace(ADDED_CLAUSE, '').replace(/-+$/u, '');
  let before = false;
  for (let rest = body; ; body = rest) {
    rest = rest.replace(LEADING, '');
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
