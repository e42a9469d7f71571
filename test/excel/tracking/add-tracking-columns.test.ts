import { describe, expect, it } from '@jest/globals';
import { TRACKING_COLUMNS } from '../../../src/core/plan/tracking-columns/tracking-columns';
import { lookAlikes } from '../../../src/core/tracking/look-alike-columns';
import { columnLetters } from '../../../src/excel/grid/addresses';
import { openWorkspace, tableWorkspace, type Workspace } from '../../support/workbook/pane';
import { addTable, fillSheet, planRows, syncsOf, valuesOf } from '../../support/workbook/sheets';

const NAMES: readonly string[] = TRACKING_COLUMNS.map(({ name }) => name);
const BODY = { own: 5, top: 3 };
const LAST = columnLetters(BODY.own + NAMES.length - 1);

async function found({ pane }: Workspace) {
  return (await pane.read()).found!;
}

/** Values of a column of 计划表. */
const column = (workspace: Workspace, name: string): Promise<unknown[]> =>
  workspace.book.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('计划表').columns.getItem(name);
    const body = range.getDataBodyRange().load('values');
    await context.sync();
    return body.values.map(([value]) => value as unknown);
  });

async function add(workspace: Workspace) {
  const { place, plan } = await found(workspace);
  return syncsOf(workspace.book, () => workspace.pane.addTrackingColumns(place, plan));
}

describe('adding the tracking columns', () => {
  it.each([6, 300])(
    'takes at most three syncs, and one for its new sheets, with %i rows',
    async (rows) => {
      const { syncs } = await add(await tableWorkspace(rows));
      expect(syncs).toBeLessThanOrEqual(4);
    },
  );

  it('puts every column behind the last, once, with ids and formulas that calculate', async () => {
    const workspace = await tableWorkspace(6);
    await add(workspace);
    const [headers] = await valuesOf(workspace.book, '计划', `F2:${LAST}2`);
    expect(headers).toEqual(NAMES);
    expect(await column(workspace, '计划编号')).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `FB2024-00${number}`),
    );
    const { plan } = await found(workspace);
    expect(await column(workspace, '截止日期')).toEqual(await column(workspace, '原定截止'));
    for (const state of await column(workspace, '状态'))
      expect(['逾期未召开', '临近', '未到期']).toContain(state);
    expect(plan.headers.slice(BODY.own)).toEqual(NAMES);
  });

  it('changes nothing when everything is there', async () => {
    const workspace = await tableWorkspace(6);
    await add(workspace);
    const before = await valuesOf(workspace.book, '计划', 'A1:AF10');
    const { result } = await add(workspace);
    expect(result).toEqual({ written: 0, left: [] });
    expect(await valuesOf(workspace.book, '计划', 'A1:AF10')).toEqual(before);
  });

  it("keeps the user's own column of that name, and what is in it", async () => {
    const workspace = openWorkspace();
    const [title = [], header = [], ...body] = planRows(3);
    await fillSheet(workspace.book, '计划', [
      title,
      [...header, '召开日期'],
      ...body.map((row) => [...row, '待定']),
    ]);
    await addTable(workspace.book, '计划', 'A2:F5', '计划表');
    await add(workspace);
    expect(await column(workspace, '召开日期')).toEqual(['待定', '待定', '待定']);
    const { plan } = await found(workspace);
    expect(plan.headers.filter((text) => text === '召开日期')).toHaveLength(1);
  });

  it('takes a renamed column for what it is when told so, its content staying, and gives it its name back', async () => {
    const workspace = openWorkspace();
    const [title = [], header = [], ...body] = planRows(3);
    await fillSheet(workspace.book, '计划', [
      title,
      [...header, '报批时间'],
      ...body.map((row, i) => [...row, 45_400 + i]),
    ]);
    await addTable(workspace.book, '计划', 'A2:F5', '计划表');
    const { place, plan } = await found(workspace);
    expect(lookAlikes(plan)).toEqual([{ header: '报批时间', column: '报批日期' }]);
    const { syncs } = await syncsOf(workspace.book, () =>
      workspace.pane.addTrackingColumns(place, plan, lookAlikes(plan)),
    );
    expect(syncs).toBeLessThanOrEqual(4);
    const { headers } = (await found(workspace)).plan;
    expect(headers.filter((text) => text.startsWith('报批'))).toEqual(['报批日期']);
    expect(await column(workspace, '报批日期')).toEqual([45_400, 45_401, 45_402]);
    expect(await column(workspace, '状态')).not.toContain('');
    await workspace.pane.undo();
    const before = (await found(workspace)).plan;
    expect(before.headers.slice(BODY.own)).toEqual(['报批时间']);
  });

  it('is taken back, but for a column in which somebody has written', async () => {
    const workspace = await tableWorkspace(6);
    await add(workspace);
    await workspace.book.Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('计划表');
      columns.getItem('内容审核人').getDataBodyRange().getCell(2, 0).values = [['张三']];
      await context.sync();
    });
    const { left } = await workspace.pane.undo();
    expect(left).toEqual([{ row: null, column: '内容审核人', why: 'changed' }]);
    const { plan } = await found(workspace);
    expect(plan.headers.slice(BODY.own)).toEqual(['内容审核人']);
    expect(await column(workspace, '内容审核人')).toEqual(['', '', '张三', '', '', '']);
  });

  it('adds the colours anew of which a failed try has left a part', async () => {
    const workspace = await tableWorkspace(3);
    const { place, plan } = await found(workspace);
    await workspace.book.idle();
    workspace.book.faults.reset();
    workspace.book.faults.at(2, {
      kind: 'done-but-failed',
      code: 'GeneralException',
    });
    await expect(workspace.pane.addTrackingColumns(place, plan)).rejects.toThrow(
      'GeneralException',
    );
    expect(workspace.book.model.registry.conditionalFormats).toHaveLength(7);
    await workspace.book.Excel.run(async (context) => {
      const body = context.workbook.tables
        .getItem('计划表')
        .columns.getItem('状态')
        .getDataBodyRange();
      body.conditionalFormats.load('items/id');
      await context.sync();
      for (const rule of body.conditionalFormats.items.slice(0, 3)) rule.delete();
      await context.sync();
    });
    await workspace.pane.addTrackingColumns(place, plan);
    expect(workspace.book.model.registry.conditionalFormats).toHaveLength(7);
  });

  it('refuses a plan that is no table yet', async () => {
    const workspace = openWorkspace();
    await fillSheet(workspace.book, '计划', planRows(3));
    const { place, plan } = await found(workspace);
    const failure = await workspace.pane
      .addTrackingColumns(place, plan)
      .then(() => null, workspace.pane.failureOf);
    expect(failure).toMatchObject({ written: 'nothing' });
  });
});
