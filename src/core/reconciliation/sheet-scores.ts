import type { PlainDate } from '../calendar/plain-date';
import type { RowAssessment } from '../assessment/assess-row';
import type { RankedDepartment } from '../assessment/rank';
import { CRITERIA, type CriterionCode } from '../assessment/criteria';

/** Cells of one row of a score sheet, by column; days are `YYYY-MM-DD`, empty cells "". */
export type SheetScores = Readonly<Record<string, number | string>>;

const CODES: readonly CriterionCode[] = CRITERIA.map(({ code }) => code);

/** Columns of the score sheets that hold days. */
export const DAY_COLUMNS: ReadonlySet<string> = new Set(['截止日期', '召开日期', '公开日期']);

const dayOrEmpty = (date: PlainDate | null): string => date ?? '';

const DETAIL = ['牵头发布单位', '截止日期', '计分状态', ...CODES, '适用分', '实得分', '得分'];
const SUMMARY = [
  ...['排名', '场次', '已召开', '按期召开', '计分场次', '平均分', '扣分', '加分'],
  ...['总分', '等级', '折算分', '说明'],
];

/** The columns of a score table that the engine computes too. */
export const scoreColumns = (table: '明细表' | '汇总表'): readonly string[] =>
  table === '明细表' ? DETAIL : SUMMARY;

/** What 明细表 must show for a conference. */
export function detailScores(row: RowAssessment): SheetScores {
  const counts = row.state === '计分';
  const criteria = CODES.map((code) => [code, counts ? (row.criteria[code] ?? '不适用') : '']);
  return {
    牵头发布单位: row.departmentText,
    截止日期: dayOrEmpty(row.facts.deadline),
    计分状态: row.state,
    ...Object.fromEntries(criteria),
    适用分: row.applicable ?? '',
    实得分: row.earned ?? '',
    得分: counts ? (row.manual ? '人工评定' : (row.score ?? '')) : row.state,
  } as SheetScores;
}

/** What 汇总表 must show for a department. */
export function summaryScores(one: RankedDepartment): SheetScores {
  return {
    排名: one.rank ?? '',
    场次: one.planned,
    已召开: one.held,
    按期召开: one.onTime,
    计分场次: one.n,
    平均分: one.base ?? (one.n === 0 ? '' : '人工评定'),
    扣分: one.deductions,
    加分: one.bonus,
    总分: one.score ?? '',
    等级: one.grade,
    折算分: one.converted ?? '',
    说明: `${one.veto ? '泄密一票否决；' : ''}${one.forReference ? '仅供参考；' : ''}计分${one.n}场`,
  };
}
