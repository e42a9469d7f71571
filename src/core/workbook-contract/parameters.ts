import { NUMBER_NAMES } from './parameter-names';
import { DEFAULT_SCHEME, type SchemeNumbers } from '../assessment/scheme';
import type { Limits } from '../checks/limits';
import { DEFAULT_LIMITS } from '../checks/limits';
import { DEFAULT_TRACKING_LIMITS, type TrackingLimits } from '../tracking/limits';

/** What the value of a parameter is; it decides how its cell is read and shown. */
export type ParameterKind = 'year' | 'date' | 'text' | 'number';

/** A row of 参数表. Its name is also the defined name by which formulas read it. */
export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly unit: string;
  /** 默认值, in the unit; `null` where there is none. */
  readonly standard: number | string | null;
  /** 说明. */
  readonly about: string;
}

/** A number of the rules or of the scheme, as 参数表 calls it. */
export interface NumberParameter {
  readonly name: string;
  /** 「%」: the sheet holds a hundred times the number. */
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

/** The numbers in the conditions of the rules. */
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

/** The numbers in the states of a conference. */
export const TRACKING_PARAMETERS: Readonly<Record<keyof TrackingLimits, NumberParameter>> = {
  graceDays: {
    name: '公开宽限',
    unit: '工作日',
    about: '召开后超过此数仍未公开，状态为「超期未公开」',
  },
  soonDays: { name: '临近天数', unit: '天', about: '距截止日期不超过此数，状态为「临近」' },
};

/** The numbers of the scheme, with their units. */
export const SCHEME_PARAMETERS: Readonly<Record<keyof SchemeNumbers, NumberParameter>> = {
  lateDays: scheme('lateDays', '天', '逾期不超过此数，按期召开得部分分'),
  latePoints: scheme('latePoints', '分', '按期召开：逾期不多时的得分'),
  sameYearPoints: scheme('sameYearPoints', '分', '按期召开：逾期较多但在当年召开的得分'),
  approvalDays: scheme('approvalDays', '工作日', '提前此数以上报批得满分'),
  approvalPart: scheme('approvalPart', '分', '报批：提前不足时的得分'),
  changedReported: scheme('changedReported', '分', '发布人：更换并报告的得分'),
  changedUnreported: scheme('changedUnreported', '分', '发布人：更换未报告的得分'),
  publicationDays: LIMIT_PARAMETERS.publicationDays,
  graceDays: TRACKING_PARAMETERS.graceDays,
  publicationPart: scheme('publicationPart', '分', '公开时限：宽限内公开的得分'),
  leastApplicable: scheme('leastApplicable', '分', '适用分低于此数的，人工评定'),
  untruePoints: scheme('untruePoints', '分', '内容不实，每场扣分'),
  mostOtherDeductions: scheme('mostOtherDeductions', '分', '其他扣分合计不超过此数'),
  bonusFrom: scheme('bonusFrom', '分', '平均分达到此数才加分'),
  mostBonus: scheme('mostBonus', '分', '加分合计不超过此数'),
  mostHeadBonus: scheme('mostHeadBonus', '分', '主要负责人出席，每场加 1 分，合计不超过此数'),
  mostPolicyBonus: scheme('mostPolicyBonus', '分', '计划外政策解读，每场加 1 分，合计不超过此数'),
  mostEmergencyBonus: scheme(
    'mostEmergencyBonus',
    '分',
    '突发事件发布，每场加 1 分，合计不超过此数',
  ),
  policyDays: scheme('policyDays', '工作日', '政策印发后在此期限内解读为及时'),
  emergencyHours: scheme('emergencyHours', '小时', '突发事件后在此期限内发布为及时'),
  mostScore: scheme('mostScore', '分', '总分不超过此数'),
  share: scheme('share', '%', '计入年度政务公开总分的比例'),
  fewestRows: scheme('fewestRows', '场', '计分场次少于此数的，仅供参考'),
};

function scheme(key: keyof SchemeNumbers, unit: string, about: string): NumberParameter {
  return { name: NUMBER_NAMES[key], unit, about };
}

const PERCENT = '%';
/** Keeps 0.35 from becoming 35.00000000000001 on the sheet. */
const tidy = (number: number): number => Number(number.toPrecision(12));

/** A number of the core in the unit of the sheet, and back. */
const toSheet = ({ unit }: NumberParameter, number: number): number =>
  unit === PERCENT ? tidy(number * 100) : number;
export const fromSheet = ({ unit }: NumberParameter, number: number): number =>
  unit === PERCENT ? tidy(number / 100) : number;

function numbers<K extends string>(
  parameters: Readonly<Record<K, NumberParameter>>,
  standards: Readonly<Record<K, number>>,
): Parameter[] {
  return Object.entries<NumberParameter>(parameters).map(([key, parameter]) => ({
    ...parameter,
    kind: 'number',
    standard: toSheet(parameter, standards[key as K]),
  }));
}

/** What checks and states go by is what scores go by: one row for both. */
const SHARED: ReadonlySet<string> = new Set(
  [LIMIT_PARAMETERS.publicationDays, TRACKING_PARAMETERS.graceDays].map(({ name }) => name),
);

/** Every row of 参数表, in its order. */
export const PARAMETERS: readonly Parameter[] = [
  ...GENERAL,
  ...numbers(LIMIT_PARAMETERS, DEFAULT_LIMITS),
  ...numbers(TRACKING_PARAMETERS, DEFAULT_TRACKING_LIMITS),
  ...numbers(SCHEME_PARAMETERS, DEFAULT_SCHEME.numbers).filter(({ name }) => !SHARED.has(name)),
];
