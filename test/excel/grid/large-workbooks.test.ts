import { describe, expect, it } from '@jest/globals';
import type { PlanWrite } from '../../../src/core/checks/fixes';
import { openDesk, type Desk } from '../../support/workbook/pane';
import { generate } from '../../support/workbook/scored-workbook';
import {
  addTable,
  fillSheet,
  planRows,
  selected,
  syncsOf,
  valuesOf,
} from '../../support/workbook/sheets';

const LONG = '附'.repeat(20_000);

/** A plan that Excel on the web cannot put into one message: every row has a long text beside it. */
async function largeDesk(rows: number): Promise<Desk> {
  const desk = openDesk();
  await fillSheet(desk.book, '计划', planRows(rows));
  await fillSheet(desk.book, '计划', [['说明']], 'F2');
  for (let first = 0; first < rows; first += 50) {
    const part = Array.from({ length: Math.min(50, rows - first) }, () => [LONG]);
    await fillSheet(desk.book, '计划', part, `F${first + 3}`);
  }
  return desk;
}

describe('a workbook above the size of one message', () => {
  it('is read in blocks, none per row, whole', async () => {
    const { book, pane } = await largeDesk(200);
    const { syncs, result } = await syncsOf(book, () => pane.read());
    expect(syncs).toBeLessThan(20);
    expect(result.found?.plan.rows).toHaveLength(200);
    expect(result.found?.plan.rows[199]?.cells.topic.text).toBe('第200号统计数据新闻发布会');
  });

  it('can be selected in, written to, marked and taken back', async () => {
    const { book, pane } = await largeDesk(120);
    const { place, plan } = (await pane.read()).found!;
    const write: PlanWrite = {
      kind: 'cell',
      row: plan.rows[100]!.key,
      column: 'topic',
      before: plan.rows[100]!.cells.topic.text,
      after: '新的主题',
    };
    expect((await pane.applyWrites(place, plan, [write])).written).toBe(1);
    expect((await pane.undo()).written).toBe(1);
    const results = new Map([[plan.rows[100]!.key, '错误〔发布人〕请核对']]);
    await pane.mark(place, plan, results);
    expect(await valuesOf(book, '计划', 'G103:H103')).toEqual([
      ['FB2024-101', '错误〔发布人〕请核对'],
    ]);
    expect(await pane.select(place, plan, plan.rows[100]!.key, 'topic')).toBe(true);
    expect(await selected(book)).toBe('计划!D103');
  });

  it('gets its tracking columns, and its scores', async () => {
    const desk = await largeDesk(120);
    await addTable(desk.book, '计划', 'A2:F122', '计划表');
    const { place, plan } = (await desk.pane.read()).found!;
    const added = await desk.pane.addTrackingColumns(place, plan);
    expect(added.written).toBeGreaterThan(0);
    const { agreement } = await generate(desk);
    expect(agreement).toMatchObject({ rows: 120, differences: [] });
  });

  it('takes writes that are too large for one message in parts', async () => {
    const { book, pane } = openDesk();
    await fillSheet(book, '计划', planRows(120));
    const { place, plan } = (await pane.read()).found!;
    const writes = plan.rows.map(({ key, cells }): PlanWrite => ({
      kind: 'cell',
      row: key,
      column: 'topic',
      before: cells.topic.text,
      after: LONG,
    }));
    const { syncs, result } = await syncsOf(book, () => pane.applyWrites(place, plan, writes));
    expect([syncs, result.written]).toEqual([4, 120]);
    expect((await pane.undo()).written).toBe(120);
    expect(await valuesOf(book, '计划', 'D122')).toEqual([['第120号统计数据新闻发布会']]);
  });
});
