import { columnOfTable, ofThisRow, withoutBlanks, workingDays } from './tracking-formulas';
import { reasonFormulas } from './detail-reasons';
import { pointsName } from './parameter-names';
import { CRITERIA, type CriterionCode } from '../assessment/scheme';

/**
 * The live formulas of 明细表, one row a conference. They say in a sheet what `assess-row.ts` says here; every
 * number of the scheme stands behind a defined name (分值_C1, 迟开天数), so that a formula reads like its rule.
 */

/** Headers of the plan's own columns, as they stand in the sheet; `null` for a table without that column. */
export interface PlanHeaders {
  readonly table: string;
  readonly department: string | null;
  readonly topic: string | null;
  readonly spokesperson: string | null;
}

const DETAIL = '明细表';
const own = (column: string): string => ofThisRow(DETAIL, column);

const ROW = own('行');
const STATE = own('计分状态');
const HELD = own('已召开');
const HELD_ON = own('召开日期');
const DEADLINE = own('截止日期');
const LATE = own('逾期天数');
const PUBLISHED_ON = own('公开日期');

/** Only a conference that counts has points. */
const scored = (points: string): string => `=IF(${STATE}<>"计分","",${points})`;
/** What holds for a row that is still in the plan. */
const present = (value: string): string => `=IF(ISNUMBER(${ROW}),${value},"")`;

/** A text to be looked up as it is: `马?` is somebody whose name is in doubt, no pattern. */
const literally = (text: string): string => `SUBSTITUTE(SUBSTITUTE(${text},"*","~*"),"?","~?")`;

/** Nobody asks how many working days lie further back; without a bound an empty cell counts from 1900. */
const daysUpTo = (from: string, to: string): string =>
  `IF(${from}>=${to},0,${workingDays(`MAX(${from},${to}-400)`, to)})`;

/** Full points where the condition holds, else none. */
const allOrNone = (code: string, condition: string): string =>
  scored(`IF(${condition},分值_${code},0)`);

/** What a criterion counts for: its points stand behind their name, so that a cell that cannot be used is not read. */
const pointsIfApplicable = (code: CriterionCode): string =>
  `IF(ISNUMBER(${own(code)}),${pointsName(code)},0)`;

/** The formulas of 明细表 by column, in the order in which they stand; 计划编号 alone is a value. */
export function detailFormulas(headers: PlanHeaders): ReadonlyMap<string, string> {
  const plan = (header: string | null): string =>
    header === null ? '""' : `INDEX(${columnOfTable(headers.table, header)},${ROW})`;
  const date = (header: string): string =>
    present(`IF(ISNUMBER(${plan(header)}),INT(N(${plan(header)})),"")`);
  const isBy = (header: string): string =>
    `AND(ISNUMBER(${plan(header)}),N(${plan(header)})<考核基准日+1)`;
  const nameOf = (header: string): string => {
    const wording = withoutBlanks(plan(header));
    return present(
      `IFERROR(INDEX(姓名词表[姓名],MATCH(${literally(wording)},姓名词表[写法],0))&"",${wording})`,
    );
  };
  const material = (code: string, header: string): string =>
    scored(
      `IF(${plan(header)}="不适用","不适用",IF(AND(${HELD}=1,${plan(header)}="有"),分值_${code},0))`,
    );
  return new Map([
    ['牵头发布单位', present(departmentOf(own('单位写法')))],
    [
      '发布主题',
      present(
        `IF(AND(${plan('变更类型')}<>"",${plan('变更后主题')}<>""),${plan('变更后主题')},${plan(headers.topic)})&""`,
      ),
    ],
    ['截止日期', date('截止日期')],
    ['召开日期', date('召开日期')],
    ['公开日期', date('公开日期')],
    [
      '计分状态',
      `=IF(NOT(ISNUMBER(${ROW})),"已删除",IF(${plan('不计考核')}="是","不计",` +
        `IF(AND(${HELD}=0,OR(NOT(ISNUMBER(${DEADLINE})),N(${DEADLINE})>考核基准日)),"未到期","计分")))`,
    ],
    [
      'C1',
      scored(
        `IF(${HELD}=0,0,IF(NOT(ISNUMBER(${DEADLINE})),"不适用",IF(N(${LATE})=0,分值_C1,` +
          `IF(YEAR(${HELD_ON})>YEAR(${DEADLINE}),0,MIN(分值_C1,IF(${LATE}<=迟开天数,C1迟开分,C1年内分))))))`,
      ),
    ],
    [
      'C2',
      scored(
        `IF(OR(${plan('变更类型')}<>"",${HELD}=0,N(${LATE})>0),` +
          `分值_C2/2*(IF(${isBy('书面报告日期')},1,0)+IF(${plan('抄送宣传部')}="是",1,0)),分值_C2)`,
      ),
    ],
    [
      'C3',
      scored(
        `IF(NOT(ISNUMBER(${own('报批工作日')})),0,IF(${own('报批工作日')}>=报批满分工作日,分值_C3,` +
          `IF(${own('报批工作日')}>=1,MIN(分值_C3,C3部分分),0)))`,
      ),
    ],
    [
      'C4',
      allOrNone(
        'C4',
        `AND(${HELD}=1,ISNUMBER(${plan('内容审核日期')}),N(${plan('内容审核日期')})<N(${HELD_ON})+1)`,
      ),
    ],
    [
      'C5',
      scored(
        `${HELD}*分值_C5/2*(IF(${plan('对接宣传部')}="是",1,0)+IF(${plan('对接政务公开办')}="是",1,0))`,
      ),
    ],
    [
      'C6',
      scored(
        `IF(${own('计划姓名')}="","不适用",IF(OR(${HELD}=0,${own('实际姓名')}=""),0,` +
          `IF(OR(${own('实际姓名')}=${own('计划姓名')},${own('负责人发布')}=1),分值_C6,` +
          `MIN(分值_C6,IF(AND(${plan('变更类型')}="更换发布人",${isBy('书面报告日期')}),C6已报分,C6未报分)))))`,
      ),
    ],
    ['C7a', material('C7a', '通稿')],
    ['C7b', material('C7b', '记者问答')],
    ['C7c', material('C7c', '图片视频')],
    [
      'C7d',
      scored(
        `IF(OR(NOT(ISNUMBER(${own('公开工作日')})),LEFT(${plan('实录链接')},4)<>"http"),0,` +
          `IF(${own('公开工作日')}<=公开时限,分值_C7d,IF(${own('公开工作日')}<=公开宽限,MIN(分值_C7d,C7d部分分),0)))`,
      ),
    ],
    ['适用分', scored(CRITERIA.map(({ code }) => pointsIfApplicable(code)).join('+'))],
    ['实得分', scored(`SUM(${DETAIL}[[#This Row],[C1]:[C7d]])`)],
    ['得分', `=IF(${STATE}<>"计分",${STATE},IF(${own('内容不实')}>0,0,${own('原得分')}))`],
    // The helpers, in a collapsed group.
    [
      '原得分',
      scored(
        `IF(OR(${own('适用分')}=0,${own('适用分')}<适用分下限),"人工评定",ROUND(${own('实得分')}*100/${own('适用分')},1))`,
      ),
    ],
    ['行', `=IFERROR(MATCH(${own('计划编号')},${columnOfTable(headers.table, '计划编号')},0),"")`],
    ['单位写法', present(withoutBlanks(plan(headers.department)))],
    ['已召开', `=IF(ISNUMBER(${HELD_ON}),IF(${HELD_ON}<=考核基准日,1,0),0)`],
    [
      '逾期天数',
      `=IF(AND(${HELD}=1,ISNUMBER(${DEADLINE})),MAX(0,N(${HELD_ON})-N(${DEADLINE})),"")`,
    ],
    [
      '报批工作日',
      `=IF(AND(${HELD}=1,${isBy('报批日期')}),${daysUpTo(`INT(N(${plan('报批日期')}))`, `N(${HELD_ON})`)},"")`,
    ],
    [
      '公开工作日',
      `=IF(AND(${HELD}=1,ISNUMBER(${PUBLISHED_ON}),N(${PUBLISHED_ON})>=N(${HELD_ON}),N(${PUBLISHED_ON})<=考核基准日),` +
        `${daysUpTo(`N(${HELD_ON})`, `N(${PUBLISHED_ON})`)},"")`,
    ],
    ['计划姓名', headers.spokesperson === null ? '=""' : nameOf(headers.spokesperson)],
    ['实际姓名', nameOf('实际发布人')],
    [
      '负责人发布',
      `=IF(OR(${HELD}=0,${STATE}<>"计分",${own('实际姓名')}=""),0,` +
        `IF(SUMPRODUCT((名录表[简称]=${own('牵头发布单位')})*ISNUMBER(FIND("、"&${own('实际姓名')}&"、","、"&${withoutBlanks('名录表[主要负责人]')}&"、")))>0,1,0))`,
    ],
    [
      '内容不实',
      `=SUMPRODUCT((加扣分表[计划编号]=${own('计划编号')})*(加扣分表[类型]="内容不实")*(加扣分表[依据文号]<>""))`,
    ],
    ...reasonFormulas({ cell: plan, isBy }),
  ]);
}

/** The directory's short name of a department, found by any of its names; else the wording itself. */
function departmentOf(wording: string): string {
  const names = '"、"&名录表[简称]&"、"&名录表[全称]&"、"&名录表[别名]&"、"';
  // An empty wording would be found between two marks wherever a unit has no other names.
  return `IF(${wording}="","",IFERROR(LOOKUP(2,1/ISNUMBER(FIND("、"&${wording}&"、",${names})),名录表[简称]),${wording}))`;
}
