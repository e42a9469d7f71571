import { describe, expect, it } from '@jest/globals';
import { sheetOf, workbook } from './harness';

describe('charts', () => {
  it('name a new chart as no other chart of the sheet, though one was deleted', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const { charts } = sheetOf(context);
      const source = sheetOf(context).getRange('A1:B5');
      const first = charts.add('BarClustered', source);
      charts.add('BarClustered', source);
      await context.sync();
      first.delete();
      charts.add('BarClustered', source);
      charts.load('items/name');
      await context.sync();
      expect(charts.items.map(({ name }) => name).sort()).toEqual(['图表 1', '图表 2']);
    });
  });

  it('take the direction of the series with the data of a chart', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B5'), 'Columns');
      chart.setData(sheet.getRange('A1:B6'), 'Rows');
      await context.sync();
      expect(book.workbook.model.registry.charts).toMatchObject([{ seriesBy: 'Rows' }]);
      chart.setData(sheet.getRange('A1:B6'), 'Sideways' as 'Auto');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });
});
