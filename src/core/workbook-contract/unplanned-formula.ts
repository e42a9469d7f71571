import { ofThisRow, workingDaysOrNone } from './expressions';

const own = (column: string): string => ofThisRow('计划外表', column);
const FROM = `N(${own('起算时间')})`;
const HELD = `N(${own('召开时间')})`;
const MINUTES_OF_A_DAY = 1440;

const yesIf = (condition: string): string => `IF(${condition},"是","否")`;
const days = workingDaysOrNone(`INT(${FROM})`, `INT(${HELD})`);

/** The live formula of 及时: `inTime` of `promptnessOf`, empty for `null`. */
export const PROMPT_FORMULA =
  `=IF(AND(ISNUMBER(${own('起算时间')}),ISNUMBER(${own('召开时间')})),` +
  `IF(OR(${own('类型')}="政策解读",${own('类型')}="突发事件"),` +
  `IF(OR(${HELD}<${FROM},${HELD}>=考核基准日+1),"否",` +
  `IF(${own('类型')}="政策解读",${yesIf(`${days}<=政策解读工作日`)},` +
  `${yesIf(`ROUND((${HELD}-${FROM})*${MINUTES_OF_A_DAY},0)<=突发小时*60`)})),""),"")`;
