import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { Pane } from './pane';
import type { WorkbookPage } from './workbook-page';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Keeps a picture, and asks that nothing is wider than the pane and that axe has nothing to say. */
export async function lookAt(workbook: WorkbookPage, pane: Pane, name: string): Promise<void> {
  await pane.picture(name);
  const frame = await workbook.paneFrame();
  const width = await frame.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect([name, width]).toEqual([name, 0]);
  await frame.evaluate(AXE);
  const violations = await frame.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(' | ')))`,
  );
  expect([name, violations]).toEqual([name, []]);
}
