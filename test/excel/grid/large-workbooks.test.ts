import { describe, expect, it } from '@jest/globals';
import type { PlanWrite } from '../../../src/core/checks/fixes';
import { largeWorkspace, LONG } from '../../support/workbook/large-workbook';
import { openWorkspace } from '../../support/workbook/pane';
import { fillSheet, planRows, selected, syncsOf, valuesOf } from '../../support/workbook/sheets';

describe('a workbook above the size of one message', () => {
  it('is read in blocks, none per row, whole', async () => {
    const { book, pane } = await largeWorkspace(200);
    const { syncs, result } = await syncsOf(book, () => pane.read());
    expect(syncs).toBeLessThan(20);
    expect(result.found?.plan.rows).toHaveLength(200);
    expect(result.found?.plan.rows[199]?.cells.topic.text).toBe('第200号统计数据新闻发布会');
  });

  it('can be selected in, written to, marked and taken back', async () => {
    const { book, pane } = await largeWorkspace(120);
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
    expect(await pane.select({ place, plan, row: plan.rows[100]!.key }, 'topic')).toBe(true);
    expect(await selected(book)).toBe('计划!D103');
  });

  it('takes writes that are too large for one message in parts', async () => {
    const { book, pane } = openWorkspace();
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
