import { describe, expect, test } from '@jest/globals';
import type { ChartRecord } from '../../../src/embedded/model/data/registry';
import { writeXlsx } from '../../../src/embedded/xlsx';
import { editPart, fileOf, open } from '../../support/embedded/xlsx-file';
import { PackageFile } from '../../support/xlsx/package-file';

/** A sheet with a table, a note and a data bar, and charts over its cells. */
async function withCharts(...changes: readonly Partial<ChartRecord>[]) {
  const { snapshot, id } = open(
    await fileOf((workbook) => {
      const sheet = workbook.addWorksheet('得分 & 排名');
      sheet.addTable({
        name: '汇总表',
        ref: 'A1',
        columns: [{ name: '单位' }, { name: '总分' }],
        rows: [
          ['统计局', 96],
          ['住建局', 61.5],
        ],
      });
      sheet.getCell('B2').note = '核对';
      sheet.getRow(4).height = 40;
      sheet.getColumn(3).width = 30;
    }),
  );
  const charts = changes.map((change, at): ChartRecord => ({
    id: `chart${at}`,
    sheetId: id,
    name: `图 ${at}`,
    type: 'ColumnClustered',
    seriesBy: 'Columns',
    source: { sheetId: id, row: 0, column: 0, rows: 3, columns: 2 },
    title: '各单位“总分” <前2名>',
    legend: false,
    minimum: 0,
    maximum: null,
    corner: { row: 4, column: 0, dx: 3, dy: 6 },
    width: 320,
    height: 180,
    ...change,
  }));
  return { snapshot: { ...snapshot, registry: { ...snapshot.registry, charts } }, charts };
}

/** Without what a file counts anew. */
const comparable = (chart: ChartRecord) => ({
  ...chart,
  id: '',
  sheetId: '',
  source: { ...chart.source, sheetId: '' },
});

describe('the charts of a workbook', () => {
  test('come back from a file as they were, several to a sheet', async () => {
    const { snapshot, charts } = await withCharts(
      {},
      { type: 'BarClustered', title: null, legend: true, minimum: null, maximum: 105 },
      { seriesBy: 'Rows', corner: { row: 3, column: 2, dx: 0, dy: 0 }, height: 90 },
    );
    const { bytes, losses } = await writeXlsx(snapshot);
    expect(losses).toEqual([]);
    const again = open(bytes);
    expect(again.losses).toEqual([]);
    expect(again.registry.charts.map(comparable)).toEqual(charts.map(comparable));
    expect(again.registry.tables).toHaveLength(1);
  });

  test('are listed as lost where their kind is not known', async () => {
    const { snapshot } = await withCharts({ type: 'Pie' });
    const { bytes, losses } = await writeXlsx(snapshot);
    expect(losses).toMatchObject([{ kind: 'chart', count: 1 }]);
    expect(open(bytes).registry.charts).toEqual([]);
  });

  test('stay in the file where another program has given them a look of their own', async () => {
    const { snapshot } = await withCharts({}, {});
    const { bytes } = await writeXlsx(snapshot);
    const looks = '<c:gapWidth val="20"/>';
    const painted = await editPart(bytes, 'xl/charts/chart1.xml', (xml) =>
      xml.replace('<c:gapWidth val="80"/>', looks),
    );
    const again = open(painted);
    expect(again.registry.charts).toMatchObject([{ name: '图 1' }]);
    expect(again.losses).toEqual([]);
    const written = new PackageFile(new Uint8Array((await writeXlsx(again.snapshot)).bytes));
    expect(written.text('xl/charts/chart1.xml')).toContain(looks);
    expect(written.text('xl/drawings/drawing1.xml').match(/<c:chart /gu)).toHaveLength(2);
  });
});
