import { describe, test } from '@jest/globals';
import { eachPage } from './support/each-page';
import { lookAt } from './support/look-at';
import { Pane } from './support/pane';
import type { WorkbookPage } from './support/workbook-page';

let workbook: WorkbookPage;
let pane: Pane;

eachPage((opened) => {
  workbook = opened;
  pane = new Pane(opened);
});

/** Room for every part opened at once. */
const TALL = { width: 1366, height: 4000 };

/** The settings tab as it comes up, and with every part open. */
async function tour(prefix: string, tab = '设置', first = '年度与日期'): Promise<void> {
  await pane.frame.getByRole('tab', { name: tab }).click();
  await pane.frame.getByText(first).waitFor();
  await lookAt(workbook, pane, `settings-${prefix}`);
  await workbook.page.setViewportSize(TALL);
  const closed = pane.frame.locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
  await lookAt(workbook, pane, `settings-${prefix}-open`);
}

describe('the look of the settings tab', () => {
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

  test('in English, at 320 px', async () => {
    await workbook.page.getByRole('button', { name: '界面语言' }).click();
    await pane.width(320);
    await tour('english', 'Settings', 'Year and dates');
  });

  test('takes a change back, and says so', async () => {
    await pane.frame.getByRole('tab', { name: '设置' }).click();
    await pane.frame.getByLabel('印发日期', { exact: true }).fill('2024-03-01');
    await pane.frame.getByRole('button', { name: '保存' }).click();
    await pane.frame.getByRole('button', { name: '撤销' }).waitFor();
    await lookAt(workbook, pane, 'settings-saved');
    await pane.frame.getByRole('button', { name: '撤销' }).click();
    await pane.frame.getByText(/^已撤销/u).waitFor();
    await lookAt(workbook, pane, 'settings-undone');
  });
});
