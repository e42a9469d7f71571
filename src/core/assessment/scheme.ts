import { DEFAULT_LIMITS } from '../checks/limits';
import type { TrackingColumn } from '../plan/tracking-columns';
import { DEFAULT_TRACKING_LIMITS } from '../tracking/limits';
import { DEFAULT_UNPLANNED_LIMITS, type UnplannedLimits } from '../tracking/unplanned';

/** What a conference is scored by. */
interface CriterionSpec {
  readonly code: string;
  /** 评分项. */
  readonly name: string;
  /** The clause of the notice that asks for it (一 to 四). */
  readonly clause: '一' | '二' | '三' | '四';
  /** 依据: the notice's own words. */
  readonly basis: string;
  /** 说明: what earns the points. */
  readonly about: string;
  /** The cells that decide, the one to look at first in front. */
  readonly evidence: readonly TrackingColumn[];
}

/** The criteria in their order, as 评分项表 lists them. */
export const CRITERIA = [
  {
    code: 'C1',
    name: '按期召开',
    clause: '一',
    basis: '通知一：根据时间节点认真抓好落实',
    about: '截止日期前召开得满分；逾期不多、当年召开得部分分；未召开或跨年不得分',
    evidence: ['召开日期', '截止日期'],
  },
  {
    code: 'C2',
    name: '变更手续',
    clause: '四',
    basis: '通知四：及时将书面情况报区政务公开办，并抄送区委宣传部',
    about: '无变更且按期召开得满分；否则书面报告、抄送宣传部各占一半',
    evidence: ['书面报告日期', '抄送宣传部', '变更类型'],
  },
  {
    code: 'C3',
    name: '报批',
    clause: '二',
    basis: '通知二：按新闻发布会报批流程规范操作',
    about: '提前足够工作日报批得满分；提前不足得部分分；当日、事后或未报批不得分',
    evidence: ['报批日期', '召开日期'],
  },
  {
    code: 'C4',
    name: '内容审核',
    clause: '三',
    basis: '通知三：加强对发布内容的审核把关',
    about: '召开当日或之前审核得满分',
    evidence: ['内容审核日期', '召开日期'],
  },
  {
    code: 'C5',
    name: '会前对接',
    clause: '一',
    basis: '通知一：发布前要及时与区委宣传部、区政务公开办做好对接',
    about: '对接宣传部、对接政务公开办各占一半',
    evidence: ['对接宣传部', '对接政务公开办'],
  },
  {
    code: 'C6',
    name: '发布人',
    clause: '一',
    basis: '通知一：严格按照《计划》精心筹备',
    about: '计划发布人或主要负责人出席得满分；更换并报告、更换未报告得部分分；未记录不得分',
    evidence: ['实际发布人'],
  },
  {
    code: 'C7a',
    name: '通稿全文',
    clause: '二',
    basis: '通知二：新闻发布通稿全文发布到“新闻发布会实录”栏目',
    about: '有得满分，不适用不计，无或空不得分',
    evidence: ['通稿'],
  },
  {
    code: 'C7b',
    name: '记者问答',
    clause: '二',
    basis: '通知二：记者问答发布到“新闻发布会实录”栏目',
    about: '有得满分，不适用不计，无或空不得分',
    evidence: ['记者问答'],
  },
  {
    code: 'C7c',
    name: '图片视频',
    clause: '二',
    basis: '通知二：图片视频等信息发布到“新闻发布会实录”栏目',
    about: '有得满分，不适用不计，无或空不得分',
    evidence: ['图片视频'],
  },
  {
    code: 'C7d',
    name: '公开时限',
    clause: '二',
    basis: '通知二：发布会结束后要及时发布',
    about: '有链接且在时限内公开得满分，宽限内公开得部分分，更晚、无日期或无链接不得分',
    evidence: ['公开日期', '实录链接'],
  },
] as const satisfies readonly CriterionSpec[];

export type CriterionCode = (typeof CRITERIA)[number]['code'];

/** The numbers of the scheme beside the criteria's points; each is a row of 参数表. */
export interface SchemeNumbers extends UnplannedLimits {
  /** C1: held up to this many days late still earns `latePoints`. */
  readonly lateDays: number;
  readonly latePoints: number;
  /** C1: held later, but in the year of the deadline. */
  readonly sameYearPoints: number;
  /** C3: working days between approval and the day held for full points; fewer earn `approvalPart`. */
  readonly approvalDays: number;
  readonly approvalPart: number;
  /** C6: another spokesperson, the change reported or not. */
  readonly changedReported: number;
  readonly changedUnreported: number;
  /** C7d: working days to publish in for full points (公开时限), and for `publicationPart` (公开宽限). */
  readonly publicationDays: number;
  readonly graceDays: number;
  readonly publicationPart: number;
  /** With fewer applicable points a row is scored by people (人工评定). */
  readonly leastApplicable: number;
  /** Points taken off for each conference with untrue content (内容不实). */
  readonly untruePoints: number;
  /** Most that other deductions take off together. */
  readonly mostOtherDeductions: number;
  /** Base score from which bonus counts. */
  readonly bonusFrom: number;
  readonly mostBonus: number;
  /** Most bonus for a head who speaks, for policy explanations and for emergencies; each counts one point. */
  readonly mostHeadBonus: number;
  readonly mostPolicyBonus: number;
  readonly mostEmergencyBonus: number;
  readonly mostScore: number;
  /** Share of the score in the year's total (0.03 is 3 %). */
  readonly share: number;
  /** With fewer scored conferences a result is for reference only (仅供参考). */
  readonly fewestRows: number;
}

/** From which score on a grade is given. */
export interface Grade {
  readonly from: number;
  readonly grade: string;
}

/** The scheme by which conferences and departments are scored; the office may change every number. */
export interface Scheme {
  /** Printed with every result. */
  readonly version: string;
  readonly points: Readonly<Record<CriterionCode, number>>;
  /** 依据: the clause that asks for each criterion. */
  readonly bases: Readonly<Record<CriterionCode, string>>;
  readonly numbers: SchemeNumbers;
  readonly grades: readonly Grade[];
}

const BASES = Object.fromEntries(
  CRITERIA.map(({ code, basis }) => [code, basis]),
) as Scheme['bases'];

export const DEFAULT_SCHEME: Scheme = {
  version: 'v1',
  bases: BASES,
  points: { C1: 30, C2: 10, C3: 15, C4: 10, C5: 5, C6: 10, C7a: 6, C7b: 6, C7c: 4, C7d: 4 },
  numbers: {
    ...DEFAULT_UNPLANNED_LIMITS,
    lateDays: 30,
    latePoints: 18,
    sameYearPoints: 9,
    approvalDays: 3,
    approvalPart: 9,
    changedReported: 8,
    changedUnreported: 5,
    publicationDays: DEFAULT_LIMITS.publicationDays,
    graceDays: DEFAULT_TRACKING_LIMITS.graceDays,
    publicationPart: 2,
    leastApplicable: 60,
    untruePoints: 5,
    mostOtherDeductions: 10,
    bonusFrom: 80,
    mostBonus: 5,
    mostHeadBonus: 2,
    mostPolicyBonus: 2,
    mostEmergencyBonus: 1,
    mostScore: 105,
    share: 0.03,
    fewestRows: 2,
  },
  grades: [
    { from: 90, grade: '优秀' },
    { from: 70, grade: '良好' },
    { from: 60, grade: '合格' },
    { from: 0, grade: '不合格' },
  ],
};
