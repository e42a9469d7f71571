import { defineCriterion, heldOr, NOT_HELD } from './criterion';

export default defineCriterion({
  id: 'c3-approval',
  code: 'C3',
  name: '报批',
  clause: '二',
  basis: '通知二：按新闻发布会报批流程规范操作',
  about: '提前足够工作日报批得满分；提前不足得部分分；当日、事后或未报批不得分',
  points: 15,
  evidence: ['报批日期', '召开日期'],
  reasons: ['noApproval', 'notBefore', 'shortApproval'],
  numbers: {
    approvalDays: {
      name: '报批满分工作日',
      unit: '工作日',
      standard: 3,
      about: '提前此数以上报批得满分',
    },
    approvalPart: {
      name: 'C3部分分',
      unit: '分',
      standard: 9,
      about: '报批：提前不足时的得分',
    },
  },

  judge({ facts: { held, approvalDays: days }, full, numbers }) {
    if (held === null) return NOT_HELD;
    const column = '报批日期';
    if (days === null) return { points: 0, reason: 'noApproval', column };
    if (days >= numbers.approvalDays) return { points: full };
    return days > 0
      ? { points: numbers.approvalPart, reason: 'shortApproval', days, column }
      : { points: 0, reason: 'notBefore', column };
  },

  pointsFormula({ own, full }) {
    const days = own('报批工作日');
    return (
      `IF(NOT(ISNUMBER(${days})),0,IF(${days}>=报批满分工作日,${full},` +
      `IF(${days}>=1,MIN(${full},C3部分分),0)))`
    );
  },

  reasonFormula(cells) {
    const days = cells.own('报批工作日');
    const lateWords = `IF(${days}=0,"未提前报批","提前"&${days}&"个工作日")`;
    return heldOr(cells, `IF(ISNUMBER(${days}),${lateWords},"无报批日期")`);
  },
});
