import { expect, it } from '@jest/globals';
import { readXlsx } from '../../../src/embedded';
import { sampleYear } from '../../../scripts/sample-year/data';
import { yearWorkbook } from '../../../scripts/sample-year/workbook';
import { fixtureConferences } from '../../support/fixture-conferences';
import { openSample, openWorkspace, type Workspace } from '../../support/workbook/pane';
import { found, generate, trackedWorkspace } from '../../support/workbook/scored-workbook';
import { expectSound } from '../../support/xlsx/sound';

const CREATED = new Date('2024-12-31T00:00:00Z');

const saved = async ({ book }: Workspace): Promise<Uint8Array> => (await book.save(CREATED)).bytes;

/** The sample with all that the pane adds: settings, tracking columns, marks, the list of problems, score sheets. */
async function wholeSample(): Promise<Workspace> {
  const workspace = openSample();
  const { pane } = workspace;
  const pasted = await found(workspace);
  await pane.convert(pasted.place, pasted.plan);
  const table = await found(workspace);
  await pane.addTrackingColumns(table.place, table.plan);
  const { place, plan } = await found(workspace);
  const results = new Map(
    plan.rows.map(({ key }, i) => [key, i % 2 ? '' : '错误〔发布人〕请核对']),
  );
  await pane.mark(place, plan, results);
  const line = { row: '第8行', department: '市监局', column: '发布人', content: '=1+1' };
  await pane.listProblems('校验问题', [{ level: '错误', reason: '请核对', waived: '', ...line }]);
  await generate(workspace);
  return workspace;
}

it.each<[string, () => Promise<Uint8Array>]>([
  ['a new workbook', () => saved(openWorkspace())],
  ['the sample as the page opens it', () => saved(openSample())],
  ['the sample with everything that the pane adds', async () => saved(await wholeSample())],
  ['the sample year', () => yearWorkbook(sampleYear())],
  [
    'rows of all fixtures, tracked and scored',
    async () => {
      const rows = (await fixtureConferences()).filter((_, i) => i % 6 === 0);
      const workspace = await trackedWorkspace(rows);
      await generate(workspace);
      return saved(workspace);
    },
  ],
])('opens in Excel as it is, and is written the same again: %s', async (_, write) => {
  const bytes = await write();
  await expectSound(bytes);
  const { snapshot, losses } = await readXlsx(bytes);
  expect(losses).toEqual([]);
  const { book } = openWorkspace(snapshot);
  const first = (await book.save(CREATED)).bytes;
  await expectSound(first);
  const again = openWorkspace((await readXlsx(first)).snapshot);
  expect(Buffer.from(await saved(again)).equals(Buffer.from(first))).toBe(true);
});
