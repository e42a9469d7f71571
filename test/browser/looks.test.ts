import { describe, test } from '@jest/globals';
import { eachPage } from './support/each-page';
import { lookAt, lookInEveryAppearance } from './support/look-at';
import { Pane } from './support/pane';
import type { WorkbookPage } from './support/workbook-page';

let workbook: WorkbookPage;
let pane: Pane;

eachPage((opened) => {
  workbook = opened;
  pane = new Pane(opened);
});

type Look = (name: string) => Promise<void>;

const look: Look = (name) => lookAt(workbook, pane, name);
const lookAll: Look = (name) => lookInEveryAppearance(workbook, pane, name);

interface TourWords {
  readonly format: RegExp;
  readonly waive: RegExp;
  readonly save: string;
  readonly back: string;
  readonly clean: string;
  readonly convert: RegExp;
}

const CHINESE: TourWords = {
  format: /^格式 \d+$/u,
  waive: /^豁免…$/u,
  save: '豁免',
  back: '返回',
  clean: '预览并清理',
  convert: /转为数据表…$/u,
};

const ENGLISH: TourWords = {
  format: /^Format \d+$/u,
  waive: /^Waive…$/u,
  save: 'Waive',
  back: 'Back',
  clean: 'Preview and clean',
  convert: /make it a table…$/u,
};

/** Every view of the check tab, one after the other. */
async function tour(look: Look, words: TourWords): Promise<void> {
  const press = (name: string | RegExp) =>
    pane.frame.getByRole('button', { name, exact: true }).first().click();
  await look('before');
  await pane.check();
  await look('checked');
  await press(words.format);
  await look('format');
  await press(words.format);
  await press(/序号28|No. 28/u);
  await pane.frame.locator('[data-selected]').waitFor();
  await look('selected');
  await press(words.waive);
  await press(words.save);
  await look('waive');
  await press(words.back);
  await press(words.clean);
  await look('clean');
  await press(words.back);
  await press(words.convert);
  await look('convert');
}

describe('the look of the check tab', () => {
  test('in Chinese: light, dark and in forced colours', () => tour(lookAll, CHINESE));

  test('in English, at 320 px', async () => {
    await workbook.page.getByRole('button', { name: '界面语言' }).click();
    await pane.width(320);
    await pane.frame.getByText('· 28 rows').waitFor();
    await tour((name) => look(`${name}-english`), ENGLISH);
  });

  test('in a workbook without a plan', async () => {
    await pane.width(320);
    await workbook.excel(`
      context.workbook.worksheets.getActiveWorksheet().getUsedRange().clear();
      await context.sync();`);
    await pane.frame.getByText('当前工作簿中没有找到发布会计划表。').waitFor();
    await look('nothing');
    await pane.button('粘贴附件表格').click();
    await look('paste');
  });
});

interface TrackWords {
  readonly tab: string;
  readonly register: string;
  readonly change: string;
  readonly save: string;
  readonly back: string;
  readonly add: string;
  readonly remind: string;
  readonly unplanned: string;
  readonly selected: RegExp;
  readonly held: string;
  readonly score: RegExp;
  readonly unread: RegExp;
  readonly gone: string;
  readonly repair: string;
}

const TRACK_CHINESE: TrackWords = {
  tab: '进度',
  register: '登记',
  change: '变更',
  save: '保存',
  back: '返回',
  add: '添加跟踪列',
  remind: '催办文稿',
  unplanned: '计划外发布会',
  selected: /^选中：序号19 /u,
  held: '召开日期',
  score: /^考核试算/u,
  unread: /^公式还不认识/u,
  gone: '这一行已不在表中',
  repair: '恢复',
};

const TRACK_ENGLISH: TrackWords = {
  tab: 'Progress',
  register: 'Record',
  change: 'Change',
  save: 'Save',
  back: 'Back',
  add: 'Add tracking columns',
  remind: 'Reminder text',
  unplanned: 'Conference outside the plan',
  selected: /^Selected: .*19/u,
  held: 'Held',
  score: /^Score so far/u,
  unread: /^Wordings that the formulas/u,
  gone: 'The row is gone',
  repair: 'Restore',
};

/** The tab 进度 with each of its forms, one after the other. */
async function track(look: Look, words: TrackWords): Promise<void> {
  const press = (name: string) =>
    pane.frame.getByRole('button', { name, exact: true }).last().click();
  await pane.check();
  await pane.convert();
  // The office keeps a column of its own that may be meant as one of these: the pane asks.
  await workbook.excel(`
    context.workbook.tables.getItem('计划表').columns.add(undefined, undefined, '报批时间');
    await context.sync();`);
  await pane.frame.getByRole('tab', { name: words.tab }).click();
  await pane.frame.getByRole('combobox', { name: /「报批时间」|“报批时间”/u }).waitFor();
  await look('track-columns');
  await press(words.add);
  await pane.button(words.remind).waitFor();
  await look('track-progress');
  await workbook.select('A21');
  await pane.frame.getByText(words.selected).waitFor();
  await press(words.register);
  await look('track-register');
  await pane.frame.getByRole('textbox', { name: words.held, exact: true }).fill('2024-11-12');
  await pane.frame.getByRole('region', { name: words.score }).scrollIntoViewIfNeeded();
  await look('track-register-score');
  await press(words.back);
  await press(words.change);
  await pane.frame.getByRole('combobox').first().selectOption('改期并改题');
  await pane.frame.getByRole('textbox').nth(0).fill('11月中旬');
  await pane.frame.getByRole('textbox').nth(1).fill('物业');
  await press(words.save);
  await look('track-change');
  await press(words.back);
  await press(words.remind);
  await pane.frame.getByRole('article').first().waitFor();
  await look('track-remind');
  await press(words.back);
  await press(words.unplanned);
  await press(words.save);
  await look('track-unplanned');
  await press(words.back);
  // A colleague types a row below the table, in words that the formulas have not met, and deletes another.
  await workbook.excel(`
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A31:E31').values =
      [[29, '住建局', '12月下旬', '保障性住房建设', '副局长 任龙']];
    await context.sync();`);
  await pane.frame.getByText(words.unread).last().waitFor();
  await look('track-unread');
  await workbook.select('A21');
  await pane.frame.getByText(words.selected).waitFor();
  await press(words.register);
  await workbook.excel(`
    context.workbook.worksheets.getActiveWorksheet().getRange('21:21').delete('Up');
    await context.sync();`);
  await pane.frame.getByRole('heading', { name: words.gone }).waitFor();
  await look('track-gone');
  await press(words.back);
  await workbook.excel(`
    const { columns } = context.workbook.tables.getItem('计划表');
    columns.getItem('召开日期').delete();
    columns.add(undefined, undefined, '召开日期');
    await context.sync();`);
  await pane.frame.getByRole('button', { name: words.repair }).last().waitFor();
  await look('track-repair');
}

describe('the look of the tab for progress', () => {
  test('in Chinese: light, dark and in forced colours', () => track(lookAll, TRACK_CHINESE));

  test('in English, at 320 px', async () => {
    await workbook.page.getByRole('button', { name: '界面语言' }).click();
    await pane.width(320);
    await track((name) => look(`${name}-english`), TRACK_ENGLISH);
  });
});
