import { serialOfDate } from '../../calendar/excel-serial';
import type { Adjustment } from '../../assessment/adjustments';
import { yearOf, type PlainDate } from '../../calendar/plain-date';
import { legalHolidays, type NamedHoliday } from '../../calendar/working-calendar';
import type { Level } from '../../checks/finding';
import type { DirectoryEntry } from '../../plan/units/directory';
import { headerOf, type ColumnKey } from '../../plan/header/header';
import type { UnplannedEntry } from '../../tracking/forms/unplanned-form';
import { directoryRow } from './default-rows';
import { AS_OF, ISSUED, YEAR } from '../../workbook-contract/parameters';
import type { Settings, SettingsChange } from '../settings';
import { LEVEL_WORDS } from '../../workbook-contract/settings-tables';

/** Sets 值 of a parameter; empty leaves it to the default. */
export const setParameter = (name: string, value: string | number): SettingsChange => ({
  table: '参数表',
  key: { 参数: name },
  values: { 值: value },
});

/** Sets 计划年度; `null` leaves it to the plan. */
export const setYear = (year: number | null): SettingsChange => setParameter(YEAR, year ?? '');

const dateValue = (date: PlainDate | null): string | number =>
  date === null ? '' : serialOfDate(date);

/** Sets 印发日期; `null` leaves it to the plan. */
export const setIssued = (date: PlainDate | null): SettingsChange =>
  setParameter(ISSUED, dateValue(date));

/** Sets 考核基准日; `null` means today. */
export const setAsOf = (date: PlainDate | null): SettingsChange =>
  setParameter(AS_OF, dateValue(date));

/** Sets cells of a criterion or a grade, by header. */
export const setCells = (
  table: '评分项表' | '等级表',
  key: SettingsChange['key'],
  values: Readonly<Record<string, string | number>>,
): SettingsChange => ({ table, key, values });

/** Sets the level of a rule. */
export const setLevel = (rule: string, level: Level): SettingsChange => ({
  table: '校验规则表',
  key: { 规则: rule },
  values: { 级别: LEVEL_WORDS[level] },
});

/** Adds a unit to the directory, or changes the one of that short name. */
export function setUnit(entry: DirectoryEntry): SettingsChange {
  const { 简称: short, ...values } = directoryRow(entry);
  return { table: '名录表', key: { 简称: String(short) }, values };
}

/** Says which column a header text of the office's own names. */
export const setHeaderWord = (text: string, key: ColumnKey): SettingsChange => ({
  table: '表头写法表',
  key: { 写法: text },
  values: { 列: headerOf(key) },
});

const setDay = ({ date, kind, name }: NamedHoliday): SettingsChange => ({
  table: '节假日表',
  key: { 日期: date },
  values: { 类型: kind, 名称: name },
});

/**
 * Adds the published holidays of a year that the table does not have yet. A year that occurs in the table is taken from
 * it alone, so that the first day added by hand would otherwise hide all published ones.
 */
export function completeYear({ holidays }: Settings, year: number): SettingsChange[] {
  if (holidays.some(({ date }) => yearOf(date) === year)) return [];
  return legalHolidays(year).map(setDay);
}

/** Makes a day a day off or a made-up working day. */
export const setHoliday = (settings: Settings, day: NamedHoliday): SettingsChange[] => [
  ...completeYear(settings, yearOf(day.date)),
  setDay(day),
];

/** Makes a day an ordinary weekday or weekend again. */
export const dropHoliday = (settings: Settings, date: PlainDate): SettingsChange[] => [
  ...completeYear(settings, yearOf(date)),
  { table: '节假日表', key: { 日期: date }, values: null },
];

/** Whether two decisions say the same. */
const isSameAdjustment = (one: Adjustment, other: Adjustment): boolean =>
  one.department === other.department &&
  one.id === other.id &&
  one.type === other.type &&
  one.points === other.points &&
  one.document === other.document &&
  (one.note ?? '') === (other.note ?? '');

/**
 * Adds a decision to 加扣分表.
 * @param recorded the decisions before the first try; when it is tried again, they must be the same
 */
export function addAdjustment(
  adjustment: Adjustment,
  recorded: readonly Adjustment[],
): SettingsChange {
  const { department, id, type, points, document, note } = adjustment;
  const values = {
    牵头发布单位: department,
    计划编号: id,
    类型: type,
    分值: points ?? '',
    依据文号: document,
    说明: note ?? '',
  };
  return {
    table: '加扣分表',
    key: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
    values,
    nth: recorded.filter((other) => isSameAdjustment(other, adjustment)).length + 1,
  };
}

/** Adds a conference outside the plan, unless one that says the same is there. */
export function addUnplanned({ 编号: number, ...content }: UnplannedEntry): SettingsChange {
  return {
    table: '计划外表',
    key: content,
    values: { 编号: number },
    nth: 1,
    numbered: '编号',
  };
}
