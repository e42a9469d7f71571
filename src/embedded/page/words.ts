/** The two languages of the page; the names are the ones that office.js and Univer use. */
export type Language = 'zh-CN' | 'en-US';

const zh = {
  title: '嵌入式工作簿',
  purpose: '供试用与测试，不是 Excel',
  open: '打开 .xlsx',
  save: '另存为 .xlsx',
  reset: '恢复示例',
  year: '示例：全年台账',
  language: 'English',
  languageHint: '界面语言：切换为英文',
  dark: '深色',
  light: '浅色',
  themeHint: '主题',
  divider: '调整任务窗格宽度',
  pane: '任务窗格',
  grid: '工作表',
  bar: '工作簿操作',
  starting: '正在打开工作簿…',
  opening: (file: string) => `正在打开 ${file}…`,
  saving: '正在生成 .xlsx…',
  opened: (file: string) => `已打开 ${file}。`,
  saved: (file: string) => `已另存为 ${file}。`,
  resetDone: '已恢复示例工作簿。',
  resetTitle: '恢复示例？',
  resetText: '当前工作簿的内容将被示例替换，不能撤销。需要保留的，请先另存为 .xlsx。',
  confirmReset: '恢复示例',
  yearTitle: '打开示例：全年台账？',
  yearText:
    '当前工作簿的内容将被一份填好一年佐证的台账替换，不能撤销。需要保留的，请先另存为 .xlsx。佐证是虚构的。',
  confirmYear: '打开全年台账',
  openingYear: '正在准备全年台账，第一次要等一会儿…',
  yearDone: '已打开示例：全年台账。基准日是 2024-12-31，佐证是虚构的。',
  yearFailed: (reason: string) => `未能打开全年台账，当前工作簿没有变化。（${reason}）`,
  cancel: '取消',
  close: '关闭',
  lossesTitle: (count: number) => `有 ${count} 项内容未能保留`,
  lossesText: '嵌入式工作簿不认识下列内容，另存时它们不会出现在文件里：',
  openFailed: (file: string, reason: string) =>
    `未能打开 ${file}，当前工作簿没有变化。请确认它是未加密的 .xlsx 文件。（${reason}）`,
  saveFailed: (reason: string) => `未能生成 .xlsx 文件，工作簿没有变化。（${reason}）`,
  storeFailed: (reason: string) =>
    `未能把工作簿存入本浏览器，刷新页面会丢失此后的改动；请另存为 .xlsx。（${reason}）`,
  restoreFailed: (reason: string) => `上次的工作簿未能读回，已改为打开示例。（${reason}）`,
  startFailed: (reason: string) => `工作簿未能启动，请刷新页面。（${reason}）`,
};

export type Words = typeof zh;

const en: Words = {
  title: 'Embedded workbook',
  purpose: 'For trying and testing; this is not Excel',
  open: 'Open .xlsx',
  save: 'Save as .xlsx',
  reset: 'Restore sample',
  year: 'Sample: a whole year',
  language: '中文',
  languageHint: 'Language: switch to Chinese',
  dark: 'Dark',
  light: 'Light',
  themeHint: 'Theme',
  divider: 'Resize the task pane',
  pane: 'Task pane',
  grid: 'Sheet',
  bar: 'Workbook',
  starting: 'Opening the workbook…',
  opening: (file) => `Opening ${file}…`,
  saving: 'Writing the .xlsx file…',
  opened: (file) => `${file} is open.`,
  saved: (file) => `Saved as ${file}.`,
  resetDone: 'The sample workbook is back.',
  resetTitle: 'Restore the sample?',
  resetText:
    'The sample replaces the current workbook; this cannot be undone. Save it as .xlsx first if you need it.',
  confirmReset: 'Restore sample',
  yearTitle: 'Open the sample of a whole year?',
  yearText:
    'A ledger with a year of evidence replaces the current workbook; this cannot be undone. Save it as .xlsx first if you need it. The evidence is made up.',
  confirmYear: 'Open the year',
  openingYear: 'Preparing the year; the first time takes a moment…',
  yearDone: 'The sample of a whole year is open, as of 2024-12-31. Its evidence is made up.',
  yearFailed: (reason) =>
    `The sample of a whole year could not be opened; the current workbook is unchanged. (${reason})`,
  cancel: 'Cancel',
  close: 'Close',
  lossesTitle: (count) =>
    count === 1 ? '1 thing could not be kept' : `${count} things could not be kept`,
  lossesText: 'The embedded workbook does not know these; a saved file will not have them:',
  openFailed: (file, reason) =>
    `${file} could not be opened; the current workbook is unchanged. Check that it is an .xlsx file without a password. (${reason})`,
  saveFailed: (reason) =>
    `The .xlsx file could not be made; the workbook is unchanged. (${reason})`,
  storeFailed: (reason) =>
    `The workbook could not be kept in this browser; a reload loses what you do from here. Save it as .xlsx. (${reason})`,
  restoreFailed: (reason) =>
    `The last workbook could not be read back; this is the sample. (${reason})`,
  startFailed: (reason) => `The workbook did not start; reload the page. (${reason})`,
};

const words: Record<Language, Words> = { 'zh-CN': zh, 'en-US': en };

export function wordsOf(language: Language): Words {
  return words[language];
}
