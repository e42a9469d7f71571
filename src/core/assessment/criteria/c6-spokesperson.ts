import type { ChangeType } from '../../plan/tracking-columns/tracking-columns';
import { defineCriterion, heldOr, NOT_APPLICABLE, NOT_HELD, type DetailCells } from './criterion';

const CHANGED: ChangeType = '更换发布人';

const isReported = ({ plan, isDated }: DetailCells): string =>
  `AND(${plan('变更类型')}="${CHANGED}",${isDated('书面报告日期')})`;

export default defineCriterion({
  id: 'c6-spokesperson',
  code: 'C6',
  name: '发布人',
  clause: '一',
  basis: '通知一：严格按照《计划》精心筹备',
  about: '计划发布人或主要负责人出席得满分；更换并报告、更换未报告得部分分；未记录不得分',
  points: 10,
  evidence: ['实际发布人'],
  reasons: ['unrecorded', 'changedReported', 'changedUnreported'],
  numbers: {
    changedReported: {
      name: 'C6已报分',
      unit: '分',
      standard: 8,
      about: '发布人：更换并报告的得分',
    },
    changedUnreported: {
      name: 'C6未报分',
      unit: '分',
      standard: 5,
      about: '发布人：更换未报告的得分',
    },
  },

  judge({ tracking, facts, full, numbers }) {
    const { held, plannedName, actualName, headSpoke, reported } = facts;
    if (plannedName === null) return NOT_APPLICABLE;
    if (held === null) return NOT_HELD;
    const column = '实际发布人';
    if (actualName === null) return { points: 0, reason: 'unrecorded', column };
    if (actualName === plannedName || headSpoke) return { points: full };
    return tracking.change === CHANGED && reported
      ? { points: numbers.changedReported, reason: 'changedReported', column }
      : { points: numbers.changedUnreported, reason: 'changedUnreported', column };
  },

  pointsFormula(cells) {
    const { own, full } = cells;
    const [planned, actual] = [own('计划姓名'), own('实际姓名')];
    return (
      `IF(${planned}="","不适用",IF(OR(${own('已召开')}=0,${actual}=""),0,` +
      `IF(OR(${actual}=${planned},${own('负责人发布')}=1),${full},` +
      `MIN(${full},IF(${isReported(cells)},C6已报分,C6未报分)))))`
    );
  },

  reasonFormula: (cells) =>
    heldOr(
      cells,
      `IF(${cells.own('实际姓名')}="","未记录",IF(${isReported(cells)},"更换并报告","更换未报告"))`,
    ),
});
