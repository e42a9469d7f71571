import { columnOfTable, ofThisRow, placeOf } from './expressions';

const own = (column: string): string => ofThisRow('待补佐证表', column);

/** The span of tracking columns; LibreOffice does not support 计划表[#Data]. */
const SPAN = '[计划编号]:[考核说明]';

/** The plan's cell that a row is about. */
const cellOf = (table: string): string => `INDEX(${table}[${SPAN}],${own('行')},${own('列')})`;

const isDate = `ISNUMBER(FIND("日期",${own('待补项')}))`;

/**
 * The live formulas of 待补佐证表 by column; they show when the evidence has been supplied.
 * @param table name of the plan's Excel table
 */
export const evidenceFormulas = (table: string): ReadonlyMap<string, string> =>
  new Map([
    [
      '情况',
      `=IF(AND(ISNUMBER(${own('行')}),ISNUMBER(${own('列')})),IF(${cellOf(table)}="无","标为「无」",` +
        `IF(OR(${cellOf(table)}="",AND(${isDate},NOT(ISNUMBER(${cellOf(table)})))),"未填","已补")),"已删除")`,
    ],
    ['行', `=${placeOf(own('计划编号'), columnOfTable(table, '计划编号'))}`],
    ['列', `=IFERROR(MATCH(${own('待补项')},${table}[[#Headers],${SPAN}],0),"")`],
  ]);
