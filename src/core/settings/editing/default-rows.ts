import { serialOfDate } from '../../calendar/excel-serial';
import { legalHolidays } from '../../calendar/working-calendar';
import { RULES } from '../../checks/rules';
import type { DirectoryEntry } from '../../plan/directory';
import type { Plan } from '../../plan/plan';
import { defaultDirectory } from './default-directory';
import { CRITERIA } from '../../assessment/criteria';
import { DEFAULT_SCHEME } from '../../assessment/scheme';
import { ISSUED, PARAMETERS, YEAR, type Parameter } from '../../workbook-contract/parameters';
import type { SettingsRow } from '../table-cells';
import { LEVEL_WORDS, type SettingsTableName } from '../../workbook-contract/settings-tables';
import { nameWordRows, timeWordRows } from '../words/word-rows';

/** What the first contents of the tables depend on. */
export interface Beginnings {
  /** The plan of the workbook, if one was found. */
  readonly plan: Plan | null;
  /** 计划年度 of the settings, else of the plan. */
  readonly year: number | null;
  /** What a rule is called on the sheet, by its id. */
  readonly ruleName: (id: string) => string;
}

const JOINER = '、';

/** A unit as a row of 名录表. */
export const directoryRow = (entry: DirectoryEntry): SettingsRow => ({
  简称: entry.short,
  全称: entry.full,
  别名: (entry.aliases ?? []).join(JOINER),
  下属单位: (entry.subordinates ?? []).join(JOINER),
  主要负责人: entry.head ?? '',
});

/** The days off and made-up days of a year, as far as they are published, as rows of 节假日表. */
const holidayRows = (year: number): SettingsRow[] =>
  legalHolidays(year).map(({ date, kind, name }) => ({
    日期: serialOfDate(date),
    类型: kind,
    名称: name,
  }));

/** What stands in for an empty 值; formulas read there what the plan itself says of its year and issue date. */
function standardOf({ name, standard }: Parameter, { plan, year }: Beginnings): string | number {
  if (name === YEAR) return plan?.year ?? year ?? '';
  if (name === ISSUED) return plan?.issued ? serialOfDate(plan.issued) : '';
  return standard ?? '';
}

const parameterRows = (beginnings: Beginnings): SettingsRow[] =>
  PARAMETERS.map((parameter) => ({
    参数: parameter.name,
    默认值: standardOf(parameter, beginnings),
    单位: parameter.unit,
    说明: parameter.about,
  }));

/** What a settings table begins with. */
export function defaultRows(table: SettingsTableName, beginnings: Beginnings): SettingsRow[] {
  const { plan, year, ruleName } = beginnings;
  switch (table) {
    case '参数表':
      return parameterRows(beginnings);
    case '名录表':
      return defaultDirectory(plan).map(directoryRow);
    case '节假日表':
      return year === null ? [] : holidayRows(year);
    case '校验规则表':
      return RULES.map(({ id, level }) => ({
        规则: id,
        名称: ruleName(id),
        级别: LEVEL_WORDS[level],
      }));
    case '时间词表':
      return timeWordRows(plan, year);
    case '姓名词表':
      return nameWordRows(plan);
    case '评分项表':
      return CRITERIA.map(({ code, name, basis, about }) => ({
        代码: code,
        评分项: name,
        分值: DEFAULT_SCHEME.points[code],
        依据: basis,
        说明: about,
      }));
    case '等级表':
      return DEFAULT_SCHEME.grades.map(({ from, grade }) => ({ 下限: from, 等级: grade }));
    case '加扣分表':
    case '校验豁免表':
    case '变更台账表':
    case '计划外表':
      return [];
  }
}

/** Tables whose rows the add-in needs: one that is missing is added again. Elsewhere people remove what they like. */
export const KEPT_WHOLE: ReadonlySet<SettingsTableName> = new Set([
  '参数表',
  '校验规则表',
  '评分项表',
]);
