import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';

const PICTURES = path.resolve('test/browser/screenshots');

/** Milliseconds for one step: the first page of a bare machine, its font cache still empty, takes most of a minute. */
const PATIENCE = 900_000;

/** The page of the embedded workbook as a person at it sees and uses it. */
export class WorkbookPage {
  /** What the console and the network showed that they must not. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.complaints.push(`console ${message.type()}: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => this.complaints.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      const local = hostname === 'localhost' || protocol === 'data:' || protocol === 'blob:';
      if (!local) this.complaints.push(`request: ${request.url()}`);
    });
  }

  /** Opens the page in a browser profile of its own and waits until the pane has read the workbook. */
  static async start(browser: Browser): Promise<WorkbookPage> {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      // Emulating a scheme would hide that the pane takes it from the page.
      colorScheme: null,
    });
    context.setDefaultTimeout(PATIENCE);
    const workbook = new WorkbookPage(context, await context.newPage());
    await workbook.page.goto(process.env.EMBEDDED_URL!);
    await workbook.ready();
    return workbook;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** Another tab of the same browser profile, with the same storage. */
  async secondTab(): Promise<WorkbookPage> {
    const second = new WorkbookPage(this.context, await this.context.newPage());
    await second.page.goto(process.env.EMBEDDED_URL!);
    await second.ready();
    return second;
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** The dialog in front of the page. */
  get dialog(): Locator {
    return this.page.getByRole('alertdialog').or(this.page.getByRole('dialog'));
  }

  /** Waits until grid and pane are there. */
  async ready(): Promise<void> {
    await this.page.locator('[data-u-comp="render-canvas"]').last().waitFor();
    await this.pane.getByRole('status').waitFor();
  }

  get pane() {
    return this.page.frameLocator('iframe');
  }

  /** The pane's own window, with its office.js. */
  async paneFrame(): Promise<Frame> {
    const element = await this.page.waitForSelector('iframe');
    const frame = await element.contentFrame();
    if (!frame) throw new Error('The page has no pane.');
    return frame;
  }

  /** Selects a cell through the name box, as with the keyboard. */
  async select(address: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    await box.fill(address);
    await box.press('Enter');
  }

  async type(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Values through `Excel.run` in the pane's window: what the add-in would read. */
  async values(address: string): Promise<unknown[][]> {
    return this.excel(`
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('${address}').load('values');
      await context.sync();
      return range.values;`) as Promise<unknown[][]>;
  }

  /** Runs the body of an `Excel.run` in the pane's window. */
  async excel(body: string): Promise<unknown> {
    const frame = await this.paneFrame();
    // A workbook that has just been opened has its pane loaded anew.
    await frame.waitForFunction('typeof Excel !== "undefined" && "run" in Excel');
    return frame.evaluate(`Excel.run(async (context) => { ${body} })`);
  }

  /** The address of the selected cell, without its sheet. */
  async address(): Promise<string> {
    return this.excel(`
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address.split('!').pop();`) as Promise<string>;
  }

  /** Waits until another cell is selected. */
  async selected(isWanted: (address: string) => boolean): Promise<void> {
    while (!isWanted(await this.address()));
  }

  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }

  /** Saves through the bar. @returns the path of the downloaded file */
  async save(): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: '另存为 .xlsx' }).click();
    const file = await (await download).path();
    return file;
  }

  /** Chooses a file through the bar. */
  async choose(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(file);
  }

  /** Opens a file in place of changed content and waits for the pane to start anew with it. */
  async open(file: string): Promise<void> {
    const before = await this.paneFrame();
    await this.choose({ name: '另存的工作簿.xlsx', mimeType: '', buffer: readFileSync(file) });
    await this.dialog.getByRole('button', { name: '打开' }).click();
    await this.page.getByText('已打开 另存的工作簿.xlsx。').waitFor();
    await this.paneAfter(before);
  }

  async reset(): Promise<void> {
    const before = await this.paneFrame();
    await this.page.getByRole('button', { name: '恢复示例' }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: '恢复示例' }).click();
    await this.paneAfter(before);
  }

  /** Opens the sample of a whole year, which the server makes when it is first asked for. */
  async openYear(): Promise<void> {
    const before = await this.paneFrame();
    await this.page.getByRole('button', { name: '示例：全年台账' }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: '打开全年台账' }).click();
    await this.page.getByText('已打开示例：全年台账。').waitFor();
    await this.paneAfter(before);
  }

  /** Waits until the browser's store holds a text. */
  async kept(text: string): Promise<void> {
    while (!(await this.stored()).includes(text));
  }

  private stored(): Promise<string> {
    return this.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('keyval-store');
          opening.onsuccess = () => {
            const all = opening.result.transaction('keyval').objectStore('keyval').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(JSON.stringify(all.result));
            };
          };
        }),
    );
  }

  /** The cells as they are drawn, as a picture in a data URL. */
  async gridPicture(): Promise<string> {
    const canvas = this.page.locator('[data-u-comp="render-canvas"]').last();
    const picture = await canvas.screenshot();
    return `data:image/png;base64,${picture.toString('base64')}`;
  }

  /** The whole page, as a picture in a data URL. */
  async pagePicture(): Promise<string> {
    const picture = await this.page.screenshot();
    return `data:image/png;base64,${picture.toString('base64')}`;
  }

  /** The colours of a picture that fill more than a thousand of its points. */
  async colours(picture: string): Promise<string[]> {
    return this.page.evaluate(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const counts = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const bytes = [...data.subarray(at, at + 3)];
        const colour = `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return [...counts].filter(([, count]) => count > 1000).map(([colour]) => colour);
    }, picture);
  }

  private async paneAfter(before: Frame): Promise<void> {
    while (!before.isDetached()) await this.page.waitForEvent('framedetached');
    await this.pane.getByRole('status').waitFor();
  }
}
