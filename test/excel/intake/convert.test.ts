import { describe, expect, it } from '@jest/globals';
import { openWorkspace, openSample, type Workspace } from '../../support/workbook/pane';
import {
  addTable,
  fillSheet,
  HEADER,
  planRows,
  syncsOf,
  usedOf,
  valuesOf,
} from '../../support/workbook/sheets';

async function found({ pane }: Workspace) {
  return (await pane.read()).found!;
}

/** Everything of a sheet that a person can see: contents, looks, merges, sizes. */
const looksOf = ({ book }: Workspace, name: string) => {
  const { model } = book;
  const sheet = model.sheets.byName(name)!;
  const id = sheet.getSheetId();
  const area = { sheetId: id, row: 0, column: 0, rows: 40, columns: 8 };
  return {
    cells: model.cells.map(area, (cell) => ({
      value: cell?.v ?? null,
      style: model.cells.style(cell),
    })),
    merges: sheet.getMergeData(),
    widths: Array.from({ length: 8 }, (_, column) => sheet.getColumnWidth(column)),
    heights: Array.from({ length: 40 }, (_, row) => sheet.getRowHeight(row)),
    frozen: sheet.getFreeze(),
  };
};

describe('turning a pasted plan into a table', () => {
  it('makes 计划表 of the sample in place, keeping an untouched copy, and takes it back cell for cell', async () => {
    const workspace = openSample();
    const before = looksOf(workspace, '新闻发布会计划');
    const values = await usedOf(workspace.book, '新闻发布会计划');
    const { place, plan } = await found(workspace);
    const { syncs, result } = await syncsOf(workspace.book, () =>
      workspace.pane.convert(place, plan),
    );
    expect(syncs).toBe(3);
    expect(result).toEqual({
      written: 0,
      rows: 2,
      left: [],
      made: { table: '计划表', copy: '原始附件' },
    });
    expect(await usedOf(workspace.book, '原始附件')).toEqual(values);
    const now = await found(workspace);
    expect(now.place).toMatchObject({ sheet: '新闻发布会计划', table: '计划表' });
    expect(now.plan.rows).toHaveLength(28);
    expect(now.plan.skipped).toEqual([]);
    expect(now.plan.year).toBe(2024);
    expect(await usedOf(workspace.book, '新闻发布会计划')).toEqual(
      values.filter((_, row) => row !== 15 && row !== 16),
    );
    expect((await workspace.pane.undo()).left).toEqual([]);
    expect(looksOf(workspace, '新闻发布会计划')).toEqual(before);
    expect((await found(workspace)).place.table).toBeNull();
    expect((await workspace.pane.read()).sheets).toEqual(['新闻发布会计划']);
  });

  it('gives table and copy names of their own where theirs are taken', async () => {
    const workspace = openWorkspace();
    await fillSheet(workspace.book, '原始附件', [['旧']]);
    await fillSheet(workspace.book, '旧表', [['甲'], [1]]);
    await addTable(workspace.book, '旧表', 'A1:A2', '计划表');
    await fillSheet(workspace.book, '计划', planRows(3));
    const { place, plan } = await found(workspace);
    const { made } = await workspace.pane.convert(place, plan);
    expect(made).toEqual({ table: '计划表2', copy: '原始附件2' });
    expect((await found(workspace)).place.table).toBe('计划表2');
  });

  it('does nothing to a plan that is a table already', async () => {
    const workspace = openWorkspace();
    await fillSheet(workspace.book, '计划', planRows(3));
    const { place, plan } = await found(workspace);
    await workspace.pane.convert(place, plan);
    const report = await workspace.pane.convert(place, plan);
    expect(report).toEqual({ written: 0, left: [] });
    expect((await workspace.pane.read()).sheets.filter((name) => name.startsWith('原始'))).toEqual([
      '原始附件',
    ]);
  });

  it('fills merged departments, keeps columns and formats of the user and what stands around', async () => {
    const workspace = openWorkspace();
    const rows = planRows(4).map((row, at) =>
      at === 0 ? row : [...row, at === 1 ? '联系人' : '甲'],
    );
    await fillSheet(workspace.book, '计划', [...rows, ['备注：以实际为准']], 'B2');
    await workspace.book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('计划');
      sheet.getRange('B2:G2').merge();
      sheet.getRange('C4:C6').merge();
      sheet.getRange('B4:B5').merge();
      sheet.getRange('G4').format.fill.color = '#FFFF00';
      sheet.getRange('D4').values = [['2024-05-06']];
      await context.sync();
    });
    const before = looksOf(workspace, '计划');
    const { place, plan } = await found(workspace);
    await workspace.pane.convert(place, plan);
    expect(await valuesOf(workspace.book, '计划', 'B2:C9')).toEqual([
      ['2024年度新闻发布会计划', ''],
      ['序号', '牵头发布单位'],
      [1, '统计局'],
      ['', '统计局'],
      [3, '统计局'],
      [4, '统计局'],
      ['备注：以实际为准', ''],
      ['', ''],
    ]);
    const now = await found(workspace);
    expect(now.plan.headers.filter((text) => text !== '')).toEqual([...HEADER, '联系人']);
    expect(now.plan.rows[0]?.timing).toMatchObject({ window: { end: '2024-05-06' } });
    await workspace.pane.undo();
    expect(looksOf(workspace, '计划')).toEqual(before);
  });

  it('makes one line of a header of two', async () => {
    const workspace = openWorkspace();
    await fillSheet(workspace.book, '计划', [
      ['2024年度新闻发布会计划'],
      ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人', ''],
      ['', '', '', '', '姓名', '职务'],
      [1, '统计局', '3月', '统计公报发布', '张三', '局长'],
      [2, '统计局', '4月', '季度数据发布', '李四', '副局长'],
    ]);
    await workspace.book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('计划');
      for (const column of ['A', 'B', 'C', 'D']) sheet.getRange(`${column}2:${column}3`).merge();
      sheet.getRange('E2:F2').merge();
      await context.sync();
    });
    const before = looksOf(workspace, '计划');
    const { place, plan } = await found(workspace);
    expect(plan.rows).toHaveLength(2);
    await workspace.pane.convert(place, plan);
    const now = await found(workspace);
    expect(now.place.table).toBe('计划表');
    expect(now.plan.rows.map(({ person }) => person?.names)).toEqual(
      plan.rows.map(({ person }) => person?.names),
    );
    await workspace.pane.undo();
    expect(looksOf(workspace, '计划')).toEqual(before);
  });

  it('keeps, in taking back, what somebody has edited since', async () => {
    const workspace = openSample();
    const values = await usedOf(workspace.book, '新闻发布会计划');
    const { place, plan } = await found(workspace);
    await workspace.pane.convert(place, plan);
    await fillSheet(workspace.book, '新闻发布会计划', [['改过的主题']], 'D20');
    const { left } = await workspace.pane.undo();
    expect(left).toEqual([{ row: null, column: 'D', why: 'changed' }]);
    const expected = values.map((row) => [...row]);
    expected[21]![3] = '改过的主题';
    expect(await usedOf(workspace.book, '新闻发布会计划')).toEqual(expected);
  });

  it('leaves everything as it is where rows were added since', async () => {
    const workspace = openSample();
    const { place, plan } = await found(workspace);
    await workspace.pane.convert(place, plan);
    await fillSheet(workspace.book, '新闻发布会计划', [[29, '统计局']], 'A31');
    const now = await usedOf(workspace.book, '新闻发布会计划');
    expect(await workspace.pane.undo()).toEqual({
      written: 0,
      left: [{ row: null, column: '计划表', why: 'changed' }],
    });
    expect(await usedOf(workspace.book, '新闻发布会计划')).toEqual(now);
    expect((await workspace.pane.read()).sheets).toContain('原始附件');
  });
});
