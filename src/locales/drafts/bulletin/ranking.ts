import type { RankedDepartment } from '../../../core/assessment/rank';
import { fill } from '../../fill';
import type { Messages } from '../../messages';
import { departmentPoints, gradeText } from '../../phrases/score-text';
import { countingFor, type BulletinSource } from './source';

/** 考核排名: the departments that have a rank, best first, with notes on shared ranks and too few conferences. */
export function ranking({ assessment }: BulletinSource, { words }: Messages): string[] {
  const { bulletin } = words;
  const { departments } = assessment;
  return departments.flatMap((one) => {
    const { department, rank, score, grade, n, forReference } = one;
    if (rank === null || score === null) return [];
    const isShared = departments.some((other) => other !== one && other.rank === rank);
    const notes = [
      ...(isShared ? [bulletin.tie] : []),
      ...(forReference ? [fill(bulletin.reference, { n })] : []),
    ].join(bulletin.join);
    return fill(bulletin.rank, {
      ...{ rank, department, notes },
      score: departmentPoints(score),
      grade: gradeText(grade, words),
    });
  });
}

/** Why a department has no rank. */
function whyUnranked(one: RankedDepartment, source: BulletinSource, { words }: Messages): string {
  const { bulletin, progress } = words;
  const { department, score, grade, veto, n } = one;
  if (!veto) return fill(n === 0 ? bulletin.none : bulletin.manual, { department });
  const documents = countingFor(source, one)
    .filter(({ type }) => type === '泄密')
    .map(({ document }) => document);
  return fill(bulletin.veto, {
    department,
    grade: gradeText(grade, words),
    score: score === null ? '' : departmentPoints(score),
    documents: documents.join(progress.join),
  });
}

/** 未参加排名的单位: vetoed, judged manually, or without a scored conference. */
export const unranked = (source: BulletinSource, messages: Messages): string[] =>
  source.assessment.departments
    .filter(({ rank }) => rank === null)
    .map((one) => whyUnranked(one, source, messages));
