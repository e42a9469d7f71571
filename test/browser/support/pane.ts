import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import type { WorkbookPage } from './workbook-page';

const PICTURES = path.resolve('test/browser/screenshots');

/** The task pane as a clerk uses it, beside the grid of the embedded page. */
export class Pane {
  constructor(private readonly workbook: WorkbookPage) {}

  get frame(): FrameLocator {
    return this.workbook.pane;
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }

  /** Presses 校验计划 and waits for the list. */
  async check(): Promise<void> {
    await this.button(/^(?:校验计划|Check the plan)$/u).click();
    await this.frame.getByRole('region', { name: /^(?:校验发现的问题|Findings)$/u }).waitFor();
  }

  /** How many findings of each level the summary counts. */
  async counts(): Promise<string[]> {
    const levels = this.frame.getByRole('group', { name: '按级别筛选' }).getByRole('button');
    return (await levels.allInnerTexts()).map((text) => text.replace(/\s+/gu, ' ').trim());
  }

  /** Waits until the summary counts so. */
  async counted(text: string): Promise<void> {
    const [level = '', count = ''] = text.split(' ');
    await this.level(level)
      .filter({ hasText: new RegExp(`${level}\\s*${count}$`, 'u') })
      .waitFor();
  }

  /** Turns the plain range into a table, by way of its preview. */
  async convert(): Promise<void> {
    await this.button(/(?:转为数据表|[Mm]ake it a table)…$/u).click();
    await this.button(/^(?:转为数据表|Make it a table)$/u).click();
    await this.frame.getByText(/^(?:已转为数据表|The plan is now the table)/u).waitFor();
  }

  /** Makes the plan a ledger: a table with tracking columns, and the tab 考核 before it. */
  async addColumns(): Promise<void> {
    await this.convert();
    await this.frame.getByRole('tab', { name: '考核' }).click();
    await this.button('添加跟踪列').click();
    await this.frame.getByText(/^已添加跟踪列/u).waitFor();
  }

  /** Accepts every format fix. @param button how the preview's button is to be called */
  async clean(button: string): Promise<void> {
    await this.button('预览并清理').click();
    await this.button(button).click();
  }

  /** Waives the finding of a row. @param name whom the pane asks for once; `null` where it knows already */
  async waive(row: string, name: string | null): Promise<void> {
    const finding = this.frame.locator('li[data-finding]', { hasText: row });
    await finding.getByRole('button', { name: '豁免…' }).click();
    await this.frame.getByLabel('豁免原因').fill('已电话核实');
    if (name !== null) await this.frame.getByLabel('登记人').fill(name);
    await this.frame.getByRole('button', { name: '豁免', exact: true }).click();
  }

  async undo(): Promise<void> {
    await this.button('撤销上次写入').click();
    await this.frame.getByText(/^已撤销/u).waitFor();
  }

  /** Puts an issue date into the settings of the workbook. */
  async issue(date: string): Promise<void> {
    await this.workbook.excel(`
      const sheet = context.workbook.worksheets.add('考核设置');
      sheet.getRange('A1:C2').values = [['参数', '值', '默认值'], ['印发日期', '${date}', '']];
      sheet.tables.add('A1:C2', true).name = '参数表';
      await context.sync();`);
  }

  /** The count of a level, which filters by it. */
  level(name: string): Locator {
    return this.frame
      .getByRole('group', { name: '按级别筛选' })
      .getByRole('button', { name: new RegExp(`^${name}`, 'u') });
  }

  /** Shows the pane in this width, in pixels; the divider moves in larger steps. */
  async width(pixels: number): Promise<void> {
    await this.workbook.page.locator('iframe').evaluate((frame, width) => {
      frame.style.width = `${width}px`;
    }, pixels);
  }

  /** Clicks each finding that is listed. @returns the cells that were selected */
  async walk(): Promise<string[]> {
    const jumps = this.frame.locator('li[data-finding] > button');
    const cells: string[] = [];
    for (const jump of await jumps.all()) {
      await jump.click();
      await this.workbook.selected((address) => address !== cells.at(-1));
      cells.push(await this.workbook.address());
    }
    return cells;
  }

  /** A picture of the pane alone. */
  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.workbook.page
      .locator('iframe')
      .screenshot({ path: path.join(PICTURES, `pane-${name}.png`) });
  }
}
