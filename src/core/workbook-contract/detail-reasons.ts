import { ofThisRow } from './tracking-formulas';

/**
 * Why a conference lost points, a short formula for each criterion, behind 失分说明. They are formulas and not
 * values: whoever changes a date in the plan sees score and reason change together, with the add-in closed. They say
 * word for word what the pane and the bulletin say of a loss in Chinese.
 */

const own = (column: string): string => ofThisRow('明细表', column);

/** A criterion with the words for the case that it lost points. */
interface Reason {
  readonly code: string;
  readonly name: string;
  /** A formula that gives the words where the conference was held, or in any case. */
  readonly why: string;
  readonly inAnyCase?: true;
}

const reasonColumn = (code: string): string => `${code}原因`;

/** 「；报批：提前1个工作日，扣6分」, empty where nothing was lost or the criterion does not apply. */
const reasonFormula = ({ code, name, why, inAnyCase }: Reason): string =>
  `=IF(ISNUMBER(${own(code)}),IF(${own(code)}<分值_${code},"；${name}："` +
  `&${inAnyCase ? why : `IF(${own('已召开')}=0,"未召开",${why})`}&"，扣"&ROUND(分值_${code}-${own(code)},2)&"分",""),"")`;

/** How formulas read the plan, by its headers. */
interface PlanCells {
  /** The cell of this row. */
  readonly cell: (header: string) => string;
  /** Whether it holds a date that counts on the as-of date. */
  readonly isBy: (header: string) => string;
}

function reasons({ cell, isBy }: PlanCells): Reason[] {
  const days = own('报批工作日');
  const isLaterYear = `YEAR(N(${own('召开日期')}))>YEAR(N(${own('截止日期')}))`;
  const isReported = `AND(${cell('变更类型')}="更换发布人",${isBy('书面报告日期')})`;
  return [
    {
      code: 'C1',
      name: '按期召开',
      why: `IF(${isLaterYear},"跨年召开，","")&"逾期"&${own('逾期天数')}&"天"`,
    },
    {
      code: 'C2',
      name: '变更手续',
      why: `IF(${own('C2')}=0,"无书面报告、未抄送宣传部",IF(${cell('抄送宣传部')}="是","无书面报告","未抄送宣传部"))`,
      inAnyCase: true,
    },
    {
      code: 'C3',
      name: '报批',
      why: `IF(ISNUMBER(${days}),IF(${days}=0,"未提前报批","提前"&${days}&"个工作日"),"无报批日期")`,
    },
    {
      code: 'C4',
      name: '内容审核',
      why: `IF(ISNUMBER(${cell('内容审核日期')}),"审核晚于召开","无审核日期")`,
    },
    {
      code: 'C5',
      name: '会前对接',
      why: `IF(${own('C5')}=0,"未对接",IF(${cell('对接宣传部')}="是","未对接政务公开办","未对接宣传部"))`,
    },
    {
      code: 'C6',
      name: '发布人',
      why: `IF(${own('实际姓名')}="","未记录",IF(${isReported},"更换并报告","更换未报告"))`,
    },
    { code: 'C7a', name: '通稿全文', why: '"未提供"' },
    { code: 'C7b', name: '记者问答', why: '"未提供"' },
    { code: 'C7c', name: '图片视频', why: '"未提供"' },
    {
      code: 'C7d',
      name: '公开时限',
      why:
        `IF(NOT(${isBy('公开日期')}),"未公开",IF(LEFT(${cell('实录链接')},4)<>"http","无实录链接",` +
        `IF(ISNUMBER(${own('公开工作日')}),${own('公开工作日')}&"个工作日后公开","公开早于召开")))`,
    },
  ];
}

/** The reason columns and 失分说明, by column. */
export function reasonFormulas(plan: PlanCells): [string, string][] {
  const all = reasons(plan);
  const texts = all.map(({ code }) => own(reasonColumn(code))).join('&');
  const untrue = `IF(${own('内容不实')}>0,"；内容不实：本场计零分，扣"&N(${own('原得分')})&"分","")`;
  return [
    ...all.map((reason): [string, string] => [reasonColumn(reason.code), reasonFormula(reason)]),
    ['失分说明', `=IF(${own('计分状态')}="计分",MID(${texts}&${untrue},2,1000),"")`],
  ];
}
