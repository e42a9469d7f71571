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

describe('the clerk’s hour', () => {
  test('checks the sample and lands on the cell of each finding', async () => {
    await pane.check();
    expect(await pane.counts()).toEqual(['错误 2', '警告 3', '提示 14', '格式 34']);
    await pane.picture('checked');
    expect(await pane.walk()).toEqual(['E10', 'E32', 'E12', 'E23', 'D30']);
  });
});
