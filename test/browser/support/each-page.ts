import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launch } from './browser';
import { WorkbookPage } from './workbook-page';

/** Gives every test a page of its own in one browser, and lets none pass that has complained. */
export function eachPage(opened: (workbook: WorkbookPage) => void): void {
  const start = oneBrowser();
  let workbook: WorkbookPage;
  beforeEach(async () => {
    workbook = await start();
    opened(workbook);
  });
  afterEach(async () => {
    expect(workbook.complaints).toEqual([]);
    await workbook.close();
  });
}

/** Gives all tests one page, one after the other: opening it costs more than most of them. */
export function onePage(opened: (workbook: WorkbookPage) => void): void {
  const start = oneBrowser();
  let workbook: WorkbookPage;
  beforeAll(async () => {
    workbook = await start();
    opened(workbook);
  });
  afterEach(() => {
    expect(workbook.complaints.splice(0)).toEqual([]);
  });
  afterAll(() => workbook.close());
}

function oneBrowser(): () => Promise<WorkbookPage> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  return () => WorkbookPage.start(browser);
}
