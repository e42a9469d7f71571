import { describe, expect, it } from '@jest/globals';
import { textCell, type Grid } from '../../../src/core/plan/cells/grid';
import { openWorkspace, sampleRows } from '../../support/workbook/pane';
import { fillSheet, syncsOf, usedOf, valuesOf } from '../../support/workbook/sheets';

const gridOf = (rows: readonly (readonly string[])[]): Grid => ({
  rows: rows.map((row) => row.map(textCell)),
  merges: [],
});

describe('inserting a plan', () => {
  it('puts the sample on a sheet of its own, found and shown, in two syncs and one to show it', async () => {
    const { book, pane } = openWorkspace();
    const { syncs, result } = await syncsOf(book, () =>
      pane.insertPlan('新闻发布会计划', gridOf(sampleRows())),
    );
    expect(syncs).toBe(3);
    expect(result.left).toEqual([]);
    const { found } = await pane.read();
    expect(found?.place.sheet).toBe('新闻发布会计划');
    expect(found?.plan.rows).toHaveLength(28);
    expect(book.model.sheets.active.getName()).toBe('新闻发布会计划');
    await pane.undo();
    expect((await pane.read()).sheets).not.toContain('新闻发布会计划');
  });

  it('keeps texts texts, numbers numbers and dates dates', async () => {
    const { book, pane } = openWorkspace();
    const texts = ['3-4', '2024.10', '=1+1', '2024年3月', '007', 'TRUE', '@甲'];
    const grid: Grid = {
      rows: [
        texts.map(textCell),
        [
          { value: 5, text: '5' },
          { value: 45418, text: '2024/5/6', format: 'yyyy/m/d' },
          { value: true, text: 'TRUE' },
        ],
      ],
      merges: [{ top: 0, left: 5, bottom: 1, right: 5 }],
    };
    await pane.insertPlan('表', grid);
    expect(await valuesOf(book, '表', 'A1:G1')).toEqual([texts]);
    expect(await valuesOf(book, '表', 'A2:C2')).toEqual([[5, 45418, true]]);
  });

  it('makes a name of any text, and another one where it is taken', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', [['别的']]);
    const grid = gridOf([['甲']]);
    await pane.insertPlan('计划', grid);
    await pane.insertPlan('a/b:[c]*?', grid);
    await pane.insertPlan('', grid);
    expect((await pane.read()).sheets).toEqual(
      expect.arrayContaining(['计划', '计划2', 'a b c', '新闻发布会计划']),
    );
    expect(await usedOf(book, '计划')).toEqual([['别的']]);
  });

  it('does not delete, in taking back, a sheet that somebody has worked on', async () => {
    const { book, pane } = openWorkspace();
    await pane.insertPlan('计划', gridOf([['甲', '乙']]));
    await fillSheet(book, '计划', [['改']], 'B1');
    expect(await pane.undo()).toEqual({
      written: 0,
      left: [{ row: null, column: 'B', why: 'changed' }],
    });
    expect(await usedOf(book, '计划')).toEqual([['甲', '改']]);
  });
});
