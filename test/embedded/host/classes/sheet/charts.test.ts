import { describe, expect, it } from '@jest/globals';
import type { ChartRecord } from '../../../../../src/embedded/model/data/registry';
import { sheetOf, workbook } from '../../../../support/embedded/harness';

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
      expect(book.model.registry.charts).toMatchObject([{ seriesBy: 'Rows' }]);
      chart.setData(sheet.getRange('A1:B6'), 'Sideways' as 'Auto');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  it('keep legend and value axis, and refuse the axes that they do not have', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B5'), 'Columns');
      chart.legend.visible = false;
      chart.axes.valueAxis.minimum = 0;
      await context.sync();
      chart.legend.load('visible');
      chart.axes.valueAxis.load('minimum,maximum');
      await context.sync();
      expect(chart.legend.visible).toBe(false);
      expect([chart.axes.valueAxis.minimum, chart.axes.valueAxis.maximum]).toEqual([0, '']);
      chart.axes.categoryAxis.load('minimum');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
    });
  });

  it('go with the cell that they stand in', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B5'), 'Columns');
      chart.setPosition('B8', 'E20');
      chart.load('left,top,width,height');
      await context.sync();
      const { left, top, width, height } = chart;
      sheet.getRange('2:3').insert('Down');
      chart.load('top');
      await context.sync();
      const [{ corner, source }] = book.model.registry.charts as [ChartRecord];
      expect(corner).toMatchObject({ row: 9, column: 1 });
      expect(source).toMatchObject({ row: 0, rows: 7 });
      expect(chart.top).toBeGreaterThan(top);
      chart.left = left + 10;
      chart.top = top;
      chart.load('left,top,width,height');
      await context.sync();
      expect([chart.left, chart.top]).toEqual([left + 10, top]);
      expect([chart.width, chart.height]).toEqual([width, height]);
    });
  });
});
