import { isDated, literally, ofThisRow, withoutBlanks, workingDays } from './expressions';

/**
 * The live formulas of the tracking columns: in a sheet what `tracking/deadline.ts` and `tracking/status.ts` compute.
 */

/** The formulas of a plan table, by column. */
export type TrackingFormulas = Readonly<Record<'原定截止' | '截止日期' | '状态', string>>;

/** Serial numbers of 2000-01-01 and 2100-01-01; numbers outside, such as 2024.1, are no dates. */
const [FIRST_DAY, LAST_DAY] = [36_526, 73_051];

/** Last day of a time: from 时间词表, else the cell's own date, else the given default. */
const lastDay = (cell: string, otherwise: string): string =>
  `IFERROR(INDEX(时间词表[截止],MATCH(${literally(withoutBlanks(cell))},时间词表[写法],0)),` +
  `IF(AND(N(${cell})>=${FIRST_DAY},N(${cell})<${LAST_DAY}),INT(N(${cell})),${otherwise}))`;

/**
 * The formulas of 原定截止, 截止日期 and 状态.
 * @param table name of the plan's Excel table
 * @param timing header of its time column, as it is in the sheet
 */
export function trackingFormulas(table: string, timing: string): TrackingFormulas {
  const cell = (header: string): string => ofThisRow(table, header);
  const [original, deadline, change, reported, held] = [
    cell('原定截止'),
    cell('截止日期'),
    cell('变更类型'),
    cell('书面报告日期'),
    cell('召开日期'),
  ];
  const isMoved =
    `AND(OR(${change}="改期",${change}="改期并改题"),ISNUMBER(${reported}),` +
    `OR(NOT(ISNUMBER(${original})),INT(N(${reported}))<=N(${original})))`;
  // A bare reference would turn an empty text into 0.
  const first = `IF(ISNUMBER(${original}),${original},"")`;
  const sinceHeld = workingDays(`INT(N(${held}))`, '考核基准日');
  const isPrepared =
    `OR(${isDated(cell('报批日期'))},${isDated(cell('内容审核日期'))},` +
    `${cell('内容审核人')}&${cell('对接宣传部')}&${cell('对接政务公开办')}<>"")`;
  return {
    原定截止: `=${lastDay(cell(timing), '""')}`,
    截止日期: `=IF(${isMoved},${lastDay(cell('变更后时间'), first)},${first})`,
    状态:
      `=IF(${isDated(held)},IF(${isDated(cell('公开日期'))},"已公开",` +
      `IF(${sinceHeld}>公开宽限,"超期未公开","已召开待公开")),` +
      `IF(AND(${change}="取消",${cell('变更后主题')}=""),"已取消",` +
      `IF(NOT(ISNUMBER(${deadline})),"时间待定",` +
      `IF(${deadline}<考核基准日,"逾期未召开",` +
      `IF(${deadline}<=考核基准日+临近天数,"临近",IF(${isPrepared},"筹备中","未到期"))))))`,
  };
}
