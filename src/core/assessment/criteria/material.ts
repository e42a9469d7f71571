import { defineCriterion, heldOr, NOT_APPLICABLE, NOT_HELD, type Criterion } from './criterion';

/** A criterion by which one kind of material is published with the record: 有, 无 or 不适用. */
interface Material<Code extends string> extends Pick<
  Criterion<Code, never, never>,
  'id' | 'code' | 'name' | 'basis' | 'points'
> {
  readonly column: '通稿' | '记者问答' | '图片视频';
}

/** Declares a criterion of published material; the three of them differ in the column that they read. */
export const defineMaterial = <const Code extends string>({ column, ...own }: Material<Code>) =>
  defineCriterion({
    ...own,
    clause: '二',
    about: '有得满分，不适用不计，无或空不得分',
    evidence: [column],
    reasons: ['noMaterial'],
    numbers: {},

    judge({ tracking, facts: { held }, full }) {
      const text = tracking.cells[column]?.text ?? '';
      if (text === '不适用') return NOT_APPLICABLE;
      if (held === null) return NOT_HELD;
      return text === '有' ? { points: full } : { points: 0, reason: 'noMaterial', column };
    },

    pointsFormula({ own: detail, plan, full }) {
      const isThere = `AND(${detail('已召开')}=1,${plan(column)}="有")`;
      return `IF(${plan(column)}="不适用","不适用",IF(${isThere},${full},0))`;
    },

    reasonFormula: (cells) => heldOr(cells, '"未提供"'),
  });
