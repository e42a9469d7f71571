import { ADJUSTMENT_TYPES } from '../assessment/adjustments';
import { COLUMN_KEYS, headerOf } from '../plan/header/header';
import { UNPLANNED_TYPES } from '../tracking/unplanned';
import { PAPER_PARTS } from './paper-parts';
import { PROMPT_FORMULA } from './unplanned-formula';

/**
 * The settings tables. Like everything in this folder they are a contract with existing workbooks: names of sheets, tables,
 * columns, parameters and defined names never change once released, since formulas and people refer to them, and formula
 * texts change only with a reason, since generated sheets are compared with them. Only rooms that write or read sheets
 * import this folder; plan, tracking, checks and assessment do not know it.
 */

/** A column of a settings table. */
export interface SettingsColumn {
  readonly header: string;
  /** Excel number format; 「@」 is text. */
  readonly format: string;
  /** Width in characters. */
  readonly width: number;
  /** Options of its drop-down. */
  readonly choices?: readonly string[];
  /** Formula of all its cells. */
  readonly formula?: string;
}

/** A table of the office's settings or records. */
export interface SettingsTable {
  readonly name: string;
  readonly sheet: string;
  /** Explanation above the table. */
  readonly note: string;
  /** Columns that identify a row; empty where rows are only appended. */
  readonly key: readonly string[];
  readonly columns: readonly SettingsColumn[];
}

const TEXT = '@';
export const DATE_FORMAT = 'yyyy-mm-dd';
export const TIME_FORMAT = 'yyyy-mm-dd hh:mm';
const GENERAL = 'General';
const YES_NO = ['是', '否'];
const EVIDENCE = ['有', '无', '不适用'];

export const LEVEL_WORDS = {
  error: '错误',
  warning: '警告',
  info: '提示',
  format: '格式',
  off: '关闭',
} as const;

const column = (
  header: string,
  width: number,
  format = TEXT,
  more: Pick<SettingsColumn, 'choices' | 'formula'> = {},
): SettingsColumn => ({ header, width, format, ...more });

const own = (name: string): string => `参数表[[#This Row],[${name}]]`;

/**
 * 生效值: 值 if valid, else 默认值, else the word 今天 for the as-of date; `readParameters` does the same. The day itself
 * comes from the defined name: TODAY() in this column would make Excel recalculate every parameter with each edit.
 */
const EFFECTIVE =
  `=IF(ISTEXT(${own('默认值')}),IF(${own('值')}="",${own('默认值')},${own('值')}),` +
  `IF(AND(ISNUMBER(${own('值')}),N(${own('值')})>=IF(${own('单位')}="年",1900,IF(${own('单位')}="日期",1,0))),${own('值')},` +
  `IF(ISNUMBER(${own('默认值')}),${own('默认值')},IF(${own('参数')}="考核基准日","今天",""))))`;

const PARAMETERS = {
  name: '参数表',
  sheet: '考核设置',
  note: '参数：只改「值」一列，留空即用默认值',
  key: ['参数'],
  columns: [
    column('参数', 20),
    column('值', 12, GENERAL),
    column('默认值', 12, GENERAL),
    column('生效值', 12, GENERAL, { formula: EFFECTIVE }),
    column('单位', 8),
    column('说明', 44),
  ],
} as const satisfies SettingsTable;

const CRITERIA = {
  name: '评分项表',
  sheet: '考核设置',
  note: '评分项：分值合计应为 100',
  key: ['代码'],
  columns: [
    column('代码', 8),
    column('评分项', 12),
    column('分值', 8, GENERAL),
    column('依据', 28),
    column('说明', 36),
  ],
} as const satisfies SettingsTable;

const GRADES = {
  name: '等级表',
  sheet: '考核设置',
  note: '等级：总分达到下限即为该等级',
  key: ['等级'],
  columns: [column('下限', 8, GENERAL), column('等级', 10)],
} as const satisfies SettingsTable;

const ADJUSTMENTS = {
  name: '加扣分表',
  sheet: '考核设置',
  note: '加扣分：没有依据文号的不计',
  key: [],
  columns: [
    column('牵头发布单位', 18),
    column('计划编号', 14),
    column('类型', 12, TEXT, { choices: ADJUSTMENT_TYPES }),
    column('分值', 8, GENERAL),
    column('依据文号', 24),
    column('说明', 30),
  ],
} as const satisfies SettingsTable;

const DIRECTORY = {
  name: '名录表',
  sheet: '单位名录',
  note: '单位名录：一格有多个名称的，用顿号「、」隔开',
  key: ['简称'],
  columns: [
    column('简称', 18),
    column('全称', 26),
    column('别名', 36),
    column('下属单位', 36),
    column('主要负责人', 12),
  ],
} as const satisfies SettingsTable;

const HOLIDAYS = {
  name: '节假日表',
  sheet: '节假日',
  note: '节假日：休为放假，班为周末上班；出现过的年份全部以本表为准',
  key: ['日期'],
  columns: [
    column('日期', 12, DATE_FORMAT),
    column('类型', 8, TEXT, { choices: ['休', '班'] }),
    column('名称', 16),
  ],
} as const satisfies SettingsTable;

const RULE_LEVELS = {
  name: '校验规则表',
  sheet: '校验设置',
  note: '校验规则：可改「级别」一列',
  key: ['规则'],
  columns: [
    column('名称', 22),
    column('级别', 8, TEXT, { choices: Object.values(LEVEL_WORDS) }),
    column('规则', 30),
  ],
} as const satisfies SettingsTable;

const WAIVERS = {
  name: '校验豁免表',
  sheet: '校验设置',
  note: '校验豁免：单元格内容改动后即失效',
  key: ['计划编号', '规则', '列', '单元格内容'],
  columns: [
    column('计划编号', 14),
    column('规则', 26),
    column('列', 14),
    column('单元格内容', 30),
    column('原因', 26),
    column('登记人', 10),
    column('登记时间', 18, TIME_FORMAT),
  ],
} as const satisfies SettingsTable;

const NAME_WORDS = {
  name: '姓名词表',
  sheet: '校验设置',
  note: '姓名词表：校验时自动补充',
  key: ['写法'],
  columns: [column('写法', 30), column('姓名', 12)],
} as const satisfies SettingsTable;

const TIME_WORDS = {
  name: '时间词表',
  sheet: '校验设置',
  note: '时间词表：校验时自动补充',
  key: ['写法'],
  columns: [column('写法', 18), column('开始', 12, DATE_FORMAT), column('截止', 12, DATE_FORMAT)],
} as const satisfies SettingsTable;

const HEADER_WORDS = {
  name: '表头写法表',
  sheet: '校验设置',
  note: '表头写法：本单位表头的写法各是哪一列；同一列有多种写法的，靠下的优先',
  key: ['写法'],
  columns: [column('列', 14, TEXT, { choices: COLUMN_KEYS.map(headerOf) }), column('写法', 20)],
} as const satisfies SettingsTable;

const CHANGES = {
  name: '变更台账表',
  sheet: '变更台账',
  note: '变更台账：只增不改',
  key: [],
  columns: [
    column('计划编号', 14),
    column('登记时间', 18, TIME_FORMAT),
    column('变更类型', 14),
    column('原时间', 14),
    column('原主题', 30),
    column('新时间', 14),
    column('新主题', 30),
    column('原因', 30),
    column('书面报告日期', 14, DATE_FORMAT),
    column('抄送宣传部', 12, TEXT, { choices: YES_NO }),
  ],
} as const satisfies SettingsTable;

const UNPLANNED = {
  name: '计划外表',
  sheet: '计划外发布会',
  note: '计划外发布会：政策解读、突发事件等',
  key: ['编号'],
  columns: [
    column('编号', 14),
    column('牵头发布单位', 18),
    column('类型', 12, TEXT, { choices: UNPLANNED_TYPES }),
    column('政策文件', 26),
    column('起算时间', 18, TIME_FORMAT),
    column('召开时间', 18, TIME_FORMAT),
    column('发布主题', 30),
    column('发布人', 18),
    column('通稿', 8, TEXT, { choices: EVIDENCE }),
    column('记者问答', 10, TEXT, { choices: EVIDENCE }),
    column('图片视频', 10, TEXT, { choices: EVIDENCE }),
    column('公开日期', 12, DATE_FORMAT),
    column('实录链接', 30),
    column('及时', 8, GENERAL, { formula: PROMPT_FORMULA }),
  ],
} as const satisfies SettingsTable;

const PAPER_TEXTS = {
  name: '公文模板表',
  sheet: '公文模板',
  note: '公文模板：本单位自己的写法，留空即用内置的；可以写 {单位}、{年度}、{计划}、{日期}、{主题} 等，出文时换成相应内容',
  key: ['公文', '部分'],
  columns: [
    column('公文', 18, TEXT, { choices: Object.keys(PAPER_PARTS) }),
    column('部分', 14),
    column('文字', 70),
  ],
} as const satisfies SettingsTable;

/** Every settings table by name, in the order in which they are created. */
export const SETTINGS_TABLES = {
  参数表: PARAMETERS,
  评分项表: CRITERIA,
  等级表: GRADES,
  加扣分表: ADJUSTMENTS,
  名录表: DIRECTORY,
  节假日表: HOLIDAYS,
  // The word tables first: they are usually the first on their sheet, which must not begin with blank columns.
  姓名词表: NAME_WORDS,
  时间词表: TIME_WORDS,
  校验豁免表: WAIVERS,
  校验规则表: RULE_LEVELS,
  表头写法表: HEADER_WORDS,
  变更台账表: CHANGES,
  计划外表: UNPLANNED,
  公文模板表: PAPER_TEXTS,
} as const satisfies Readonly<Record<string, SettingsTable>>;

export type SettingsTableName = keyof typeof SETTINGS_TABLES;

export const SETTINGS_TABLE_NAMES = Object.keys(SETTINGS_TABLES) as readonly SettingsTableName[];

export const isSettingsTable = (name: string): name is SettingsTableName =>
  Object.hasOwn(SETTINGS_TABLES, name);
