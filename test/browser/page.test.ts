import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launch } from './support/browser';
import { WorkbookPage } from './support/workbook-page';

let browser: Browser;
let workbook: WorkbookPage;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  workbook = await WorkbookPage.open(browser);
});
afterEach(async () => {
  expect(workbook.complaints).toEqual([]);
  await workbook.close();
});

describe('the page', () => {
  test('opens the sample, and the pane finds its plan', async () => {
    await workbook.picture('sample-light');
    await expect(workbook.pane.getByText('28 行计划').isVisible()).resolves.toBe(true);
    await expect(workbook.pane.getByRole('listitem').allInnerTexts()).resolves.toEqual([
      '序号\nA 列',
      '牵头发布单位\nB 列',
      '拟发布时间\nC 列',
      '发布主题\nD 列',
      '发布人\nE 列',
    ]);
  });

  test('tells the pane of an edit typed in the grid', async () => {
    await workbook.type('A31', '29');
    await workbook.type('B31', '发改委');
    await workbook.type('C31', '四季度');
    await workbook.type('D31', '新增发布会');
    await workbook.pane.getByText('29 行计划').waitFor();
    await workbook.picture('typed-edit');
  });

  test('shows in the grid what Excel.run writes', async () => {
    await workbook.select('G1');
    await workbook.excel(`
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('D3');
      range.values = [['由加载项写入']];
      range.format.fill.color = '#FFC7CE';
      range.select();
      await context.sync();`);
    await workbook.picture('written-by-pane');
    await expect(workbook.values('D3')).resolves.toEqual([['由加载项写入']]);
  });
});
