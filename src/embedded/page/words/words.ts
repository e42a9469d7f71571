import type { Trouble } from './trouble';

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
  yearFailed: (reason: string) => `未能打开全年台账，当前工作簿没有变化。${reason}`,
  openTitle: (file: string) => `用 ${file} 替换当前工作簿？`,
  openText: '当前工作簿有改动还没有另存为 .xlsx。打开后这些改动将被替换，不能撤销。',
  confirmOpen: '打开',
  takeOverTitle: '在这里接着用？',
  takeOverText: '这个标签页里的改动没有保存，接着用时将被另一个标签页里的工作簿替换。',
  takingOver: '正在接过工作簿…',
  takeOver: '在这里接着用',
  elsewhere: '工作簿已在另一个标签页中打开。此页的改动不会保存，需要的请另存为 .xlsx。',
  unstored: (reason: string) =>
    `未能把工作簿存入本浏览器，关闭页面会丢失最近的改动；请另存为 .xlsx。${reason}`,
  damaged: '上次的工作簿已损坏，未能读回，现在打开的是示例。损坏的数据另外留着。',
  saveDamaged: '下载损坏的数据',
  cancel: '取消',
  close: '关闭',
  lossesTitle: (count: number) => `有 ${count} 项内容未能保留`,
  lossesText: '嵌入式工作簿不认识下列内容，另存时它们不会出现在文件里：',
  openFailed: (file: string, reason: string) => `未能打开 ${file}，当前工作簿没有变化。${reason}`,
  saveFailed: (reason: string) => `未能生成 .xlsx 文件，工作簿没有变化。${reason}`,
  restoreFailed: (reason: string) => `上次的工作簿未能读回，现在打开的是示例。${reason}`,
  startFailed: (reason: string) => `工作簿未能启动，请刷新页面。${reason}`,
  trouble: {
    full: '浏览器的存储空间已满。',
    blocked: '浏览器不允许此页存储数据。',
    encrypted: '文件设有密码，请先在 Excel 中去掉密码。',
    notXlsx: '它不是 .xlsx 文件；.xls 文件请先在 Excel 中另存为 .xlsx。',
    damaged: '文件已损坏，或者不是 Excel 工作簿。',
    unreachable: '文件读取不到，请重试。',
    other: '',
  } satisfies Record<Trouble, string> as Readonly<Record<Trouble, string>>,
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
    `The sample of a whole year could not be opened; the current workbook is unchanged. ${reason}`,
  openTitle: (file) => `Replace the current workbook with ${file}?`,
  openText:
    'The current workbook has changes that are not saved as .xlsx. Opening the file replaces them; this cannot be undone.',
  confirmOpen: 'Open',
  takeOverTitle: 'Continue here?',
  takeOverText:
    'The changes in this tab are not stored. Continuing here replaces them with the workbook of the other tab.',
  takingOver: 'Taking the workbook over…',
  takeOver: 'Continue here',
  elsewhere:
    'The workbook is open in another tab. Changes in this one are not stored; save it as .xlsx if you need them.',
  unstored: (reason) =>
    `The workbook could not be kept in this browser; closing the page loses the latest changes. Save it as .xlsx. ${reason}`,
  damaged:
    'The last workbook is damaged and could not be read back; this is the sample. The damaged data is kept.',
  saveDamaged: 'Download the damaged data',
  cancel: 'Cancel',
  close: 'Close',
  lossesTitle: (count) =>
    count === 1 ? '1 thing could not be kept' : `${count} things could not be kept`,
  lossesText: 'The embedded workbook does not know these; a saved file will not have them:',
  openFailed: (file, reason) =>
    `${file} could not be opened; the current workbook is unchanged. ${reason}`,
  saveFailed: (reason) => `The .xlsx file could not be made; the workbook is unchanged. ${reason}`,
  restoreFailed: (reason) =>
    `The last workbook could not be read back; this is the sample. ${reason}`,
  startFailed: (reason) => `The workbook did not start; reload the page. ${reason}`,
  trouble: {
    full: 'The browser’s storage is full.',
    blocked: 'The browser does not let this page store data.',
    encrypted: 'The file has a password; remove it in Excel first.',
    notXlsx: 'It is not an .xlsx file; save an .xls file as .xlsx in Excel first.',
    damaged: 'The file is damaged or not an Excel workbook.',
    unreachable: 'The file could not be read; try again.',
    other: '',
  },
};

const words: Record<Language, Words> = { 'zh-CN': zh, 'en-US': en };

export function wordsOf(language: Language): Words {
  return words[language];
}
