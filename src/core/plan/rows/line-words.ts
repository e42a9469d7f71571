import { withDigits } from '../cells/chinese-number';
import { textCell } from '../cells/grid';
import { isPlaceholder } from '../cells/placeholder';
import { comparable } from '../cells/text';
import { parseTiming } from '../timing/timing';
import words from '../vocabulary/lines.json';

/** A heading, a label or a page number is shorter than this; the limit also bounds the work on hostile cells. */
const LONGEST = 120;

const longestFirst = (list: readonly string[]): string =>
  [...list].sort((a, b) => b.length - a.length).join('|');

const LABELS = longestFirst(words.labels);
const NOTES = longestFirst(words.notes);
const BRACKETS = '(?:\\([^()]{0,20}\\))?';
const NUMERAL = '[一二三四五六七八九十]{1,3}';
const COUNT = `共?约?\\d+(?:\\.\\d+)?(?:${longestFirst(words.counted)})?`;

const LABELLED = new RegExp(`^(?:${LABELS})${BRACKETS}:`, 'u');
const NOTE = new RegExp(`^(?:${NOTES})\\d{0,2}${BRACKETS}[:.、,]`, 'u');
const BARE_LABEL = new RegExp(`^\\(?(?:${LABELS}|${NOTES})\\)?${BRACKETS}:?$`, 'u');
const BARE_NOTE = new RegExp(`^\\(?(?:${NOTES})\\)?:?$`, 'u');
const PAGE = new RegExp(
  `^(?:第\\d+页.{0,12}|共\\d+页|-\\d+-|—\\d+—|\\d+/\\d+|\\(?(?:${longestFirst(words.page)})\\)?)$`,
  'u',
);
const ATTACHMENT = /^附(?:件|表)(?:\d{0,2}(?::.*)?|\d{1,2}.{0,40})$/u;
const SUBTOTAL = new RegExp(
  `^(?:(?:.{0,10}?)(?:${longestFirst(words.subtotals)})[:(]?(?:${COUNT})?[)]?|.{0,10}?共${COUNT.slice(2)})$`,
  'u',
);
const ONLY_COUNT = new RegExp(`^${COUNT}$`, 'u');
const ANY_COUNT = /^共?约?\d+(?:\.\d+)?\D{0,6}$/u;
const EXAMPLE = longestFirst(words.examples);
const EXAMPLE_LABEL = new RegExp(
  `^[(\\[【]?(?:填[写报表])?(?:${EXAMPLE})(?:行|\\d{0,2})[)\\]】]?[:：]?$`,
  'u',
);
const AS_EXAMPLE = new RegExp(
  `^(?:[(\\[【](?:填[写报表])?(?:${EXAMPLE})\\d{0,2}[)\\]】]|(?:填[写报表])?(?:${EXAMPLE}|如)\\d{0,2}:)`,
  'u',
);
const MASK = /×|╳|✕|[Xx]{2,}|[○◯]{2,}|[＊*]{2,}|某/u;
const NUMBERED_HEADING = new RegExp(
  `^(?:\\(?${NUMERAL}\\)?[、.)]|\\(${NUMERAL}\\)|\\(?\\d{1,2}\\)?[、.](?!\\d)|第(?:${NUMERAL}|\\d{1,2})(?:部分|类|批|组|板块|篇|章))`,
  'u',
);
const HEADING_NUMBER = new RegExp(
  `^(?:\\(?${NUMERAL}\\)?[、.):]?|\\(?\\d{1,2}\\)?[、.)])(?=[^、.)])`,
  'u',
);
const HEADING_REST =
  /(?:新闻)?(?:发布会?)?(?:工作|重点)?(?:计划|安排|发布会|任务|部分)?(?:\([^()]{0,20}\))?[:]?$/u;
/** 「★三月份」, 「●第一季度」. */
const MARK_BEFORE = /^[^\p{L}\p{N}(]+/u;
const TITLE = new RegExp(words.titles.join('|'), 'u');
const YEAR = /(?:19|20)\d{2}/u;
const NOTHING =
  /^(?:本|今|全|该|年度?|单位|部门|(?:20)\d{2}年?)*暂?(?:无|没有|未|不)(?:拟定?|计划|安排|召开|举办|举行|开展)*(?:新闻)?(?:发布会?)?(?:计划|安排|任务|需求|事项)?[。]?$/u;
const CALLED = new RegExp(words.called.join('|'), 'u');

/** The text as lines are compared: folded, without white space, numerals as digits; empty for a long one. */
const short = (text: string): string => (text.length > LONGEST ? '' : comparable(text));
const inDigits = (text: string): string => withDigits(short(text));

/** 「填表人：王芳」, 「联系电话：…」: a label and its value, as at the edges of forms. */
export const isLabelled = (text: string): boolean => LABELLED.test(short(text));
/** A label or 备注 whose value is in the next cell. */
export const isBareLabel = (text: string): boolean => BARE_LABEL.test(short(text));
export const isBareNote = (text: string): boolean => BARE_NOTE.test(short(text));
/** 「备注：…」, 「说明：…」. */
export const isNote = (text: string): boolean => NOTE.test(comparable(text.slice(0, LONGEST)));
export const isPageMark = (text: string): boolean => PAGE.test(inDigits(text));
/** 「附件2」, 「附件2：…」 on a line of its own. */
export const isAttachment = (text: string): boolean => ATTACHMENT.test(inDigits(text));
/** 「小计」, 「第一季度小计」, 「合计：12场」, 「共12场」. */
export const isSubtotal = (text: string): boolean => SUBTOTAL.test(inDigits(text));
/** 「3场」, 「12」, 「60%」, or nothing. */
export const isCount = (text: string): boolean =>
  isPlaceholder(text) || ONLY_COUNT.test(inDigits(text));
/** A count of whatever it may be: 「2个主题」. */
export const isCounted = (text: string): boolean => isCount(text) || ANY_COUNT.test(inDigits(text));
/** 「示例」, 「（填报示例）」, 「例1」. */
export const isExampleLabel = (text: string): boolean => EXAMPLE_LABEL.test(short(text));
/** 「示例：县教育局」. */
export const beginsAsExample = (text: string): boolean => AS_EXAMPLE.test(short(text));
/** 「县××局」, 「某某局」, 「XX月」: a blank to be filled in. */
export const isMasked = (text: string): boolean => text.length <= LONGEST && MASK.test(text);
/** 「一、县直部门」, 「（二）乡镇」, 「第一部分」. */
export const isNumberedHeading = (text: string): boolean => NUMBERED_HEADING.test(short(text));
/** A line that can be the title of a plan: it calls itself one and names a year. */
export const isTitle = (text: string): boolean =>
  TITLE.test(short(text)) && YEAR.test(inDigits(text));
/** 「/」, 「无」, 「本年度无发布计划」, 「全年不召开新闻发布会」. */
export const isNothing = (text: string): boolean =>
  isPlaceholder(text) || NOTHING.test(short(text));
export const callsItselfConference = (text: string): boolean => CALLED.test(short(text));

/**
 * The time that a heading gives to the rows below it: 「3月份」, 「二、第二季度（4场）」; `null` for any other
 * heading.
 */
export function timeOfHeading(text: string): string | null {
  const folded = short(text).replace(MARK_BEFORE, '');
  const candidates = [folded.replace(HEADING_NUMBER, ''), folded].map((part) =>
    part.replace(HEADING_REST, ''),
  );
  const time = candidates.find((part) => {
    if (part === '' || /^\d+$/u.test(part)) return false;
    const { kind } = parseTiming(textCell(part), 2024);
    return kind === 'window' || kind === 'recurring' || kind === 'undetermined';
  });
  return time ?? null;
}

/** The year that the time of a heading names: 「2025年」, 「2025年下半年」. */
export function yearOfTime(time: string): number | null {
  const year = /^(?:19|20)\d{2}(?=年)/u.exec(inDigits(time))?.[0];
  return year === undefined ? null : Number(year);
}
