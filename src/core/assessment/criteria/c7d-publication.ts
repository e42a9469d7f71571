import { defineCriterion, heldOr, NOT_HELD } from './criterion';

export default defineCriterion({
  id: 'c7d-publication',
  code: 'C7d',
  name: '公开时限',
  clause: '二',
  basis: '通知二：发布会结束后要及时发布',
  about: '有链接且在时限内公开得满分，宽限内公开得部分分，更晚、无日期或无链接不得分',
  points: 4,
  evidence: ['公开日期', '实录链接'],
  reasons: ['unpublished', 'noLink', 'publishedBefore', 'publishedLate'],
  numbers: {
    publicationPart: {
      name: 'C7d部分分',
      unit: '分',
      standard: 2,
      about: '公开时限：宽限内公开的得分',
    },
  },

  judge({ tracking: { link }, facts, full, numbers }) {
    const { held, published, publicationDays: days } = facts;
    if (held === null) return NOT_HELD;
    const column = '公开日期';
    if (published === null) return { points: 0, reason: 'unpublished', column };
    if (!/^http/iu.test(link)) return { points: 0, reason: 'noLink', column: '实录链接' };
    if (days === null) return { points: 0, reason: 'publishedBefore', column };
    if (days <= numbers.publicationDays) return { points: full };
    const points = days <= numbers.graceDays ? numbers.publicationPart : 0;
    return { points, reason: 'publishedLate', days, column };
  },

  pointsFormula({ own, plan, full }) {
    const days = own('公开工作日');
    return (
      `IF(OR(NOT(ISNUMBER(${days})),LEFT(${plan('实录链接')},4)<>"http"),0,` +
      `IF(${days}<=公开时限,${full},IF(${days}<=公开宽限,MIN(${full},C7d部分分),0)))`
    );
  },

  reasonFormula(cells) {
    const { own, plan, isDated } = cells;
    const days = own('公开工作日');
    return heldOr(
      cells,
      `IF(NOT(${isDated('公开日期')}),"未公开",IF(LEFT(${plan('实录链接')},4)<>"http","无实录链接",` +
        `IF(ISNUMBER(${days}),${days}&"个工作日后公开","公开早于召开")))`,
    );
  },
});
