import { describe, expect, it } from '@jest/globals';
import { setUnit } from '../../../src/core/settings/editing/changes';
import { openWorkspace, openPane, type Workspace } from '../../support/workbook/pane';
import { textOf } from '../../support/workbook/settings-workbook';
import { addTable, fillSheet, planRows, valuesOf } from '../../support/workbook/sheets';

/** Four conferences with every tracking column. */
async function ledger(): Promise<Workspace> {
  const workspace = openWorkspace();
  await fillSheet(workspace.book, '计划', planRows(4));
  await addTable(workspace.book, '计划', 'A2:E6', '计划表');
  const { place, plan } = (await workspace.pane.read()).found!;
  await workspace.pane.addTrackingColumns(place, plan);
  return workspace;
}

/** A colleague without the add-in types a row below the table. */
const typeBelow = async ({ book }: Workspace, timing: string, person: string): Promise<void> => {
  await fillSheet(
    book.attach(),
    '计划',
    [[5, '住建局', timing, '物业管理工作新闻发布会', person]],
    'A7',
  );
  await book.idle();
};

const unread = async ({ pane }: Workspace) =>
  (await pane.read()).unread.map(({ table, key }) => [table, key['写法']]);

/** 原定截止 and 状态 of the row that was typed. */
const told = async ({ book }: Workspace) => (await valuesOf(book, '计划', 'H7:J7'))[0];

describe('wordings that formulas cannot read yet', () => {
  it('are none once the columns are added, nor while rows say what is usual', async () => {
    const workspace = await ledger();
    expect(await unread(workspace)).toEqual([]);
    await typeBelow(workspace, '第三季度', '区统计局副局长 张三');
    expect(await unread(workspace)).toEqual([]);
    expect((await told(workspace))?.[0]).toBe(45_565);
  });

  it('are told with the next reading, and the row’s deadline is right once they are added', async () => {
    const workspace = await ledger();
    await typeBelow(workspace, '6 月下旬', '物管中心 吴冰');
    expect(await told(workspace)).toEqual(['', '', '时间待定']);
    const reading = await workspace.pane.read();
    expect(await unread(workspace)).toEqual([
      ['时间词表', '6月下旬'],
      ['姓名词表', '物管中心吴冰'],
    ]);
    const before = (await textOf(workspace.book, '时间词表')).length;
    await workspace.pane.changeSettings(reading.unread, reading.found!.plan);
    await workspace.book.idle();
    expect(await told(workspace)).toEqual([45_473, 45_473, '逾期未召开']);
    expect(await unread(workspace)).toEqual([]);
    expect(await textOf(workspace.book, '时间词表')).toHaveLength(before + 1);
    await workspace.pane.undo();
    expect(await unread(workspace)).toHaveLength(2);
  });

  it('are added when a change brings one, and those of other rows with it', async () => {
    const workspace = await ledger();
    await typeBelow(workspace, '6月下旬', '物管中心 吴冰');
    const { place, plan } = (await workspace.pane.read()).found!;
    await workspace.pane.recordRow(
      { place, plan, row: plan.rows[0]!.key },
      {
        变更类型: '改期',
        变更后时间: '12月上旬',
        书面报告日期: '2024-01-20',
      },
    );
    await workspace.book.idle();
    expect(await unread(workspace)).toEqual([]);
    expect((await valuesOf(workspace.book, '计划', 'I3'))[0]).toEqual([45_636]);
    expect((await told(workspace))?.[2]).toBe('逾期未召开');
  });

  it('are added once when two panes add them', async () => {
    const workspace = await ledger();
    await typeBelow(workspace, '6月下旬', '区统计局副局长 张三');
    const other = openPane(workspace.book.attach());
    const [mine, theirs] = [await workspace.pane.read(), await other.read()];
    await workspace.pane.changeSettings(mine.unread, mine.found!.plan);
    await other.changeSettings(theirs.unread, theirs.found!.plan);
    const words = (await textOf(workspace.book, '时间词表')).map(([wording]) => wording);
    expect(words.filter((wording) => wording === '6月下旬')).toHaveLength(1);
  });

  it('are none where a name stands for itself', async () => {
    const workspace = await ledger();
    await typeBelow(workspace, '第三季度', '李静');
    expect(await unread(workspace)).toEqual([]);
  });

  it('are also those with last year’s days, once the workbook goes on under a new year', async () => {
    const workspace = await ledger();
    await workspace.book.Excel.run(async (context) => {
      const { tables, worksheets } = context.workbook;
      const table = tables.getItem('时间词表');
      const words = table.columns.getItem('写法').getDataBodyRange().load('values');
      await context.sync();
      const at = words.values.findIndex(([wording]) => wording === '上半年');
      // The office's first half of the year ends on 15 June, whatever the year.
      table.columns.getItem('截止').getDataBodyRange().getCell(at, 0).values = [[45_458]];
      worksheets.getItem('计划').getRange('A1').values = [['2025年度新闻发布会计划']];
      await context.sync();
    });
    const { found, unread: outdated } = await workspace.pane.read();
    const wordings = outdated.map(({ key }) => key['写法']);
    expect(wordings).toEqual(expect.arrayContaining(['2月份', '三季度', '年底前']));
    expect(wordings).not.toContain('上半年');
    expect((await valuesOf(workspace.book, '计划', 'H4'))[0]).toEqual([45_351]);
    await workspace.pane.changeSettings(outdated, found!.plan);
    await workspace.book.idle();
    expect((await valuesOf(workspace.book, '计划', 'H4'))[0]).toEqual([45_716]);
    expect(await unread(workspace)).toEqual([]);
    await workspace.pane.undo();
    expect((await valuesOf(workspace.book, '计划', 'H4'))[0]).toEqual([45_351]);
  });

  it('are also departments with a place in front, which formulas know to the letter alone', async () => {
    const workspace = await ledger();
    await fillSheet(
      workspace.book.attach(),
      '计划',
      [[5, '铜官区 商务局', '9月份', '促进消费新闻发布会', '李静']],
      'A7',
    );
    await workspace.book.idle();
    const { found, unread: units } = await workspace.pane.read();
    expect(units).toMatchObject([{ table: '名录表', key: { 简称: '商务局' } }]);
    const aliasesOf = async () =>
      (await textOf(workspace.book, '名录表')).find(([short]) => short === '商务局')?.[2];
    const before = await aliasesOf();
    await workspace.pane.changeSettings(units, found!.plan);
    expect(await aliasesOf()).toBe(`${before}、铜官区商务局`);
    expect(await unread(workspace)).toEqual([]);
    await workspace.pane.undo();
    expect(await aliasesOf()).toBe(before);
  });

  it('ask for nothing where the workbook has no word tables', async () => {
    const workspace = openWorkspace();
    await fillSheet(workspace.book, '计划', planRows(4));
    expect(await unread(workspace)).toEqual([]);
    const { found } = await workspace.pane.read();
    const unit = { short: '商务局', full: '商务局' };
    await workspace.pane.changeSettings([setUnit(unit)], found!.plan);
    await fillSheet(workspace.book, '计划', [['铜官区商务局']], 'B3');
    expect(await unread(workspace)).toEqual([]);
  });
});
