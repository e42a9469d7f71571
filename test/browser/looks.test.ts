import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launch } from './support/browser';
import { Pane } from './support/pane';
import { WorkbookPage } from './support/workbook-page';

let browser: Browser;
let workbook: WorkbookPage;
let pane: Pane;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  workbook = await WorkbookPage.start(browser);
  pane = new Pane(workbook);
});
afterEach(async () => {
  expect(workbook.complaints).toEqual([]);
  await workbook.close();
});

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Keeps a picture, and asks that nothing is wider than the pane and that axe has nothing to say. */
async function look(name: string): Promise<void> {
  await pane.picture(name);
  const frame = await workbook.paneFrame();
  const width = (await frame.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )) as number;
  expect([name, width]).toEqual([name, 0]);
  await frame.evaluate(AXE);
  const violations = (await frame.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(' | ')))`,
  )) as string[];
  expect([name, violations]).toEqual([name, []]);
}

/** Every view of the check tab, one after the other. */
async function tour(prefix: string): Promise<void> {
  await look(`${prefix}-before`);
  await pane.check();
  await look(`${prefix}-checked`);
  await pane.level('格式').click();
  await look(`${prefix}-format`);
  await pane.level('格式').click();
  await pane.frame.getByRole('button', { name: '豁免…' }).first().click();
  await pane.button('豁免').click();
  await look(`${prefix}-waive`);
  await pane.button('返回').click();
  await pane.button('预览并清理').click();
  await look(`${prefix}-clean`);
  await pane.button('返回').click();
  await pane.button('转为数据表…').click();
  await look(`${prefix}-convert`);
}

describe('the look of the check tab', () => {
  test('at 350 px, light', async () => {
    await tour('light');
  });

  test('at 320 px, dark', async () => {
    await pane.width(320);
    await workbook.page.getByRole('button', { name: '主题' }).click();
    await tour('dark');
  });

  test('at 320 px, in forced colours', async () => {
    await pane.width(320);
    await workbook.page.emulateMedia({ forcedColors: 'active' });
    await tour('contrast');
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
