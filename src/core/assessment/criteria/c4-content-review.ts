import { defineCriterion, heldOr, NOT_HELD } from './criterion';

export default defineCriterion({
  id: 'c4-content-review',
  code: 'C4',
  name: '内容审核',
  clause: '三',
  basis: '通知三：加强对发布内容的审核把关',
  about: '召开当日或之前审核得满分',
  points: 10,
  evidence: ['内容审核日期', '召开日期'],
  reasons: ['noReview', 'reviewLate'],
  numbers: {},

  judge({ tracking: { reviewed }, facts: { held }, full }) {
    if (held === null) return NOT_HELD;
    const column = '内容审核日期';
    if (reviewed === null) return { points: 0, reason: 'noReview', column };
    return reviewed <= held ? { points: full } : { points: 0, reason: 'reviewLate', column };
  },

  pointsFormula({ own, plan, full }) {
    const reviewed = plan('内容审核日期');
    const isInTime = `N(${reviewed})<N(${own('召开日期')})+1`;
    return `IF(AND(${own('已召开')}=1,ISNUMBER(${reviewed}),${isInTime}),${full},0)`;
  },

  reasonFormula: (cells) =>
    heldOr(cells, `IF(ISNUMBER(${cells.plan('内容审核日期')}),"审核晚于召开","无审核日期")`),
});
