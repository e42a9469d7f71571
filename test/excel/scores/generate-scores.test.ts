import { describe, expect, it } from '@jest/globals';
import { SCORE_ROWS } from '../../support/score-cases';
import {
  found,
  OPTIONS,
  scoredWorkspace,
  shown,
  trackedWorkspace,
  YEAR_END,
} from '../../support/workbook/scored-workbook';
import { askedBy } from '../../support/workbook/requests';
import { selected, syncsOf, usedOf } from '../../support/workbook/sheets';

const ROWS = SCORE_ROWS.slice(0, 4);

describe('generating the score sheets', () => {
  it('makes them with the settings they read, agreeing with the engine, in four syncs and one to show them', async () => {
    const workspace = await trackedWorkspace(ROWS);
    const { place, plan } = await found(workspace);
    const pressed = syncsOf(workspace.book, () =>
      workspace.pane.generateScores(place, plan, OPTIONS),
    );
    // The same for any number of rows: Excel calculates after every write, and asks the printer for every set-up.
    expect(await askedBy(workspace.book, () => pressed)).toEqual({
      ...{ formulas: 10, copies: 6, setUp: 10 },
    });
    const { syncs, result } = await pressed;
    expect(syncs).toBeLessThanOrEqual(5);
    expect(result.agreement).toEqual({ rows: 4, departments: 4, differences: [], causes: [] });
    expect(result.problems).toEqual([]);
    expect(
      await shown(workspace, '明细表', ['计划编号', '牵头发布单位', '计分状态', '得分']),
    ).toEqual([
      { 计划编号: 'FB2024-001', 牵头发布单位: '统计局', 计分状态: '计分', 得分: 100 },
      { 计划编号: 'FB2024-002', 牵头发布单位: '住建局', 计分状态: '计分', 得分: 61.5 },
      { 计划编号: 'FB2024-003', 牵头发布单位: '民政局', 计分状态: '计分', 得分: 96 },
      { 计划编号: 'FB2024-004', 牵头发布单位: '财政局', 计分状态: '计分', 得分: 78 },
    ]);
    const [title, facts, header] = await usedOf(workspace.book, '考核汇总');
    expect(title![0]).toBe('2024年度新闻发布会落实考核汇总');
    expect(facts![0]).toBe(
      '方案 v1，基准日 2024-12-31，4个单位，4场计分。生成于 2025-01-06 09:30，依据「计划」，范围：全部单位',
    );
    expect(header!.slice(0, 5)).toEqual(['排名', '牵头发布单位', '总分', '等级', '说明']);
    expect((await workspace.pane.read()).settings).toMatchObject({ asOf: YEAR_END });
  });

  it('does not read the formulas of the plan, which are most of what a large one weighs', async () => {
    const workspace = await trackedWorkspace(ROWS);
    const { place, plan } = await found(workspace);
    const formulas = await workspace.book.Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('计划表');
      const body = columns.getItem('截止日期').getDataBodyRange().load('formulas');
      await context.sync();
      return body.formulas.map(([formula]) => JSON.stringify(formula));
    });
    const answers: string[] = [];
    workspace.book.watch((way, text) => {
      if (way === 'answer') answers.push(text);
    });
    await workspace.pane.generateScores(place, plan, OPTIONS);
    expect(answers.length).toBeGreaterThanOrEqual(4);
    expect(formulas[0]).toMatch(/^"=/u);
    // What a message carries is quoted once more in it.
    const quoted = JSON.stringify(formulas[0]).slice(1, -1);
    for (const formula of [formulas[0]!, quoted]) {
      expect(answers.filter((text) => text.includes(formula))).toEqual([]);
    }
  });

  it('is refused in plain words where tracking columns are missing', async () => {
    const workspace = await trackedWorkspace(ROWS);
    const { place, plan } = await found(workspace);
    await workspace.book.Excel.run(async (context) => {
      context.workbook.tables.getItem('计划表').columns.getItem('通稿').delete();
      await context.sync();
    });
    const failure = await workspace.pane
      .generateScores(place, plan, OPTIONS)
      .then(() => null, workspace.pane.failureOf);
    expect(failure).toMatchObject({ kind: 'untracked', written: 'nothing' });
  });

  it('names a score that was typed over, a formula that was changed and an error', async () => {
    const workspace = await scoredWorkspace(ROWS);
    const { place, plan } = await found(workspace);
    const before = await workspace.pane.readScores(place, plan, YEAR_END);
    expect(before?.agreement.differences).toEqual([]);
    await workspace.book.Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('明细表');
      const cell = (name: string, row: number) =>
        columns.getItem(name).getDataBodyRange().getCell(row, 0);
      cell('得分', 1).values = [[95]];
      cell('C3', 0).formulas = [['=分值_C3/2']];
      cell('C4', 2).formulas = [['=没有这个名称']];
      await context.sync();
    });
    const { syncs, result } = await syncsOf(workspace.book, () =>
      workspace.pane.readScores(place, plan, YEAR_END),
    );
    expect(syncs).toBe(3);
    const told = result!.agreement.differences
      .filter(({ table }) => table === '明细表')
      .map(({ sheet, key, column, engine, shown: is, cell }) =>
        [sheet, key, column, engine, is, cell].join(' '),
      );
    expect(told).toEqual(
      expect.arrayContaining([
        '考核明细 FB2024-002 得分 61.5 95 typed',
        '考核明细 FB2024-001 C3 15 7.5 edited',
        '考核明细 FB2024-003 C4 10 #NAME? edited',
        '考核明细 FB2024-001 得分 100 92.5 generated',
      ]),
    );
  });

  it('says nothing of score sheets where there are none', async () => {
    const workspace = await trackedWorkspace(ROWS);
    const { place, plan } = await found(workspace);
    expect(await workspace.pane.readScores(place, plan, YEAR_END)).toBeNull();
  });

  it('shows a cell of them by its key', async () => {
    const workspace = await scoredWorkspace(ROWS);
    const { syncs, result } = await syncsOf(workspace.book, () =>
      workspace.pane.showTableCell({
        table: '明细表',
        keyColumn: '计划编号',
        key: 'FB2024-003',
        column: 'C3',
      }),
    );
    expect([syncs, result]).toEqual([2, true]);
    expect(await selected(workspace.book)).toBe('考核明细!J8');
    expect(
      await workspace.pane.showTableCell({
        table: '汇总表',
        keyColumn: '牵头发布单位',
        key: '没有',
        column: null,
      }),
    ).toBe(false);
  });
});
