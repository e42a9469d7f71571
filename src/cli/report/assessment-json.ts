import type { Assessment } from '../../core/assessment/assess-plan';
import type { RowAssessment } from '../../core/assessment/assess-row';
import type { RankedDepartment } from '../../core/assessment/rank';

const rowJson = (row: RowAssessment): object => ({
  row: row.index,
  id: row.id,
  department: row.department,
  state: row.state,
  deadline: row.facts.deadline,
  held: row.facts.held,
  published: row.facts.published,
  criteria: row.criteria,
  applicable: row.applicable,
  earned: row.earned,
  score: row.score,
  manual: row.manual,
  losses: row.losses.map(({ code, points, reason, days, column }) => ({
    code,
    points,
    reason,
    days,
    column,
  })),
});

const departmentJson = (result: RankedDepartment): object => ({
  department: result.department,
  n: result.n,
  planned: result.planned,
  held: result.held,
  onTime: result.onTime,
  base: result.base,
  deductions: result.deductions,
  bonus: result.bonus,
  score: result.score,
  converted: result.converted,
  grade: result.grade,
  rank: result.rank,
  veto: result.veto,
  forReference: result.forReference,
});

/** The scores in the format of the command line's contract. */
export const assessmentJson = ({ scheme, asOf, rows, departments }: Assessment): object => ({
  scheme,
  asOf,
  rows: rows.map(rowJson),
  departments: departments.map(departmentJson),
});
