import { CRITERION_NUMBERS } from '../assessment/criteria';
import { DEFAULT_SCHEME, type SchemeNumbers } from '../assessment/scheme';
import type { Limits } from '../checks/limits';
import { DEFAULT_LIMITS } from '../checks/limits';
import { DEFAULT_TRACKING_LIMITS, type TrackingLimits } from '../tracking/limits';

/** Type of a parameter's value; it decides how its cell is parsed and formatted. */
export type ParameterKind = 'year' | 'date' | 'text' | 'number';

/** A row of 参数表. Its name is also the defined name of its 生效值 in formulas. */
export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly unit: string;
  /** 默认值, in its unit; `null` for none. */
  readonly standard: number | string | null;
  /** 说明. */
  readonly about: string;
}

/** 参数表's name and texts of a number of the rules or the scheme. */
export interface NumberParameter {
  readonly name: string;
  /** With 「%」 the sheet holds a hundred times the number. */
  readonly unit: string;
  readonly about: string;
}

export const YEAR = '计划年度';
export const ISSUED = '印发日期';
export const AS_OF = '考核基准日';
export const VERSION = '方案版本';

const GENERAL: readonly Parameter[] = [
  { name: YEAR, kind: 'year', unit: '年', standard: null, about: '留空则取计划表标题中的年度' },
  {
    name: ISSUED,
    kind: 'date',
    unit: '日期',
    standard: null,
    about: '计划通知的印发日期，留空则取表中写明的日期',
  },
  {
    name: AS_OF,
    kind: 'date',
    unit: '日期',
    standard: null,
    about: '校验、进度和考核都算到这一天，留空即为当天',
  },
  {
    name: VERSION,
    kind: 'text',
    unit: '',
    standard: DEFAULT_SCHEME.version,
    about: '印在考核结果上的方案版本',
  },
];

/** Limits of the rules. */
export const LIMIT_PARAMETERS: Readonly<Record<keyof Limits, NumberParameter>> = {
  quarterShare: {
    name: '季度集中上限',
    unit: '%',
    about: '一个季度的场次超过全年的这一比例即提示',
  },
  disorderShare: {
    name: '顺序容差',
    unit: '%',
    about: '乱序的行不超过这一比例时，认为全表按时间排列',
  },
  noticeDays: { name: '最短准备期', unit: '工作日', about: '印发日期到截止日期少于此数即提示' },
  stalePeriodMonths: {
    name: '时期过早月数',
    unit: '月',
    about: '主题所说时期结束后超过此数才发布即警告',
  },
  shortTopic: { name: '主题最少字数', unit: '字', about: '主题不超过此数即提示过于笼统' },
  longTopic: { name: '主题最多字数', unit: '字', about: '主题超过此数即提示过长' },
  publicationDays: { name: '公开时限', unit: '工作日', about: '召开后超过此数仍未公开即警告' },
};

/** Limits of the states of a conference. */
export const TRACKING_PARAMETERS: Readonly<Record<keyof TrackingLimits, NumberParameter>> = {
  graceDays: {
    name: '公开宽限',
    unit: '工作日',
    about: '召开后超过此数仍未公开，状态为「超期未公开」',
  },
  soonDays: { name: '临近天数', unit: '天', about: '距截止日期不超过此数，状态为「临近」' },
};

/** The numbers of the scheme beside the points; each criterion brings its own. */
export const SCHEME_PARAMETERS: Readonly<Record<keyof SchemeNumbers, NumberParameter>> = {
  ...CRITERION_NUMBERS,
  publicationDays: LIMIT_PARAMETERS.publicationDays,
  graceDays: TRACKING_PARAMETERS.graceDays,
  leastApplicable: { name: '适用分下限', unit: '分', about: '适用分低于此数的，人工评定' },
  untruePoints: { name: '内容不实扣分', unit: '分', about: '内容不实，每场扣分' },
  mostOtherDeductions: { name: '其他扣分上限', unit: '分', about: '其他扣分合计不超过此数' },
  bonusFrom: { name: '加分门槛', unit: '分', about: '平均分达到此数才加分' },
  mostBonus: { name: '加分上限', unit: '分', about: '加分合计不超过此数' },
  mostHeadBonus: {
    name: '负责人加分上限',
    unit: '分',
    about: '主要负责人出席，每场加 1 分，合计不超过此数',
  },
  mostPolicyBonus: {
    name: '政策解读加分上限',
    unit: '分',
    about: '计划外政策解读，每场加 1 分，合计不超过此数',
  },
  mostEmergencyBonus: {
    name: '突发加分上限',
    unit: '分',
    about: '突发事件发布，每场加 1 分，合计不超过此数',
  },
  policyDays: {
    name: '政策解读工作日',
    unit: '工作日',
    about: '政策印发后在此期限内解读为及时',
  },
  emergencyHours: { name: '突发小时', unit: '小时', about: '突发事件后在此期限内发布为及时' },
  mostScore: { name: '总分上限', unit: '分', about: '总分不超过此数' },
  share: { name: '折算比例', unit: '%', about: '计入年度政务公开总分的比例' },
  fewestRows: { name: '参考场次', unit: '场', about: '计分场次少于此数的，仅供参考' },
};

const PERCENT = '%';
/** Avoids 35.00000000000001 for 0.35 on the sheet. */
const tidy = (number: number): number => Number(number.toPrecision(12));

/** Converts a number to the unit of the sheet, and back. */
export const toSheet = ({ unit }: NumberParameter, number: number): number =>
  unit === PERCENT ? tidy(number * 100) : number;
export const fromSheet = ({ unit }: NumberParameter, number: number): number =>
  unit === PERCENT ? tidy(number / 100) : number;

function numbers<K extends string>(
  parameters: Readonly<Record<K, NumberParameter>>,
  standards: Readonly<Record<K, number>>,
): Parameter[] {
  return Object.entries<NumberParameter>(parameters).map(([key, parameter]) => ({
    name: parameter.name,
    unit: parameter.unit,
    about: parameter.about,
    kind: 'number',
    standard: toSheet(parameter, standards[key as K]),
  }));
}

/** Limits that checks or states share with the scheme have one row. */
const SHARED: ReadonlySet<string> = new Set(
  [LIMIT_PARAMETERS.publicationDays, TRACKING_PARAMETERS.graceDays].map(({ name }) => name),
);

/** Every row of 参数表, in order. */
export const PARAMETERS: readonly Parameter[] = [
  ...GENERAL,
  ...numbers(LIMIT_PARAMETERS, DEFAULT_LIMITS),
  ...numbers(TRACKING_PARAMETERS, DEFAULT_TRACKING_LIMITS),
  ...numbers(SCHEME_PARAMETERS, DEFAULT_SCHEME.numbers).filter(({ name }) => !SHARED.has(name)),
];
