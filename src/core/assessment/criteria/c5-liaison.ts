import { defineCriterion, heldOr, NOT_HELD } from './criterion';

export default defineCriterion({
  id: 'c5-liaison',
  code: 'C5',
  name: '会前对接',
  clause: '一',
  basis: '通知一：发布前要及时与区委宣传部、区政务公开办做好对接',
  about: '对接宣传部、对接政务公开办各占一半',
  points: 5,
  evidence: ['对接宣传部', '对接政务公开办'],
  reasons: ['noLiaison', 'noPublicity', 'noOffice'],
  numbers: {},

  judge({ tracking, facts: { held }, full }) {
    if (held === null) return NOT_HELD;
    const [publicity, office] = [tracking.publicity === '是', tracking.office === '是'];
    if (publicity && office) return { points: full };
    if (publicity) return { points: full / 2, reason: 'noOffice', column: '对接政务公开办' };
    return office
      ? { points: full / 2, reason: 'noPublicity', column: '对接宣传部' }
      : { points: 0, reason: 'noLiaison', column: '对接宣传部' };
  },

  pointsFormula: ({ own, plan, full }) =>
    `${own('已召开')}*${full}/2*(IF(${plan('对接宣传部')}="是",1,0)+IF(${plan('对接政务公开办')}="是",1,0))`,

  reasonFormula(cells) {
    const oneOfTwo = `IF(${cells.plan('对接宣传部')}="是","未对接政务公开办","未对接宣传部")`;
    return heldOr(cells, `IF(${cells.own('C5')}=0,"未对接",${oneOfTwo})`);
  },
});
