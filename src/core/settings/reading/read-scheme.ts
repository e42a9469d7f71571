import * as z from 'zod/mini';
import { CRITERIA } from '../../assessment/criteria';
import { DEFAULT_SCHEME, type Grade, type Scheme } from '../../assessment/scheme';
import { neededText, numberFrom, text } from './cell-schemas';
import { readRows, withoutRepeats } from './read-rows';
import type { TableCells, TableProblems } from '../table-cells';

const criterion = z.object({ 代码: neededText, 分值: numberFrom(0), 依据: text });

const WHOLE = 100;

/** Reads 评分项表: points and clause of each criterion. A sum other than 100 is reported and used. */
export function readCriteria(
  table: TableCells,
  problems: TableProblems,
): Pick<Scheme, 'points' | 'bases'> {
  const rows = withoutRepeats(
    readRows(table, criterion, problems),
    '代码',
    ({ 代码 }) => 代码,
    problems,
  );
  const points = { ...DEFAULT_SCHEME.points };
  const bases = { ...DEFAULT_SCHEME.bases };
  for (const { row, value } of rows) {
    const code = CRITERIA.find((known) => known.code === value.代码)?.code;
    if (code) {
      points[code] = value.分值;
      bases[code] = value.依据 || bases[code];
    } else problems.add(row, '代码', 'unknownCriterion', { text: value.代码 });
  }
  const sum = Object.values(points).reduce((total, each) => total + each, 0);
  if (Math.abs(sum - WHOLE) > 1e-9) problems.add(0, '分值', 'weightsSum', { sum });
  return { points, bases };
}

const grade = z.object({ 下限: numberFrom(0), 等级: neededText });

/**
 * Reads 等级表, the highest threshold first. A table out of order is reported and sorted, as the formulas do; if no grade
 * covers the lowest scores, the built-in one is added.
 */
export function readGrades(table: TableCells, problems: TableProblems): readonly Grade[] {
  const rows = withoutRepeats(
    readRows(table, grade, problems),
    '下限',
    ({ 下限 }) => String(下限),
    problems,
  );
  if (rows.length === 0) return DEFAULT_SCHEME.grades;
  rows.forEach(({ row, value }, i) => {
    const above = rows[i - 1];
    if (above && above.value.下限 < value.下限) {
      problems.add(row, '下限', 'thresholdOrder', { above: above.value.下限, from: value.下限 });
    }
  });
  const grades = rows
    .map(({ value }): Grade => ({ from: value.下限, grade: value.等级 }))
    .sort((a, b) => b.from - a.from);
  const lowest = DEFAULT_SCHEME.grades.at(-1);
  if (!lowest || grades.some(({ from }) => from === 0)) return grades;
  problems.add(0, '下限', 'noLowestGrade', { grade: lowest.grade });
  return [...grades, lowest];
}
