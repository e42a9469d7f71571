/** The papers that an office hands over, by their names in 公文模板表 and on the command line. */
export const PAPERS = [
  '计划附件',
  '发布会审批表',
  '发布会实录',
  '变更情况说明',
  '催办函',
  '通报',
  '年度计划执行情况',
] as const;
export type PaperName = (typeof PAPERS)[number];

/** What an office may word in its own way for all its papers. */
export const COMMON = '通用';

/** Values that a text of the office can name, as `{单位}`. */
export type PaperPlace = '单位' | '年度' | '计划' | '日期' | '主题' | '时间' | '方案';

const PLAN = ['年度', '计划', '日期'] as const satisfies readonly PaperPlace[];
const UNIT = [...PLAN, '单位'] as const satisfies readonly PaperPlace[];
const ROW = [...UNIT, '主题'] as const satisfies readonly PaperPlace[];

/** The parts of each paper that an office may word itself, with the places that have a value there. */
export const PAPER_PARTS: Readonly<
  Record<PaperName | typeof COMMON, Readonly<Record<string, readonly PaperPlace[]>>>
> = {
  [COMMON]: { 发文机关: [], 政务公开办: [], 宣传部: [] },
  计划附件: { 标题: PLAN },
  发布会审批表: { 标题: ROW },
  发布会实录: { 标题: ROW },
  变更情况说明: { 标题: ROW, 开头: [...ROW, '时间'], 结尾: ROW, 抄送: [] },
  催办函: { 标题: UNIT, 开头: UNIT, 结尾: UNIT, 抄送: [] },
  通报: { 标题: PLAN, 主送: [], 开头: [...PLAN, '方案'], 结尾: PLAN, 抄送: [] },
  年度计划执行情况: { 标题: PLAN, 主送: [], 开头: PLAN, 结尾: PLAN },
};
