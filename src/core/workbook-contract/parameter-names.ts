import type { CriterionCode, SchemeNumbers } from '../assessment/scheme';

/** What 参数表 and the formulas call each number of the scheme: a contract with every workbook that has them. */
export const NUMBER_NAMES: Readonly<Record<keyof SchemeNumbers, string>> = {
  policyDays: '政策解读工作日',
  emergencyHours: '突发小时',
  lateDays: '迟开天数',
  latePoints: 'C1迟开分',
  sameYearPoints: 'C1年内分',
  approvalDays: '报批满分工作日',
  approvalPart: 'C3部分分',
  changedReported: 'C6已报分',
  changedUnreported: 'C6未报分',
  publicationDays: '公开时限',
  graceDays: '公开宽限',
  publicationPart: 'C7d部分分',
  leastApplicable: '适用分下限',
  untruePoints: '内容不实扣分',
  mostOtherDeductions: '其他扣分上限',
  bonusFrom: '加分门槛',
  mostBonus: '加分上限',
  mostHeadBonus: '负责人加分上限',
  mostPolicyBonus: '政策解读加分上限',
  mostEmergencyBonus: '突发加分上限',
  mostScore: '总分上限',
  share: '折算比例',
  fewestRows: '参考场次',
};

/** The defined name of a criterion's points. */
export const pointsName = (code: CriterionCode): string => `分值_${code}`;
