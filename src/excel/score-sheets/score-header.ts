import { CRITERIA } from '../../core/assessment/criteria';
import { comparable } from '../../core/plan/cells/text';
import { pointsName } from '../../core/workbook-contract/defined-names';
import type { RawValue } from '../grid/cells';

/** How the score tables were made, for the lines above them. */
export interface Provenance {
  /** `YYYY-MM-DD HH:mm`. */
  readonly at: string;
  /** Name of the plan's sheet. */
  readonly source: string;
  /** The departments that are shown; `null` for all. */
  readonly departments: readonly string[] | null;
}

/** If more departments are shown, the line gives their number instead of their names. */
const MOST_NAMED = 5;

function scopeOf(departments: readonly string[] | null): string {
  if (departments === null) return '全部单位';
  const names = departments.slice(0, MOST_NAMED).join('、');
  return departments.length > MOST_NAMED ? `${names}等${departments.length}个单位` : names;
}

const madeText = ({ at, source, departments }: Provenance): string =>
  `生成于 ${at}，依据「${source}」，范围：${scopeOf(departments)}`;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A formula, so that the plan year in front follows the settings. */
const title = (text: string): string =>
  `=IF(ISNUMBER(计划年度),计划年度&"年度","")&${quoted(`新闻发布会${text}`)}`;

/** A formula with scheme and as-of date from the settings, the given count and how the sheet was made. */
const facts = (count: string, made: Provenance): string =>
  `="方案 "&方案版本&"，基准日 "&TEXT(考核基准日,"yyyy-mm-dd")&"，"&${count}&${quoted(`。${madeText(made)}`)}`;

const SCORED = `COUNTIFS(明细表[计分状态],"计分")&"场计分"`;

/** The lines above 明细表: title, facts, then for each criterion its name and its full points. */
export function detailHeader(headers: readonly string[], made: Provenance): RawValue[][] {
  const names = headers.map(comparable);
  const first = names.indexOf(CRITERIA[0].code);
  const label = (text: string, at: number): string => (at === first - 1 ? text : '');
  const ofCriterion = (name: string): string | undefined =>
    CRITERIA.find(({ code }) => code === name)?.code;
  return [
    [title('落实考核明细')],
    [facts(SCORED, made)],
    names.map((name, at) => {
      const code = ofCriterion(name);
      if (code === undefined) return label('评分项', at);
      return `=INDEX(评分项表[评分项],MATCH(${quoted(code)},评分项表[代码],0))`;
    }),
    names.map((name, at) => {
      const code = CRITERIA.find((one) => one.code === name)?.code;
      return code === undefined ? label('满分', at) : `=${pointsName(code)}`;
    }),
  ];
}

/** The lines above 汇总表. */
export const summaryHeader = (made: Provenance): RawValue[][] => [
  [title('落实考核汇总')],
  [facts(`COUNTIFS(汇总表[牵头发布单位],"?*")&"个单位，"&${SCORED}`, made)],
];

/**
 * The lines above 待补佐证表.
 * @param unlisted how many more there are than the table lists
 */
export const evidenceHeader = (made: Provenance, unlisted: number): RawValue[][] => [
  [title('待补佐证')],
  [
    `=COUNTIFS(待补佐证表[情况],"未填")+COUNTIFS(待补佐证表[情况],"标为「无」")&${quoted(`项待补${unlisted > 0 ? `，另有${unlisted}项未列出，补后请重新生成` : ''}。${madeText(made)}`)}`,
  ],
];
