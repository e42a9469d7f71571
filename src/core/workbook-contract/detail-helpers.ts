import { own, ifPresent, type PlanCells, type PlanHeaders } from './detail-cells';
import { columnOfTable, literally, placeOf, withoutBlanks, workingDaysOrNone } from './expressions';

/**
 * The helper columns of 明细表, in a collapsed group: what `RowFacts` says of a conference, and what the office
 * decided about it. Criteria and 得分 read them.
 */

const HELD = own('已召开');
const HELD_ON = own('召开日期');
const DEADLINE = own('截止日期');
const PUBLISHED_ON = own('公开日期');

/** Name of a person by 姓名词表; a wording that it lacks is used unchanged. */
function nameIn(cell: string): string {
  const wording = withoutBlanks(cell);
  return ifPresent(
    `IFERROR(INDEX(姓名词表[姓名],MATCH(${literally(wording)},姓名词表[写法],0))&"",${wording})`,
  );
}

/** 1 where the person who spoke is among the heads that 名录表 has for the department. */
function headSpoke(): string {
  const isHead =
    `ISNUMBER(FIND("、"&${own('实际姓名')}&"、",` +
    `"、"&${withoutBlanks('名录表[主要负责人]')}&"、"))`;
  return (
    `=IF(OR(${HELD}=0,${own('计分状态')}<>"计分",${own('实际姓名')}=""),0,` +
    `IF(SUMPRODUCT((名录表[简称]=${own('牵头发布单位')})*${isHead})>0,1,0))`
  );
}

/** Working days from approval to the day held, and from then to publication. */
function spans({ plan, isDated }: PlanCells): [string, string][] {
  const approved = `INT(N(${plan('报批日期')}))`;
  const [held, published] = [`N(${HELD_ON})`, `N(${PUBLISHED_ON})`];
  const isPublished = `ISNUMBER(${PUBLISHED_ON}),${published}>=${held},${published}<=考核基准日`;
  return [
    [
      '报批工作日',
      `=IF(AND(${HELD}=1,${isDated('报批日期')}),${workingDaysOrNone(approved, held)},"")`,
    ],
    ['公开工作日', `=IF(AND(${HELD}=1,${isPublished}),${workingDaysOrNone(held, published)},"")`],
  ];
}

/** The formulas of the helper columns, in their order. */
export function helperFormulas(
  { table, department, spokesperson }: PlanHeaders,
  cells: PlanCells,
): [string, string][] {
  return [
    ['行', `=${placeOf(own('计划编号'), columnOfTable(table, '计划编号'))}`],
    ['单位写法', ifPresent(withoutBlanks(cells.plan(department)))],
    ['已召开', `=IF(ISNUMBER(${HELD_ON}),IF(${HELD_ON}<=考核基准日,1,0),0)`],
    [
      '逾期天数',
      `=IF(AND(${HELD}=1,ISNUMBER(${DEADLINE})),MAX(0,N(${HELD_ON})-N(${DEADLINE})),"")`,
    ],
    ...spans(cells),
    ['计划姓名', spokesperson === null ? '=""' : nameIn(cells.plan(spokesperson))],
    ['实际姓名', nameIn(cells.plan('实际发布人'))],
    ['负责人发布', headSpoke()],
    [
      '内容不实',
      `=SUMPRODUCT((加扣分表[计划编号]&""=${own('计划编号')}&"")*(加扣分表[类型]="内容不实")*(加扣分表[依据文号]<>""))`,
    ],
  ];
}
