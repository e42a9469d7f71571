import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { Pane } from './pane';
import { settle } from './settle';
import type { WorkbookPage } from './workbook-page';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What reaches beyond the right edge of the pane, cut off without a way to scroll to it. */
const STICKING_OUT = `[...document.querySelectorAll('body *')]
  .filter((element) => element.checkVisibility() && !element.closest('svg'))
  .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((element) => element.outerHTML.slice(0, 120))`;

/** Keeps a picture, and asks that nothing is wider than the pane and that axe has nothing to say. */
export async function lookAt(workbook: WorkbookPage, pane: Pane, name: string): Promise<void> {
  const frame = await workbook.paneFrame();
  // A view that is loaded on demand is looked at itself, not the word that it is being opened.
  await frame.getByText(/^(?:正在打开|Opening)…$/u).waitFor({ state: 'hidden' });
  await settle(frame);
  await pane.picture(name);
  const width = await frame.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect([name, width]).toEqual([name, 0]);
  expect([name, await frame.evaluate<string[]>(STICKING_OUT)]).toEqual([name, []]);
  await frame.evaluate(AXE);
  const violations = await frame.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(' | ')))`,
  );
  expect([name, violations]).toEqual([name, []]);
}

/** Looks at a view of the Chinese pane as it stands: light at 350 px, then at 320 px in forced colours and dark. */
export async function lookInEveryAppearance(
  workbook: WorkbookPage,
  pane: Pane,
  name: string,
): Promise<void> {
  const theme = workbook.page.getByRole('button', { name: '主题' });
  await lookAt(workbook, pane, `${name}-light`);
  await pane.width(320);
  await workbook.page.emulateMedia({ forcedColors: 'active' });
  await lookAt(workbook, pane, `${name}-contrast`);
  await workbook.page.emulateMedia({ forcedColors: 'none' });
  await theme.click();
  await lookAt(workbook, pane, `${name}-dark`);
  await theme.click();
  await pane.width(350);
}
