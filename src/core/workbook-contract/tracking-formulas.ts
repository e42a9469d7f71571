/**
 * The live formulas of the tracking columns. They say in a sheet what `deadline.ts` and `status.ts` say here, with
 * functions that Excel 2016, LibreOffice and WPS know, and call every parameter by its defined name.
 */

/** The formulas of one plan table, by column. */
export type TrackingFormulas = Readonly<Record<'原定截止' | '截止日期' | '状态', string>>;

const escaped = (header: string): string => header.replace(/['#[\]]/g, "'$&");

/** A cell of the formula's own row, by its column's header. */
export const ofThisRow = (table: string, header: string): string =>
  `${table}[[#This Row],[${escaped(header)}]]`;

/** A column of a table by its header; blanks and line breaks in it ask for the inner brackets. */
export const columnOfTable = (table: string, header: string): string =>
  /^[\p{L}\p{N}_]+$/u.test(header) ? `${table}[${header}]` : `${table}[[${escaped(header)}]]`;

/** Excel numbers of 2000-01-01 and 2100-01-01: what lies outside is no date but 2024.1, say. */
const [FIRST_DAY, LAST_DAY] = [36_526, 73_051];

/** The text of a cell without blanks and line breaks, as the word tables list it; a number becomes its digits. */
export const withoutBlanks = (cell: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell}," ",""),"\u3000",""),CHAR(10),"")`;

/** The last day of a time: as 时间词表 has it, else a date itself, else what is given. */
const lastDay = (cell: string, otherwise: string): string =>
  `IFERROR(INDEX(时间词表[截止],MATCH(${withoutBlanks(cell)},时间词表[写法],0)),` +
  `IF(AND(N(${cell})>=${FIRST_DAY},N(${cell})<${LAST_DAY}),INT(N(${cell})),${otherwise}))`;

/** Whether a date stands in the cell, no later than the end of the as-of date. */
const isThere = (cell: string): string => `AND(ISNUMBER(${cell}),N(${cell})<考核基准日+1)`;

/**
 * Working days after one day up to and including another, which is not earlier; both are numbers.
 * The table of days is asked for twice: a make-up day on a weekend is no weekday to begin with.
 */
export const workingDays = (after: string, upTo: string): string =>
  `NETWORKDAYS(${after}+1,${upTo},节假日表[日期])` +
  `+COUNTIFS(节假日表[日期],">"&${after},节假日表[日期],"<="&${upTo},节假日表[类型],"班")`;

/** Nobody asks how many working days lie further back; without a bound an empty cell counts from 1900. */
const LONG_AGO = 400;

/**
 * The formulas of 原定截止, 截止日期 and 状态.
 * @param table name of the plan's Excel table
 * @param timing header of its time column, as it stands in the sheet
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
  // Not the bare reference: what another cell shows as empty must stay empty, not become 0.
  const first = `IF(ISNUMBER(${original}),${original},"")`;
  const sinceHeld = workingDays(`MAX(INT(N(${held})),考核基准日-${LONG_AGO})`, '考核基准日');
  const isPrepared =
    `OR(${isThere(cell('报批日期'))},${isThere(cell('内容审核日期'))},` +
    `${cell('内容审核人')}&${cell('对接宣传部')}&${cell('对接政务公开办')}<>"")`;
  return {
    原定截止: `=${lastDay(cell(timing), '""')}`,
    截止日期: `=IF(${isMoved},${lastDay(cell('变更后时间'), first)},${first})`,
    状态:
      `=IF(${isThere(held)},IF(${isThere(cell('公开日期'))},"已公开",` +
      `IF(${sinceHeld}>公开宽限,"超期未公开","已召开待公开")),` +
      `IF(AND(${change}="取消",${cell('变更后主题')}=""),"已取消",` +
      `IF(NOT(ISNUMBER(${deadline})),"时间待定",` +
      `IF(${deadline}<考核基准日,"逾期未召开",` +
      `IF(${deadline}<=考核基准日+临近天数,"临近",IF(${isPrepared},"筹备中","未到期"))))))`,
  };
}
