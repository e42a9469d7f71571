import type { Loss, LossKind } from './losses';

/** The languages of loss messages. */
type Language = 'zh-CN' | 'en-US';

const zh: Record<LossKind, string> = {
  arrayFormula: '数组公式（改为普通公式）',
  backgroundPicture: '工作表背景图片',
  calculatedColumn: '表格的计算列定义（已有公式保留，新增行不会自动填充）',
  chart: '图表',
  conditionalFormat: '条件格式（色阶、图标集、排名等）',
  control: '窗体控件或嵌入对象',
  customXml: '自定义 XML 数据',
  dataBarLook: '数据条的渐变、边框与坐标轴',
  externalLink: '指向其他工作簿的链接',
  fillPattern: '渐变或图案填充（改为纯色）',
  filterCriteria: '筛选条件（隐藏的行仍隐藏）',
  macro: '宏',
  picture: '图片',
  pivotTable: '数据透视表（改为普通单元格）',
  richText: '单元格内的部分文字格式（文字保留）',
  slicer: '切片器或日程表',
  sparkline: '迷你图',
  splitPanes: '拆分窗格',
  stopIfTrue: '条件格式的“如果为真则停止”',
  threadedComment: '会话式批注',
  totalsFunction: '汇总行的函数设置（已有公式保留）',
  validation: '数据验证规则',
  workbookProtection: '工作簿结构保护',
};

const en: Record<LossKind, string> = {
  arrayFormula: 'array formulas (now ordinary formulas)',
  backgroundPicture: 'background picture',
  calculatedColumn: 'calculated columns of tables (formulas stay, new rows do not fill)',
  chart: 'charts',
  conditionalFormat: 'conditional formats (colour scales, icons, ranks and the like)',
  control: 'form controls or embedded objects',
  customXml: 'custom XML data',
  dataBarLook: 'gradient, border and axis of data bars',
  externalLink: 'links to other workbooks',
  fillPattern: 'gradient or patterned fills (now plain)',
  filterCriteria: 'filter criteria (hidden rows stay hidden)',
  macro: 'macros',
  picture: 'pictures',
  pivotTable: 'pivot tables (now ordinary cells)',
  richText: 'formats inside cells (the text stays)',
  slicer: 'slicers or timelines',
  sparkline: 'sparklines',
  splitPanes: 'split panes',
  stopIfTrue: '"stop if true" of conditional formats',
  threadedComment: 'threaded comments',
  totalsFunction: 'functions of total rows (formulas stay)',
  validation: 'validation rules',
  workbookProtection: 'protection of the workbook structure',
};

const words: Record<Language, Record<LossKind, string>> = { 'zh-CN': zh, 'en-US': en };

/** One line of the list: where, what, how many, which. */
export function lossText({ kind, sheet, detail, count }: Loss, language: Language): string {
  const chinese = language === 'zh-CN';
  const where = sheet === null ? '' : chinese ? `工作表“${sheet}”：` : `Sheet "${sheet}": `;
  const number = count === 1 ? '' : chinese ? `，${count} 处` : `, ${count} places`;
  const which = detail === '' ? '' : chinese ? `（${detail}）` : ` (${detail})`;
  return `${where}${words[language][kind]}${which}${number}`;
}
