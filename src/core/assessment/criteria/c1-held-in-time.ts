import { yearOf } from '../../calendar/plain-date';
import { defineCriterion, heldOr, NOT_APPLICABLE, NOT_HELD } from './criterion';

export default defineCriterion({
  id: 'c1-held-in-time',
  code: 'C1',
  name: '按期召开',
  clause: '一',
  basis: '通知一：根据时间节点认真抓好落实',
  about: '截止日期前召开得满分；逾期不多、当年召开得部分分；未召开或跨年不得分',
  points: 30,
  evidence: ['召开日期', '截止日期'],
  reasons: ['late', 'laterYear'],
  numbers: {
    lateDays: {
      name: '迟开天数',
      unit: '天',
      standard: 30,
      about: '逾期不超过此数，按期召开得部分分',
    },
    latePoints: {
      name: 'C1迟开分',
      unit: '分',
      standard: 18,
      about: '按期召开：逾期不多时的得分',
    },
    sameYearPoints: {
      name: 'C1年内分',
      unit: '分',
      standard: 9,
      about: '按期召开：逾期较多但在当年召开的得分',
    },
  },

  judge({ facts: { held, deadline, daysLate }, full, numbers }) {
    if (held === null) return NOT_HELD;
    if (deadline === null || daysLate === null) return NOT_APPLICABLE;
    if (daysLate === 0) return { points: full };
    const lost = { days: daysLate, column: '召开日期' } as const;
    if (yearOf(held) > yearOf(deadline)) return { points: 0, reason: 'laterYear', ...lost };
    const points = daysLate <= numbers.lateDays ? numbers.latePoints : numbers.sameYearPoints;
    return { points, reason: 'late', ...lost };
  },

  pointsFormula({ own, full }) {
    const [heldOn, deadline, late] = [own('召开日期'), own('截止日期'), own('逾期天数')];
    return (
      `IF(${own('已召开')}=0,0,IF(NOT(ISNUMBER(${deadline})),"不适用",IF(N(${late})=0,${full},` +
      `IF(YEAR(${heldOn})>YEAR(${deadline}),0,MIN(${full},IF(${late}<=迟开天数,C1迟开分,C1年内分))))))`
    );
  },

  reasonFormula(cells) {
    const { own } = cells;
    const isLaterYear = `YEAR(N(${own('召开日期')}))>YEAR(N(${own('截止日期')}))`;
    return heldOr(cells, `IF(${isLaterYear},"跨年召开，","")&"逾期"&${own('逾期天数')}&"天"`);
  },
});
