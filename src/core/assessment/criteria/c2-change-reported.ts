import { defineCriterion } from './criterion';

export default defineCriterion({
  id: 'c2-change-reported',
  code: 'C2',
  name: '变更手续',
  clause: '四',
  basis: '通知四：及时将书面情况报区政务公开办，并抄送区委宣传部',
  about: '无变更且按期召开得满分；否则书面报告、抄送宣传部各占一半',
  points: 10,
  evidence: ['书面报告日期', '抄送宣传部', '变更类型'],
  reasons: ['noReportNoCopy', 'noReport', 'noCopy'],
  numbers: {},

  judge({ tracking, facts: { held, daysLate, reported, copied }, full }) {
    const isAsked = tracking.change !== '' || held === null || (daysLate ?? 0) > 0;
    if (!isAsked || (reported && copied)) return { points: full };
    if (reported) return { points: full / 2, reason: 'noCopy', column: '抄送宣传部' };
    const column = '书面报告日期';
    return copied
      ? { points: full / 2, reason: 'noReport', column }
      : { points: 0, reason: 'noReportNoCopy', column };
  },

  pointsFormula: ({ own, plan, isDated, full }) =>
    `IF(OR(${plan('变更类型')}<>"",${own('已召开')}=0,N(${own('逾期天数')})>0),` +
    `${full}/2*(IF(${isDated('书面报告日期')},1,0)+IF(${plan('抄送宣传部')}="是",1,0)),${full})`,

  // A conference that was not held loses these points for want of a report, so 未召开 is no reason here.
  reasonFormula: ({ own, plan }) =>
    `IF(${own('C2')}=0,"无书面报告、未抄送宣传部",IF(${plan('抄送宣传部')}="是","无书面报告","未抄送宣传部"))`,
});
