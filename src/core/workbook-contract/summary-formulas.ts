import { exactly, ofThisRow } from './expressions';

/**
 * The live formulas of 汇总表, one row a department, over 明细表, 加扣分表 and 计划外表: what `assessDepartment` computes.
 */

const own = (column: string): string => ofThisRow('汇总表', column);
/** The department as a condition. */
const DEPARTMENT = exactly(own('牵头发布单位'));
const BASE = own('平均分');
const SCORE = own('总分');

/** The highest threshold that the score reaches; rows may be in any order, texts are ignored. */
const REACHED = `SMALL(等级表[下限],COUNTIFS(等级表[下限],"<="&${SCORE}))`;

/** Number of the department's conferences; further conditions are further arguments of COUNTIFS. */
const count = (more = ''): string => `COUNTIFS(明细表[牵头发布单位],${DEPARTMENT}${more})`;

/** Conditions for decisions of one kind; those without a document number do not count. */
const decisions = (kind: string): string =>
  `加扣分表[牵头发布单位],${DEPARTMENT},加扣分表[类型],"${kind}",加扣分表[依据文号],"?*"`;

/** Number of prompt conferences outside the plan. */
const timely = (kind: string): string =>
  `COUNTIFS(计划外表[牵头发布单位],${DEPARTMENT},计划外表[类型],"${kind}",计划外表[及时],"是")`;

/** The formulas of 汇总表 by column. 牵头发布单位 is a value, 评语 is typed by people. */
export const SUMMARY_FORMULAS: ReadonlyMap<string, string> = new Map([
  [
    '排名',
    `=IF(AND(ISNUMBER(${SCORE}),${own('否决')}=0),COUNTIFS(汇总表[总分],">"&${SCORE},汇总表[否决],0)+1,"")`,
  ],
  ['场次', `=${count()}`],
  ['已召开', `=SUMIFS(明细表[已召开],明细表[牵头发布单位],${DEPARTMENT})`],
  ['按期召开', `=${count(',明细表[已召开],1,明细表[逾期天数],0')}`],
  ['计分场次', `=${count(',明细表[计分状态],"计分"')}`],
  [
    '平均分',
    `=IF(${own('计分场次')}=0,"",IFERROR(ROUND(AVERAGEIFS(明细表[得分],明细表[牵头发布单位],${DEPARTMENT}),2),"人工评定"))`,
  ],
  ['扣分', `=内容不实扣分*COUNTIFS(${decisions('内容不实')})+MIN(其他扣分上限,${own('其他扣分')})`],
  [
    '加分',
    `=IF(N(${BASE})<加分门槛,0,MIN(加分上限,${own('负责人加分')}+${own('政策解读加分')}+${own('突发加分')}+${own('其他加分')}))`,
  ],
  [
    '总分',
    `=IF(ISNUMBER(${BASE}),ROUND(MIN(总分上限,MAX(0,${BASE}-${own('扣分')}+${own('加分')})),2),"")`,
  ],
  [
    '等级',
    `=IF(${own('否决')}>0,"不合格",IF(${own('计分场次')}=0,"不参评",IF(ISNUMBER(${SCORE}),` +
      `IFERROR(INDEX(等级表[等级],MATCH(${REACHED},等级表[下限],0)),"不合格"),"人工评定")))`,
  ],
  ['折算分', `=IF(ISNUMBER(${SCORE}),ROUND(${SCORE}*折算比例/100,2),"")`],
  [
    '说明',
    `=IF(${own('否决')}>0,"泄密一票否决；","")&IF(AND(${own('计分场次')}>0,${own('计分场次')}<参考场次),"仅供参考；","")` +
      `&"计分"&${own('计分场次')}&"场"`,
  ],
  // Deductions are written as 3 or as -3.
  [
    '其他扣分',
    `=SUMIFS(加扣分表[分值],${decisions('其他扣分')},加扣分表[分值],">0")-SUMIFS(加扣分表[分值],${decisions('其他扣分')},加扣分表[分值],"<0")`,
  ],
  ['否决', `=COUNTIFS(${decisions('泄密')})`],
  [
    '负责人加分',
    `=MIN(负责人加分上限,SUMIFS(明细表[负责人发布],明细表[牵头发布单位],${DEPARTMENT}))`,
  ],
  ['政策解读加分', `=MIN(政策解读加分上限,${timely('政策解读')})`],
  ['突发加分', `=MIN(突发加分上限,${timely('突发事件')})`],
  ['其他加分', `=SUMIFS(加扣分表[分值],${decisions('其他加分')})`],
]);
