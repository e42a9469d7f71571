import type { RowState } from '../../../core/assessment/assess-row';
import { groupBy } from '../../../core/group-by';
import { fill } from '../../../locales/fill';
import { gradeText } from '../../../locales/phrases/score-text';
import type { BulletinSource } from './source';

/** Leaves out a count of zero. */
const unlessNone = (count: number): number | '' => (count === 0 ? '' : count);

/** 总体情况: how many conferences were planned, held and scored, and how many departments earned which grade. */
export function overview({ assessment, words, messages }: BulletinSource): string[] {
  const { bulletin, listJoin } = words;
  const { rows, departments } = assessment;
  const inState = (state: RowState): number => rows.filter((row) => row.state === state).length;
  const ranked = departments.filter(({ rank }) => rank !== null);
  const counted = fill(bulletin.overviewText, {
    planned: rows.length,
    departments: departments.length,
    held: rows.filter(({ facts }) => facts.held !== null).length,
    onTime: rows.filter(({ facts }) => facts.daysLate === 0).length,
    n: inState('计分'),
    pending: unlessNone(inState('未到期')),
    exempt: unlessNone(inState('不计')),
  });
  if (ranked.length === 0) return [counted];
  const grades = Array.from(
    groupBy(ranked, ({ grade }) => grade),
    ([grade, { length: count }]) =>
      fill(bulletin.gradeCount, { grade: gradeText(grade, messages.words), count }),
  ).join(listJoin);
  return [counted, fill(bulletin.gradesText, { count: ranked.length, grades })];
}
