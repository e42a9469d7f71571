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

/** Room for every part opened at once. */
const TALL = { width: 1366, height: 4000 };

/** The settings tab as it comes up, and with every part open. */
async function tour(
  look: (name: string) => Promise<void>,
  tab: string,
  first: string,
): Promise<void> {
  await pane.frame.getByRole('tab', { name: tab }).click();
  await pane.frame.getByText(first).waitFor();
  await look('settings');
  await workbook.page.setViewportSize(TALL);
  const closed = pane.frame.locator('details:not([open]) > summary');
  for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
  await look('settings-open');
}

describe('the look of the settings tab', () => {
  test('in Chinese: light, dark and in forced colours', () =>
    tour((name) => lookInEveryAppearance(workbook, pane, name), '设置', '年度与日期'));

  test('in English, at 320 px', async () => {
    await workbook.page.getByRole('button', { name: '界面语言' }).click();
    await pane.width(320);
    await tour((name) => lookAt(workbook, pane, `${name}-english`), 'Settings', 'Year and dates');
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
