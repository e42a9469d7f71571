import { expect, it } from '@jest/globals';
import { generate } from '../../support/workbook/scored-workbook';
import { addTable } from '../../support/workbook/sheets';
import { largeWorkspace } from '../../support/workbook/large-workbook';

it('a workbook above the size of one message gets its tracking columns, and its scores', async () => {
  const workspace = await largeWorkspace(120);
  await addTable(workspace.book, '计划', 'A2:F122', '计划表');
  const { place, plan } = (await workspace.pane.read()).found!;
  const added = await workspace.pane.addTrackingColumns(place, plan);
  expect(added.written).toBeGreaterThan(0);
  const { agreement } = await generate(workspace);
  expect(agreement).toMatchObject({ rows: 120, differences: [] });
});
