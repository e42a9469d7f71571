/** Sheets that the add-in creates; none of them contains the plan. */
const OWN_SHEETS: ReadonlySet<string> = new Set([
  '考核设置',
  '单位名录',
  '节假日',
  '校验设置',
  '变更台账',
  '计划外发布会',
  '公文模板',
  '考核明细',
  '考核汇总',
  '待补佐证',
  '进度看板',
  '看板数据',
  '校验问题',
  '汇集情况',
  '汇集明细',
]);

/** Numbered where another sheet had the name. */
export const isOwnSheet = (name: string): boolean =>
  OWN_SHEETS.has(name.replace(/(?<!\d)\d{1,3}$/u, ''));

/** Name of the copy that a conversion keeps. */
export const ORIGINAL_SHEET = '原始附件';

const ORIGINAL = new RegExp(`^${ORIGINAL_SHEET}\\d*$`, 'u');

export const isOriginal = (name: string): boolean => ORIGINAL.test(name);
