import { joinNames } from '../name-list';
import { serialOfDate } from '../../calendar/excel-serial';
import { legalHolidays } from '../../calendar/working-calendar';
import { RULES } from '../../checks/rules';
import type { DirectoryEntry } from '../../plan/units/directory';
import type { Plan } from '../../plan/model/plan';
import { defaultDirectory } from './default-directory';
import { CRITERIA } from '../../assessment/criteria';
import { DEFAULT_SCHEME } from '../../assessment/scheme';
import { PAPER_PARTS } from '../../workbook-contract/paper-parts';
import { ISSUED, PARAMETERS, YEAR, type Parameter } from '../../workbook-contract/parameters';
import type { SettingsRow } from '../table-cells';
import { LEVEL_WORDS, type SettingsTableName } from '../../workbook-contract/settings-tables';
import { nameWordRows, timeWordRows } from '../words/word-rows';

/** What the initial rows of the tables depend on. */
export interface DefaultsContext {
  /** The plan of the workbook, if one was found. */
  readonly plan: Plan | null;
  /** 计划年度 of the settings, else of the plan. */
  readonly year: number | null;
  /** Name of a rule on the sheet, by its id. */
  readonly ruleName: (id: string) => string;
}

/** A unit as a row of 名录表. */
export const directoryRow = (entry: DirectoryEntry): SettingsRow => ({
  简称: entry.short,
  全称: entry.full,
  别名: joinNames(entry.aliases ?? []),
  下属单位: joinNames(entry.subordinates ?? []),
  主要负责人: entry.head ?? '',
});

/** The days off and made-up days of a year, as far as they are published, as rows of 节假日表. */
const holidayRows = (year: number): SettingsRow[] =>
  legalHolidays(year).map(({ date, kind, name }) => ({
    日期: serialOfDate(date),
    类型: kind,
    名称: name,
  }));

/** 默认值 of a parameter; for year and issue date what the plan says, so that formulas can read it there. */
function defaultValue(
  { name, standard }: Parameter,
  { plan, year }: DefaultsContext,
): string | number {
  if (name === YEAR) return plan?.year ?? year ?? '';
  if (name === ISSUED) return plan?.issued ? serialOfDate(plan.issued) : '';
  return standard ?? '';
}

const parameterRows = (context: DefaultsContext): SettingsRow[] =>
  PARAMETERS.map((parameter) => ({
    参数: parameter.name,
    默认值: defaultValue(parameter, context),
    单位: parameter.unit,
    说明: parameter.about,
  }));

/** The initial rows of a settings table. */
export function defaultRows(table: SettingsTableName, context: DefaultsContext): SettingsRow[] {
  const { plan, year, ruleName } = context;
  switch (table) {
    case '参数表':
      return parameterRows(context);
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
    case '公文模板表':
      return Object.entries(PAPER_PARTS).flatMap(([paper, parts]) =>
        Object.keys(parts).map((part) => ({ 公文: paper, 部分: part, 文字: '' })),
      );
    case '加扣分表':
    case '校验豁免表':
    case '表头写法表':
    case '变更台账表':
    case '计划外表':
      return [];
  }
}

/** Tables whose default rows the add-in needs: missing ones are added again. Rows of other tables may be deleted. */
export const COMPLETED_TABLES: ReadonlySet<SettingsTableName> = new Set([
  '参数表',
  '校验规则表',
  '评分项表',
]);
