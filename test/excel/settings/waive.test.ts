import { describe, expect, it } from '@jest/globals';
import type { Plan } from '../../../src/core/plan/model/plan';
import type { Waiver } from '../../../src/core/settings/settings';
import { setLevel, setUnit, setYear } from '../../../src/core/settings/editing/changes';
import { openWorkspace, type Workspace } from '../../support/workbook/pane';
import { addTable, fillSheet, planRows, syncsOf, valuesOf } from '../../support/workbook/sheets';

const waiverOf = (plan: Plan, index: number): Waiver => ({
  id: plan.rows[index]!.id ?? plan.rows[index]!.key,
  rule: 'spokesperson/no-post',
  column: 'spokesperson',
  content: plan.rows[index]!.cells.spokesperson.text,
  reason: '已电话核实',
  by: '李敏',
  at: '2024-03-20 09:30',
});

async function tableWorkspace(): Promise<Workspace> {
  const workspace = openWorkspace();
  await fillSheet(workspace.book, '计划', planRows(3));
  await addTable(workspace.book, '计划', 'A2:E5', '计划表');
  return workspace;
}

describe('waiving a finding', () => {
  it.each([true, false])(
    'gives the rows their ids and stores the waiver under one (table: %s)',
    async (inTable) => {
      const workspace = inTable ? await tableWorkspace() : openWorkspace();
      if (!inTable) await fillSheet(workspace.book, '计划', planRows(3));
      const { place, plan } = (await workspace.pane.read()).found!;
      const { syncs, result } = await syncsOf(workspace.book, () =>
        workspace.pane.waive(place, plan, [waiverOf(plan, 1)]),
      );
      expect(syncs).toBeLessThanOrEqual(4);
      expect(result.left).toEqual([]);
      const { found, settings, problems } = await workspace.pane.read();
      expect(problems).toEqual([]);
      expect(found?.plan.rows.map(({ id }) => id)).toEqual([
        'FB2024-001',
        'FB2024-002',
        'FB2024-003',
      ]);
      expect(settings.waivers).toEqual([{ ...waiverOf(plan, 1), id: 'FB2024-002' }]);
      expect(workspace.pane.lastWrite()).toMatchObject({ command: 'waive' });
      expect((await workspace.pane.undo()).left).toEqual([]);
      expect((await workspace.pane.read()).settings.waivers).toEqual([]);
      expect(await valuesOf(workspace.book, '计划', 'F3')).toEqual([['FB2024-001']]);
    },
  );

  it('leaves a row that is gone, and finds one that was sorted away', async () => {
    const workspace = await tableWorkspace();
    const { place, plan } = (await workspace.pane.read()).found!;
    await workspace.book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('计划表');
      table.sort.apply([{ key: 0, ascending: false }]);
      table.rows.getItemAt(0).delete();
      await context.sync();
    });
    const { left } = await workspace.pane.waive(place, plan, [
      waiverOf(plan, 0),
      waiverOf(plan, 2),
    ]);
    expect(left).toEqual([{ row: plan.rows[2]!.key, column: 'spokesperson', why: 'gone' }]);
    expect((await workspace.pane.read()).settings.waivers.map(({ id }) => id)).toEqual([
      'FB2024-002',
    ]);
  });
});

describe('taking settings back', () => {
  it('brings back rows as they were: changed, added, removed', async () => {
    const { pane } = openWorkspace();
    const unit = (short: string, full: string) => setUnit({ short, full });
    await pane.changeSettings([setYear(2024), unit('甲街道', '甲街道办事处')], null);
    const before = (await pane.read()).settings;
    await pane.changeSettings(
      [
        setYear(2025),
        setLevel('topic/too-long', 'off'),
        unit('甲街道', '甲街道新名'),
        unit('乙街道', '乙街道办事处'),
        { ...unit('甲街道', ''), values: { 全称: '甲街道又一名' } },
      ],
      null,
    );
    expect((await pane.read()).settings.year).toBe(2025);
    expect(pane.lastWrite()).toMatchObject({ command: 'changeSettings' });
    expect((await pane.undo()).left).toEqual([]);
    const after = (await pane.read()).settings;
    expect(after.year).toBe(2024);
    expect(after.levels).toEqual(before.levels);
    expect(after.directory).toEqual(before.directory);
  });

  it('leaves a row that somebody has changed since', async () => {
    const workspace = openWorkspace();
    await workspace.pane.changeSettings([setYear(2024)], null);
    await workspace.pane.changeSettings([setYear(2025), setLevel('topic/too-long', 'off')], null);
    await workspace.book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('参数表');
      const cell = table.columns.getItem('值').getDataBodyRange().getCell(0, 0);
      cell.values = [[2026]];
      await context.sync();
    });
    const { left } = await workspace.pane.undo();
    expect(left).toEqual([{ row: null, column: '参数表', why: 'changed' }]);
    const { year, levels } = (await workspace.pane.read()).settings;
    expect([year, levels.get('topic/too-long')]).toEqual([2026, undefined]);
  });
});
