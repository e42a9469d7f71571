import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launch } from './browser';
import { WorkbookPage } from './workbook-page';

/** Gives every test a page of its own in one browser, and lets none pass that has complained. */
export function eachPage(opened: (workbook: WorkbookPage) => void): void {
  let browser: Browser;
  let workbook: WorkbookPage;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    workbook = await WorkbookPage.start(browser);
    opened(workbook);
  });
  afterEach(async () => {
    expect(workbook.complaints).toEqual([]);
    await workbook.close();
  });
}
