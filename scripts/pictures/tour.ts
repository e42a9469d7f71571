import type { Locator } from 'playwright-core';
import { wordsOf, type Words } from '../../src/locales';
import { fill } from '../../src/locales/fill';
import type { Language } from '../../src/locales/language';
import { Pane } from '../../test/browser/support/pane';
import type { WorkbookPage } from '../../test/browser/support/workbook-page';
import { liveThroughTheYear } from '../../test/browser/support/year';
import { Camera } from './camera';

/** A day in autumn, on which some conferences are held, some late and some still to come. */
const TODAY = new Date('2024-11-08T09:30:00');
const YEAR_END = '2024-12-31';
/** 序号 of conferences, and the place of a unit that has lost points of many kinds. */
const HELD = 16;
const TO_COME = 22;
const UNIT = 7;
const MINUTE = 60_000;

/** Walks through the views of the pane as the manual does, and takes a picture of each. */
export class Tour {
  private readonly pane: Pane;
  private readonly words: Words;
  private readonly camera: Camera;
  private now = TODAY.getTime();

  constructor(
    private readonly workbook: WorkbookPage,
    language: Language,
  ) {
    this.pane = new Pane(workbook);
    this.words = wordsOf(language);
    this.camera = new Camera(workbook, language);
  }

  async take(): Promise<void> {
    await this.passTime();
    await this.workbook.reload();
    await this.check();
    await this.addColumns();
    await this.track();
    await this.assess();
    await this.after();
    await this.begin();
    this.camera.close();
  }

  /** Pictures taken on different days show the same day; between two writes a minute passes. */
  private async passTime(): Promise<void> {
    this.now += MINUTE;
    await this.workbook.page.clock.setFixedTime(this.now);
  }

  private button(name: string): Locator {
    return this.pane.frame.getByRole('button', { name, exact: true }).first();
  }

  /** A field by its label, which has a star if it is required. */
  private field(label: string): Locator {
    return this.pane.frame.getByLabel(new RegExp(`^${label}\\*?$`, 'u'));
  }

  private async press(name: string): Promise<void> {
    await this.passTime();
    await this.button(name).click();
  }

  /** Presses a button that writes, and waits until the pane says that it has. */
  private async write(name: string, written: string): Promise<void> {
    await this.press(name);
    await this.pane.frame.getByText(beginningOf(written)).first().waitFor();
  }

  private async dismiss(): Promise<void> {
    await this.press(this.words.written.dismiss);
  }

  private async tab(name: 'check' | 'track' | 'assess' | 'settings'): Promise<void> {
    await this.pane.frame.getByRole('tab', { name: this.words.frame[name] }).click();
  }

  /** Presses a button, and takes a picture of the page that it opens. */
  private async opens(button: string, picture: () => Promise<void>): Promise<void> {
    await this.press(button);
    await this.button(this.words.common.back).waitFor();
    await picture();
    await this.press(this.words.common.back);
  }

  private async check(): Promise<void> {
    const { camera, pane, words } = this;
    await pane.check();
    await this.workbook.select('E10');
    await pane.frame.locator('[data-selected]').waitFor();
    await camera.page('workbook');
    await camera.pane('findings');
    await this.opens(words.check.waive, async () => {
      await this.field(words.waive.reason).fill('已电话核实');
      await camera.pane('waive', 480);
    });
    await this.opens(words.fixes.open, () => camera.pane('clean', 480));
    await this.write(words.check.mark, words.written.mark);
    await this.workbook.select('E12');
    await camera.page('marks');
    await this.dismiss();
    await pane.button(words.check.convert).click();
    await camera.pane('convert', 360);
    await this.write(words.convert.do, words.written.convert);
    await this.dismiss();
  }

  private async addColumns(): Promise<void> {
    const { progress, unread, written } = this.words;
    await this.tab('track');
    await this.button(progress.add).waitFor();
    await this.camera.pane('add-columns', 480);
    await this.write(progress.add, written.columns);
    await this.dismiss();
    await liveThroughTheYear(this.workbook);
    await this.write(unread.add, written.words);
    await this.dismiss();
  }

  private async track(): Promise<void> {
    const { camera, words } = this;
    const { progress, change, unplanned, tracking } = words;
    await camera.page('progress');
    await this.press(progress.views.timeline);
    await camera.pane('timeline');
    await this.press(progress.views.lists);
    await this.choose(HELD);
    await this.opens(progress.register, () => camera.pane('record', 728));
    await this.choose(TO_COME);
    await this.opens(change.button, async () => {
      const { columns, choices } = tracking;
      await this.field(columns.变更类型).selectOption({ label: choices.改期 });
      await this.field(columns.变更后时间).fill('12月下旬');
      await this.field(columns.变更原因).fill('活动改期');
      await camera.pane('change', 728);
    });
    await this.opens(unplanned.title, async () => {
      const type = this.field(unplanned.fields.类型);
      await type.selectOption({ label: unplanned.types.政策解读 });
      await camera.pane('unplanned', 728);
    });
    await this.opens(progress.papers, () => this.paper('attachment'));
    await this.opens(progress.remind, () => this.paper('reminder'));
    await this.board();
  }

  /** Selects a row of the plan in the sheet. */
  private async choose(number: number): Promise<void> {
    await this.workbook.select(`A${number + 2}`);
    const row = fill(this.words.row.numbered, { number });
    await this.pane.frame.getByText(fill(this.words.progress.selectedRow, { row })).waitFor();
  }

  private async paper(name: 'attachment' | 'reminder'): Promise<void> {
    await this.pane.frame.getByRole('article').first().waitFor();
    await this.camera.pane(name, 728);
  }

  private async board(): Promise<void> {
    const { board, written } = this.words;
    await this.press(board.title);
    await this.write(board.make, written.board);
    await this.workbook.excel(`
      context.workbook.worksheets.getItem('进度看板').activate();
      await context.sync();`);
    await this.dismiss();
    await this.camera.page('board', 600);
  }

  private async assess(): Promise<void> {
    const { camera, pane, words } = this;
    const { assess } = words;
    await this.tab('assess');
    await this.field(assess.asOf).fill(YEAR_END);
    await camera.pane('ranks');
    await this.press(assess.views.map);
    await camera.pane('losses');
    await this.press(assess.views.list);
    await this.opens(words.adjustment.title, () => camera.pane('adjustment', 728));
    await this.write(assess.generate, words.written.scores);
    await this.dismiss();
    await this.press(assess.summary);
    await camera.page('score-sheets');
    const results = pane.frame.getByRole('list', { name: assess.list });
    const unit = results.locator('> li').nth(UNIT);
    for (let depth = 0; depth < 2; depth += 1)
      await unit.locator('[aria-expanded="false"]').first().click();
    await unit.evaluate((line) => {
      line.scrollIntoView();
    });
    await camera.pane('evidence', 728);
  }

  private async after(): Promise<void> {
    await this.tab('settings');
    await this.pane.frame.getByText(this.words.settings.general).waitFor();
    await this.camera.pane('settings');
    await this.tab('check');
    await this.opens(this.words.history.title, () => this.camera.pane('history', 480));
  }

  /** A workbook without a plan. */
  private async begin(): Promise<void> {
    const { camera, pane, words } = this;
    await this.workbook.excel(`
      const { worksheets } = context.workbook;
      const blank = worksheets.add('Sheet1');
      blank.activate();
      worksheets.load('items/name');
      await context.sync();
      for (const sheet of worksheets.items) if (sheet.name !== 'Sheet1') sheet.delete();
      await context.sync();`);
    // The pane looks for a plan when it opens.
    await this.workbook.reload();
    await this.button(words.begin.paste).waitFor();
    await camera.pane('begin', 480);
    await this.opens(words.begin.paste, async () => {
      await pane.frame.getByRole('textbox', { name: words.paste.area }).fill(PASTED);
      await this.button(words.paste.insert).waitFor();
      await camera.pane('paste', 560);
    });
    const { pane: collect } = words.collect;
    await this.opens(collect.open, async () => {
      await pane.frame.locator('input[type=file][multiple]').setInputFiles(SENT);
      await pane.frame.getByText(beginningOf(collect.insert)).waitFor();
      await camera.pane('collect', 728);
    });
  }
}

/** A message as it begins, before what is filled into it. */
const beginningOf = (template: string): string => template.split(/[[{]/u)[0] ?? template;

const HEADER = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];
const SCHOOLS = ['1', '区教育局', '3月', '春季开学工作新闻发布会', '党组成员、副局长 周海'];
const TRADE = ['2', '区商务局', '二季度', '消费促进月新闻发布会', '副局长 江涛'];
const WATER = ['3', '区水利局', '6月底前', '防汛准备工作新闻发布会', '副局长 马良'];

const tableOf = (...lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => cells.join('\t')).join('\n');

const PASTED = tableOf(['2025年度新闻发布会计划'], HEADER, SCHOOLS, TRADE, WATER);

/** What two units have sent. */
const SENT = [
  { name: '区教育局.txt', lines: [SCHOOLS] },
  { name: '区商务局和水利局.txt', lines: [TRADE, WATER] },
].map(({ name, lines }) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(tableOf(['2025年度新闻发布会计划'], HEADER, ...lines)),
}));
