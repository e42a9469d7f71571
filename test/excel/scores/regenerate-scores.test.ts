import { describe, expect, it } from '@jest/globals';
import { serialOfDate } from '../../../src/core/calendar/excel-serial';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { SCORE_ROWS } from '../../support/score-cases';
import { copiesOf, openPane, type Workspace } from '../../support/workbook/pane';
import {
  found,
  generate,
  OPTIONS,
  scoredWorkspace,
  shown,
  trackedWorkspace,
  YEAR_END,
} from '../../support/workbook/scored-workbook';
import { fillSheet, syncsOf, usedOf, valuesOf } from '../../support/workbook/sheets';

const ROWS = SCORE_ROWS.slice(0, 3);

async function change(
  { book }: Workspace,
  work: (workbook: Excel.Workbook) => void,
): Promise<void> {
  await book.Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
}

/** A workspace with generated sheets, to which people have added words, a column, a formula, and references elsewhere. */
const workedOn = copiesOf(async () => {
  const workspace = await scoredWorkspace(ROWS);
  await change(workspace, ({ tables, worksheets }) => {
    const summary = tables.getItem('汇总表').columns;
    summary.getItem('评语').getDataBodyRange().values = [['好'], [''], ['需改进']];
    tables.getItem('明细表').columns.add(undefined, [['科室意见'], ['甲'], ['=1+1'], ['']]);
    const sheet = worksheets.add('引用');
    sheet.getRange('A1:A2').formulas = [['=SUM(汇总表[总分])'], ['=考核汇总!B4']];
  });
  return workspace;
});

const remarks = (workspace: Workspace) => shown(workspace, '汇总表', ['牵头发布单位', '评语']);

describe('generating the score sheets again', () => {
  it('keeps sheets, references and what people have typed, in four syncs and one to show them', async () => {
    const workspace = await workedOn();
    const ids = () => workspace.book.model.sheets.all.map((sheet) => sheet.getSheetId());
    const before = ids();
    await change(workspace, ({ tables }) => {
      const plan = tables.getItem('计划表');
      plan.columns.getItem('召开日期').getDataBodyRange().getCell(1, 0).values = [
        [serialOfDate('2024-10-30' as PlainDate)],
      ];
      plan.rows.getItemAt(2).delete();
    });
    const { place, plan } = await found(workspace);
    const { syncs, result } = await syncsOf(workspace.book, () =>
      workspace.pane.generateScores(place, plan, OPTIONS),
    );
    expect(syncs).toBe(5);
    expect(result.agreement).toEqual({ rows: 2, departments: 2, differences: [], causes: [] });
    expect(ids()).toEqual(before);
    expect(await shown(workspace, '明细表', ['计划编号', '计分状态', '科室意见'])).toEqual([
      { 计划编号: 'FB2024-001', 计分状态: '计分', 科室意见: '甲' },
      { 计划编号: 'FB2024-002', 计分状态: '计分', 科室意见: 2 },
      { 计划编号: 'FB2024-003', 计分状态: '已删除', 科室意见: '' },
    ]);
    const after = await remarks(workspace);
    expect(after).toEqual(
      expect.arrayContaining([
        { 牵头发布单位: '统计局', 评语: '好' },
        { 牵头发布单位: '住建局', 评语: '需改进' },
      ]),
    );
    const totals = await shown(workspace, '汇总表', ['总分']);
    const sum = totals.reduce((all, { 总分: total }) => all + Number(total), 0);
    expect(await valuesOf(workspace.book, '引用', 'A1:A2')).toEqual([
      [sum],
      [after[0]!.牵头发布单位],
    ]);
  });

  it('is taken back: rows and words as they were before', async () => {
    const workspace = await workedOn();
    const sheets = ['考核明细', '考核汇总', '待补佐证'];
    const all = () => Promise.all(sheets.map((name) => usedOf(workspace.book, name)));
    const before = await all();
    await change(workspace, ({ tables }) => {
      tables.getItem('计划表').rows.getItemAt(2).delete();
    });
    await generate(workspace, { at: '2025-02-01 08:00', asOf: '2025-01-31' as PlainDate });
    expect(await all()).not.toEqual(before);
    const report = await workspace.pane.undo();
    expect(report.left).toEqual([]);
    // The plan's row stays deleted: what is reckoned from it is not what it was.
    const typed = (tables: unknown[][][]) =>
      tables.map((rows) => rows.slice(2).map((row) => [row[1], row[13], row.at(-1)]));
    const [detail, summary] = await all();
    expect(typed([summary!])).toEqual(typed([before[1]!]));
    // So is how many rows count, in the line under the title.
    expect(detail![1]![0]).toContain('2场计分');
    const ends = (table: unknown[][]) => table.slice(2).map((row) => [row[0], row.at(-1)]);
    expect(ends(detail!)).toEqual(ends(before[0]!));
    expect(summary![1]![0]).toMatch(/生成于 2025-01-06 09:30/u);
    expect((await workspace.pane.read()).settings.asOf).toBe(YEAR_END);
  });

  it('is not taken back where somebody has typed something since', async () => {
    const workspace = await workedOn();
    await generate(workspace);
    await change(workspace, ({ tables }) => {
      tables.getItem('汇总表').columns.getItem('评语').getDataBodyRange().values = [
        ['甲'],
        [''],
        [''],
      ];
    });
    const { left } = await workspace.pane.undo();
    expect(left).toContainEqual({ row: null, column: '评语', why: 'changed' });
    expect((await remarks(workspace))[0]).toMatchObject({ 评语: '甲' });
  });

  it('takes new sheets away again, and the as-of date', async () => {
    const workspace = await trackedWorkspace(ROWS);
    await generate(workspace);
    expect((await workspace.pane.undo()).left).toEqual([]);
    const names = workspace.book.model.sheets.all.map((sheet) => sheet.getName());
    expect(names).not.toEqual(expect.arrayContaining(['考核明细']));
    expect(names).not.toEqual(expect.arrayContaining(['考核汇总']));
    expect((await workspace.pane.read()).settings.asOf).toBeNull();
  });

  it('leaves alone a sheet of that name with something else on it', async () => {
    const workspace = await trackedWorkspace(ROWS);
    await fillSheet(workspace.book, '考核汇总', [['领导自己的表']]);
    const { agreement } = await generate(workspace);
    expect(agreement.differences).toEqual([]);
    expect(await usedOf(workspace.book, '考核汇总')).toEqual([['领导自己的表']]);
    expect((await valuesOf(workspace.book, '考核汇总2', 'A3:C3'))[0]).toEqual([
      '排名',
      '牵头发布单位',
      '总分',
    ]);
  });

  it('shows only the departments that were asked for, their ranks among all, and all again', async () => {
    const workspace = await trackedWorkspace(ROWS);
    const { agreement } = await generate(workspace, { departments: ['住建局'] });
    expect(agreement).toEqual({ rows: 3, departments: 3, differences: [], causes: [] });
    const hidden = (): Promise<boolean[]> =>
      workspace.book.Excel.run(async (context) => {
        const rows = [4, 5, 6].map((row) =>
          context.workbook.worksheets.getItem('考核汇总').getRange(`A${row}`).load('rowHidden'),
        );
        await context.sync();
        return rows.map(({ rowHidden }) => rowHidden);
      });
    expect(await shown(workspace, '汇总表', ['排名', '牵头发布单位'])).toContainEqual({
      排名: 3,
      牵头发布单位: '住建局',
    });
    expect(await hidden()).toEqual([true, true, false]);
    expect((await valuesOf(workspace.book, '考核汇总', 'A2'))[0]![0]).toMatch(/范围：住建局$/u);
    await generate(workspace);
    expect(await hidden()).toEqual([false, false, false]);
  });

  it('of two panes at one workbook gives both the same sheets', async () => {
    const workspace = await trackedWorkspace(ROWS);
    const other: Workspace = { ...workspace, pane: openPane(workspace.book.attach()) };
    const [mine, theirs] = await Promise.all([found(workspace), found(other)]);
    await workspace.pane.generateScores(mine.place, mine.plan, OPTIONS);
    const report = await other.pane.generateScores(theirs.place, theirs.plan, OPTIONS);
    expect(report.agreement.differences).toEqual([]);
    const tables = workspace.book.model.registry.tables.map(({ name }) => name);
    expect(tables.filter((name) => name === '明细表')).toHaveLength(1);
  });

  it.each(['renamed', 'turned into a range'])(
    'makes new sheets where a table was %s',
    async (how) => {
      const workspace = await scoredWorkspace(ROWS);
      await change(workspace, ({ tables }) => {
        const table = tables.getItem('汇总表');
        if (how === 'renamed') table.name = '我的汇总';
        else table.convertToRange();
      });
      const { agreement } = await generate(workspace);
      expect(agreement.differences).toEqual([]);
      expect((await valuesOf(workspace.book, '考核汇总', 'B4'))[0]![0]).not.toBe('');
      expect((await valuesOf(workspace.book, '考核汇总2', 'B4'))[0]![0]).not.toBe('');
    },
  );
});
