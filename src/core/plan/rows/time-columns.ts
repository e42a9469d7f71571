import { EMPTY_CELL, type SeenCell } from '../cells/grid';
import { isPlaceholder } from '../cells/placeholder';
import type { Plan } from '../model/plan';
import { compact, foldWidth } from '../cells/text';

/** What a column contributes to a time that is split over several columns. */
type Part = 'year' | 'quarter' | 'month' | 'day' | 'start' | 'end';

/** The columns that make up one time: its start and end, or its year, quarter, month and day. */
export interface TimeColumns {
  /** The column that the plan has as its time column. */
  readonly own: number;
  readonly parts: readonly (readonly [Part, number])[];
}

const PARTS: readonly (readonly [Part, string])[] = [
  ['year', '年|年份|年度'],
  ['quarter', '(?:所属)?季度'],
  ['month', '月|月份|月度'],
  ['day', '日|日期|具体日期|具体时间|时间'],
  ['start', '起|自|(?:开始|起始|启动)(?:时间|日期|月份)?'],
  ['end', '止|讫|至|(?:结束|截止|终止|完成)(?:时间|日期|月份|时限)?'],
];
const LEADING = '(?:拟|拟定|计划|预计|安排)?(?:发布会?|召开|举办|举行)?(?:时间|日期)?';
const PATTERNS = PARTS.map(
  ([part, words]) => [part, new RegExp(`^${LEADING}(?:${words})$`, 'u')] as const,
);
const LONGEST_HEADER = 20;

function partOf(header: string): Part | null {
  const text = compact(foldWidth(header)).replace(/[()]/gu, '');
  if (text.length > LONGEST_HEADER) return null;
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The columns that together give the time, if it is split over several; `null` if one column has all of it. */
export function timeColumns({
  headers,
  columns,
}: Pick<Plan, 'headers' | 'columns'>): TimeColumns | null {
  const own = columns.timing?.column;
  const ownPart = own === undefined ? null : partOf(headers[own] ?? '');
  if (own === undefined || ownPart === null) return null;
  const taken = new Set(Object.values(columns).map(({ column }) => column));
  const isSpan = ownPart === 'start' || ownPart === 'end';
  const parts = new Map<Part, number>([[ownPart, own]]);
  headers.forEach((header, column) => {
    const part = taken.has(column) ? null : partOf(header);
    if (part === null || parts.has(part) || isSpan !== (part === 'start' || part === 'end')) return;
    parts.set(part, column);
  });
  return parts.size > 1 ? { own, parts: [...parts] } : null;
}

const NUMERAL = '[\\d〇零一二三四五六七八九十]{1,3}';
const NUMBER = new RegExp(`^${NUMERAL}$`, 'u');
/** 「5-6」, 「五、六」 in a column of months. */
const MONTHS = new RegExp(`^${NUMERAL}(?:[-—~～至到、]${NUMERAL})?$`, 'u');
/** A day or a part of a month, which needs a month to mean something: 14, 14-16日, 上旬, 月底, 第二周. */
const WITHIN_MONTH =
  /^月?(?:[\d〇零一二三四五六七八九十]{1,3}(?:[-—~～至到、][\d〇零一二三四五六七八九十]{1,3})?(?:[日号]|$)|[上中下]旬|[初中底末]|第.{1,3}周)/u;
const CLOCK = /^(?:[上中下]午|晚上|\d{1,2}[:：时点])/u;

const withUnit = (text: string, unit: string, numbers = NUMBER): string =>
  numbers.test(text) ? text + unit : text;

type Texts = Readonly<Partial<Record<Part, string>>>;

/** The most precise of quarter, month and day, with what it needs to be understood. */
function ofParts({ quarter, month, day }: Texts): string {
  const above =
    month === undefined ? withUnit(quarter ?? '', '季度') : withUnit(month, '月', MONTHS);
  if (day === undefined) return above;
  if (CLOCK.test(day)) return `${above} ${day}`;
  if (!WITHIN_MONTH.test(day)) return day;
  return (month === undefined ? '' : above) + withUnit(day.replace(/^月/u, ''), '日');
}

function together(texts: Texts, planYear: number | null): string {
  const { start, end, year } = texts;
  if (start !== undefined || end !== undefined)
    return start === end || end === undefined ? (start ?? '') : `${start ?? ''}至${end}`;
  const time = ofParts(texts);
  const named = /\d{4}/u.exec(year ?? '')?.[0];
  const isSaid = named === undefined || Number(named) === planYear || /\d{4}/u.test(time);
  return isSaid ? time : `${named}年${time}`;
}

/**
 * The time of a row as one cell: that of the plan's own time column if it is complete, else one composed of all parts.
 * @param planYear a year that need not be repeated
 */
export function joinedTime(
  seen: readonly SeenCell[],
  { own, parts }: TimeColumns,
  planYear: number | null,
): SeenCell {
  const ownCell = seen[own] ?? EMPTY_CELL;
  const cells = parts.flatMap(([part, column]) => {
    const cell = seen[column] ?? EMPTY_CELL;
    return isPlaceholder(cell.text) ? [] : [{ part, column, cell, text: compact(cell.text) }];
  });
  const text = together(Object.fromEntries(cells.map((cell) => [cell.part, cell.text])), planYear);
  if (text === compact(ownCell.text)) return ownCell;
  const same = cells.find((cell) => cell.text === text)?.cell;
  const isCovered = cells.every(({ cell }) => cell.covered);
  return {
    ...(same ?? { value: text, text, ...(isCovered && { covered: true }) }),
    joined: true,
  };
}
