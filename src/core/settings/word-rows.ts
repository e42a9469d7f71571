import { serialOfDate } from '../calendar/excel-serial';
import type { Plan } from '../plan/plan';
import { parseTiming, windowOf } from '../plan/timing';
import { textCell } from '../plan/grid';
import type { SettingsRow } from './table-cells';

/** A wording as the formulas look it up: they take out blanks, wide blanks and line breaks, and nothing else. */
export const wordingKey = (text: string): string => text.replace(/[ \u3000\n]/gu, '');

const QUARTERS = [
  '一季度',
  '二季度',
  '三季度',
  '四季度',
  '第一季度',
  '第二季度',
  '第三季度',
  '第四季度',
];
const HALVES = ['上半年', '下半年', '年内', '全年'];
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const USUAL = [
  ...QUARTERS,
  ...HALVES,
  ...MONTHS.flatMap((month) => [`${month}月`, `${month}月份`, `${month}月底前`]),
];

/** A row of 时间词表; `null` for a wording without a window. */
function timeWord(wording: string, year: number | null): SettingsRow | null {
  const window = windowOf(parseTiming(textCell(wording), year));
  if (!window) return null;
  return { 写法: wording, 开始: serialOfDate(window.start), 截止: serialOfDate(window.end) };
}

/** The wordings of a time that are usual or occur in these texts, each with its window. */
export function timeWordRows(texts: readonly string[], year: number | null): SettingsRow[] {
  const wordings = new Set([...USUAL, ...texts.map(wordingKey)]);
  return Array.from(wordings, (wording) => timeWord(wording, year)).filter((row) => row !== null);
}

/** The wordings of a time that a plan has, changes of time included. */
export const timeTexts = (plan: Plan): string[] =>
  plan.rows.flatMap(({ cells, tracking }) => [
    ...(typeof cells.timing.value === 'string' ? [cells.timing.text] : []),
    tracking?.cells.变更后时间?.text ?? '',
  ]);
