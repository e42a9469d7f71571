import type { RankedDepartment } from '../../../core/assessment/rank';
import { fill } from '../../../locales/fill';
import { departmentPoints, gradeText } from '../../../locales/phrases/score-text';
import { list, type PaperTable } from '../../model/paper';
import { countingFor, type BulletinSource } from './source';

/** 考核排名: the departments that have a rank, best first, with notes on shared ranks and too few conferences. */
export function ranking({
  assessment,
  departments,
  words,
  messages,
}: BulletinSource): PaperTable[] {
  const { bulletin, partJoin } = words;
  const { columns } = bulletin;
  const rows = departments.flatMap((one) => {
    const { department, rank, score, grade, n, forReference } = one;
    if (rank === null || score === null) return [];
    const isShared = assessment.departments.some((other) => other !== one && other.rank === rank);
    const notes = [
      ...(isShared ? [bulletin.tie] : []),
      ...(forReference ? [bulletin.reference] : []),
    ].join(partJoin);
    return [
      [rank, department, n, departmentPoints(score), gradeText(grade, messages.words), notes],
    ];
  });
  if (rows.length === 0) return [];
  return [
    list(
      [
        { header: columns.rank, width: 8, isCentred: true },
        { header: columns.department, width: 26 },
        { header: columns.n, width: 13, isCentred: true },
        { header: columns.score, width: 13, isCentred: true },
        { header: columns.grade, width: 15, isCentred: true },
        { header: columns.notes, width: 25, isCentred: true },
      ],
      rows,
    ),
  ];
}

/** Why a department has no rank. */
function whyUnranked(one: RankedDepartment, source: BulletinSource): string {
  const { words, messages } = source;
  const { bulletin, listJoin } = words;
  const { department, score, grade, veto, n } = one;
  if (!veto) return fill(n === 0 ? bulletin.none : bulletin.manual, { department });
  const documents = countingFor(source, one)
    .filter(({ type }) => type === '泄密')
    .map(({ document }) => document);
  return fill(bulletin.veto, {
    department,
    grade: gradeText(grade, messages.words),
    score: score === null ? '' : departmentPoints(score),
    documents: documents.join(listJoin),
  });
}

/** 未参加排名的单位: vetoed, judged manually, or without a scored conference. */
export const unranked = (source: BulletinSource): string[] =>
  source.departments.filter(({ rank }) => rank === null).map((one) => whyUnranked(one, source));
