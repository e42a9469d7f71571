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
export type PaperPlace = '单位' | '年度' | '计划' | '日期' | '主题' | '方案';
