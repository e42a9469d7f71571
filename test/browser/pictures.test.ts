import { describe, test } from '@jest/globals';
import { eachPage } from './support/each-page';
import { lookAt, lookInEveryAppearance } from './support/look-at';
import { Pane } from './support/pane';
import type { WorkbookPage } from './support/workbook-page';
import { liveThroughTheYear } from './support/year';

let workbook: WorkbookPage;
let pane: Pane;

eachPage((opened) => {
  workbook = opened;
  pane = new Pane(opened);
});

/** The views that show what was written and the year as pictures, one after the other. */
async function tour(look: (name: string) => Promise<void>): Promise<void> {
  await pane.frame.getByRole('tab', { name: /^(?:校验|Check)$/u }).click();
  await pane.button(/^(?:写入记录|History)$/u).click();
  await look('pictures-history');
  await pane.button(/^(?:返回|Back)$/u).click();
  await pane.frame.getByRole('tab', { name: /^(?:进度|Progress)$/u }).click();
  await pane.button(/^(?:时间轴|Timeline)$/u).click();
  await look('pictures-time-line');
  await pane.frame.getByRole('tab', { name: /^(?:考核|Scores)$/u }).click();
  await pane.button(/^(?:失分图|Map of losses)$/u).click();
  await look('pictures-losses');
}

describe('the look of past writes, the time line and the map of losses', () => {
  test('in Chinese: light, dark and in forced colours; in English at 320 px', async () => {
    await pane.addColumns();
    await liveThroughTheYear(workbook);
    await pane.frame.getByLabel('基准日', { exact: true }).fill('2024-12-31');
    await tour((name) => lookInEveryAppearance(workbook, pane, name));
    await workbook.page.getByRole('button', { name: '界面语言' }).click();
    await pane.width(320);
    await tour((name) => lookAt(workbook, pane, `${name}-english`));
  });
});
