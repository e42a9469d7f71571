import { expect, it } from '@jest/globals';
import { generate } from '../../support/workbook/scored-workbook';
import { addTable } from '../../support/workbook/sheets';
import { largeDesk } from '../../support/workbook/large-workbook';

it('a workbook above the size of one message gets its tracking columns, and its scores', async () => {
  const desk = await largeDesk(120);
  await addTable(desk.book, '计划', 'A2:F122', '计划表');
  const { place, plan } = (await desk.pane.read()).found!;
  const added = await desk.pane.addTrackingColumns(place, plan);
  expect(added.written).toBeGreaterThan(0);
  const { agreement } = await generate(desk);
  expect(agreement).toMatchObject({ rows: 120, differences: [] });
});
