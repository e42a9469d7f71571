import { CRITERIA, type CriterionCode } from '../assessment/criteria';
import { pointsName } from './defined-names';
import { departmentOf } from './department-formula';
import { ifPresent, own, planCells, type PlanCells, type PlanHeaders } from './detail-cells';
import { helperFormulas } from './detail-helpers';

/**
 * The live formulas of 明细表, one row a conference: what `assessRow` computes, over the plan and the settings.
 * Each criterion brings its own formulas.
 */

type Formula = [column: string, formula: string];
type AnyCriterion = (typeof CRITERIA)[number];

const STATE = own('计分状态');

/** Only a conference that counts has points. */
const ifScored = (points: string): string => `=IF(${STATE}<>"计分","",${points})`;

const reasonColumn = (code: CriterionCode): string => `${code}原因`;

/** Points by which the score is divided; they come from the name, so that a score cell typed over is not read. */
const pointsIfApplicable = ({ code }: AnyCriterion): string =>
  `IF(ISNUMBER(${own(code)}),${pointsName(code)},0)`;

/** 「；报批：提前1个工作日，扣6分」, empty where nothing was lost or the criterion does not apply. */
function lossFormula({ code, name, reasonFormula }: AnyCriterion, plan: PlanCells): Formula {
  const full = pointsName(code);
  const loss = `"；${name}："&${reasonFormula({ ...plan, full })}&"，扣"&ROUND(${full}-${own(code)},2)&"分"`;
  return [reasonColumn(code), `=IF(ISNUMBER(${own(code)}),IF(${own(code)}<${full},${loss},""),"")`];
}

/** Columns copied from the plan, and whether the conference counts. */
function conferenceFormulas({ topic }: PlanHeaders, { plan }: PlanCells): Formula[] {
  const date = (header: string): Formula => [
    header,
    ifPresent(`IF(ISNUMBER(${plan(header)}),INT(N(${plan(header)})),"")`),
  ];
  const isChanged = `AND(${plan('变更类型')}<>"",${plan('变更后主题')}<>"")`;
  const deadline = own('截止日期');
  const isPending = `AND(${own('已召开')}=0,OR(NOT(ISNUMBER(${deadline})),N(${deadline})>考核基准日))`;
  return [
    ['牵头发布单位', ifPresent(departmentOf(own('单位写法')))],
    ['发布主题', ifPresent(`IF(${isChanged},${plan('变更后主题')},${plan(topic)})&""`)],
    date('截止日期'),
    date('召开日期'),
    date('公开日期'),
    [
      '计分状态',
      `=IF(NOT(ISNUMBER(${own('行')})),"已删除",IF(${plan('不计考核')}="是","不计",` +
        `IF(${isPending},"未到期","计分")))`,
    ],
  ];
}

/** The score, its parts, and 原得分: what it would be without 内容不实. */
function scoreFormulas(): Formula[] {
  const [applicable, earned] = [own('适用分'), own('实得分')];
  const columns = `[${CRITERIA[0].code}]:[${CRITERIA[CRITERIA.length - 1]?.code ?? ''}]`;
  return [
    ['适用分', ifScored(CRITERIA.map(pointsIfApplicable).join('+'))],
    ['实得分', ifScored(`SUM(明细表[[#This Row],${columns}])`)],
    ['得分', `=IF(${STATE}<>"计分",${STATE},IF(${own('内容不实')}>0,0,${own('原得分')}))`],
    [
      '原得分',
      ifScored(
        `IF(OR(${applicable}=0,${applicable}<适用分下限),"人工评定",ROUND(${earned}*100/${applicable},1))`,
      ),
    ],
  ];
}

/** 失分说明: the losses of all criteria in one text. */
function lossesFormula(): Formula {
  const losses = CRITERIA.map(({ code }) => own(reasonColumn(code))).join('&');
  const untrue = `IF(${own('内容不实')}>0,"；内容不实：本场计零分，扣"&N(${own('原得分')})&"分","")`;
  return ['失分说明', `=IF(${STATE}="计分",MID(${losses}&${untrue},2,1000),"")`];
}

/** The formulas of 明细表 by column, in order; 计划编号 alone is a value. */
export function detailFormulas(headers: PlanHeaders): ReadonlyMap<string, string> {
  const plan = planCells(headers);
  return new Map([
    ...conferenceFormulas(headers, plan),
    ...CRITERIA.map(({ code, pointsFormula }): Formula => [
      code,
      ifScored(pointsFormula({ ...plan, full: pointsName(code) })),
    ]),
    ...scoreFormulas(),
    ...helperFormulas(headers, plan),
    ...CRITERIA.map((criterion) => lossFormula(criterion, plan)),
    lossesFormula(),
  ]);
}
