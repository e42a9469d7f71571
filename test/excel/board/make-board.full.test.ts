import { describe, expect, it } from '@jest/globals';
import { SCORE_ROWS } from '../../support/score-cases';
import type { Workspace } from '../../support/workbook/pane';
import { found, shown, trackedWorkspace } from '../../support/workbook/scored-workbook';
import { fillSheet, syncsOf, usedOf, valuesOf } from '../../support/workbook/sheets';

const ROWS = SCORE_ROWS.slice(0, 3);
const AT = '2024-09-10 09:30';

async function press(workspace: Workspace, at = AT) {
  const { place, plan } = await found(workspace);
  return workspace.pane.makeBoard(place, plan, at);
}

async function change(
  { book }: Workspace,
  work: (workbook: Excel.Workbook) => void,
): Promise<void> {
  await book.Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
}

const sheetsOf = ({ book }: Workspace) => book.model.sheets.all.map((sheet) => sheet.getName());

/** How the board is set up to be printed. */
const pageOf = ({ book: { model } }: Workspace) => {
  const board = model.sheets.all.find((sheet) => sheet.getName() === '进度看板');
  return model.registry.sheets[board?.getSheetId() ?? '']?.page;
};

const noted = (workspace: Workspace, text: string) =>
  change(workspace, ({ tables }) => {
    tables.getItem('看板单位表').columns.getItem('备注').getDataBodyRange().values = [
      [text],
      [''],
      [''],
    ];
  });

const notes = (workspace: Workspace) => shown(workspace, '看板单位表', ['牵头发布单位', '备注']);

describe('进度看板', () => {
  it('is made in three syncs and one to show it, on one page, and is taken away again', async () => {
    const workspace = await trackedWorkspace(ROWS);
    const before = sheetsOf(workspace);
    const { place, plan } = await found(workspace);
    const { syncs, result } = await syncsOf(workspace.book, () =>
      workspace.pane.makeBoard(place, plan, AT),
    );
    expect(syncs).toBe(4);
    expect(result.left).toEqual([]);
    expect(sheetsOf(workspace)).toEqual([...before, '进度看板', '看板数据']);
    expect(pageOf(workspace)).toMatchObject({
      ...{ orientation: 'Portrait', paperSize: 'A4' },
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
      printArea: { row: 0, column: 0, rows: 47, columns: 8 },
    });
    expect(workspace.book.model.registry.charts).toMatchObject([
      { name: '各月发布会图', source: { row: 5, column: 0, rows: 13, columns: 3 } },
    ]);
    expect((await workspace.pane.undo()).left).toEqual([]);
    expect(sheetsOf(workspace)).toEqual(before);
  });

  it('keeps what people have typed when it is made again, and when that is taken back', async () => {
    const workspace = await trackedWorkspace(ROWS);
    await press(workspace);
    await noted(workspace, '已约谈');
    await fillSheet(workspace.book, '进度看板', [['请各单位对照']], 'D20');
    await change(workspace, ({ tables }) => {
      tables.getItem('计划表').rows.getItemAt(0).delete();
    });
    await press(workspace, '2024-10-08 09:30');
    const kept = { 牵头发布单位: '统计局', 备注: '已约谈' };
    expect(await notes(workspace)).toContainEqual(kept);
    expect(await valuesOf(workspace.book, '进度看板', 'D20')).toEqual([['请各单位对照']]);
    const made = async () => String((await valuesOf(workspace.book, '进度看板', 'A2'))[0]![0]);
    expect(await made()).toContain('生成于 2024-10-08 09:30');
    expect((await workspace.pane.undo()).left).toEqual([]);
    expect(await made()).toContain('生成于 2024-09-10 09:30');
    expect(await notes(workspace)).toContainEqual(kept);
    expect(await valuesOf(workspace.book, '进度看板', 'D20')).toEqual([['请各单位对照']]);
  });

  it('is not taken away where somebody has typed between its blocks', async () => {
    const workspace = await trackedWorkspace(ROWS);
    await press(workspace);
    await fillSheet(workspace.book, '进度看板', [['领导已阅']], 'D20');
    const { left } = await workspace.pane.undo();
    expect(left).toEqual([{ row: null, column: '进度看板', why: 'changed' }]);
    expect((await usedOf(workspace.book, '进度看板')).flat()).toContain('领导已阅');
  });

  it('stands beside a sheet of that name that holds something else', async () => {
    const workspace = await trackedWorkspace(ROWS);
    await change(workspace, ({ worksheets }) => {
      worksheets.add('进度看板').getRange('A1').values = [['科室自己的看板']];
    });
    await press(workspace);
    expect(sheetsOf(workspace)).toContain('进度看板2');
    expect(await usedOf(workspace.book, '进度看板')).toEqual([['科室自己的看板']]);
    // Its lists have the columns of a plan.
    const { candidates } = await workspace.pane.read();
    expect(candidates.map(({ place }) => place.sheet)).toEqual(['计划']);
  });

  it('counts a conference that a colleague adds below, and lists its department when it is made again', async () => {
    const workspace = await trackedWorkspace(ROWS);
    await press(workspace);
    await change(workspace, ({ tables }) => {
      const below = tables.getItem('计划表').getRange().getRowsBelow(1);
      below.getCell(0, 0).getResizedRange(0, 4).values = [
        [9, '文旅局', '8月份', '另一场发布会', '局长 王海洋'],
      ];
    });
    const cells = await usedOf(workspace.book, '进度看板');
    expect(cells[3]![0]).toBe(4);
    expect(cells[1]![0]).toContain('另有1场的单位不在下表');
    await press(workspace);
    expect(await notes(workspace)).toHaveLength(4);
    expect(String((await usedOf(workspace.book, '进度看板'))[1]![0])).not.toContain('不在下表');
    expect(pageOf(workspace)?.printArea).toMatchObject({ row: 0, rows: 48 });
  });
});
