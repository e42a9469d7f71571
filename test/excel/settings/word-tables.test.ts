import { describe, expect, it } from '@jest/globals';
import { setUnit } from '../../../src/core/settings/editing/changes';
import { openDesk, openPane, type Desk } from '../../support/workbook/pane';
import { textOf } from '../../support/workbook/settings-workbook';
import { addTable, fillSheet, planRows, valuesOf } from '../../support/workbook/sheets';

/** Four conferences with every tracking column. */
async function ledger(): Promise<Desk> {
  const desk = openDesk();
  await fillSheet(desk.book, '计划', planRows(4));
  await addTable(desk.book, '计划', 'A2:E6', '计划表');
  const { place, plan } = (await desk.pane.read()).found!;
  await desk.pane.addTrackingColumns(place, plan);
  return desk;
}

/** A colleague without the add-in types a row below the table. */
const typeBelow = async ({ book }: Desk, timing: string, person: string): Promise<void> => {
  await fillSheet(
    book.attach(),
    '计划',
    [[5, '住建局', timing, '物业管理工作新闻发布会', person]],
    'A7',
  );
  await book.idle();
};

const unread = async ({ pane }: Desk) =>
  (await pane.read()).unread.map(({ table, key }) => [table, key['写法']]);

/** 原定截止 and 状态 of the row that was typed. */
const told = async ({ book }: Desk) => (await valuesOf(book, '计划', 'H7:J7'))[0];

describe('wordings that formulas cannot read yet', () => {
  it('are none once the columns are added, nor while rows say what is usual', async () => {
    const desk = await ledger();
    expect(await unread(desk)).toEqual([]);
    await typeBelow(desk, '第三季度', '区统计局副局长 张三');
    expect(await unread(desk)).toEqual([]);
    expect((await told(desk))?.[0]).toBe(45_565);
  });

  it('are told with the next reading, and the row’s deadline is right once they are added', async () => {
    const desk = await ledger();
    await typeBelow(desk, '6 月下旬', '物管中心 吴冰');
    expect(await told(desk)).toEqual(['', '', '时间待定']);
    const reading = await desk.pane.read();
    expect(await unread(desk)).toEqual([
      ['时间词表', '6月下旬'],
      ['姓名词表', '物管中心吴冰'],
    ]);
    const before = (await textOf(desk.book, '时间词表')).length;
    await desk.pane.changeSettings(reading.unread, reading.found!.plan);
    await desk.book.idle();
    expect(await told(desk)).toEqual([45_473, 45_473, '逾期未召开']);
    expect(await unread(desk)).toEqual([]);
    expect(await textOf(desk.book, '时间词表')).toHaveLength(before + 1);
    await desk.pane.undo();
    expect(await unread(desk)).toHaveLength(2);
  });

  it('are added when a change brings one, and those of other rows with it', async () => {
    const desk = await ledger();
    await typeBelow(desk, '6月下旬', '物管中心 吴冰');
    const { place, plan } = (await desk.pane.read()).found!;
    await desk.pane.recordRow(
      { place, plan, row: plan.rows[0]!.key },
      {
        变更类型: '改期',
        变更后时间: '12月上旬',
        书面报告日期: '2024-01-20',
      },
    );
    await desk.book.idle();
    expect(await unread(desk)).toEqual([]);
    expect((await valuesOf(desk.book, '计划', 'I3'))[0]).toEqual([45_636]);
    expect((await told(desk))?.[2]).toBe('逾期未召开');
  });

  it('are added once when two panes add them', async () => {
    const desk = await ledger();
    await typeBelow(desk, '6月下旬', '区统计局副局长 张三');
    const other = openPane(desk.book.attach());
    const [mine, theirs] = [await desk.pane.read(), await other.read()];
    await desk.pane.changeSettings(mine.unread, mine.found!.plan);
    await other.changeSettings(theirs.unread, theirs.found!.plan);
    const words = (await textOf(desk.book, '时间词表')).map(([wording]) => wording);
    expect(words.filter((wording) => wording === '6月下旬')).toHaveLength(1);
  });

  it('are none where a name stands for itself', async () => {
    const desk = await ledger();
    await typeBelow(desk, '第三季度', '李静');
    expect(await unread(desk)).toEqual([]);
  });

  it('are also those with last year’s days, once the workbook goes on under a new year', async () => {
    const desk = await ledger();
    await desk.book.Excel.run(async (context) => {
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
    const { found, unread: outdated } = await desk.pane.read();
    const wordings = outdated.map(({ key }) => key['写法']);
    expect(wordings).toEqual(expect.arrayContaining(['2月份', '三季度', '年底前']));
    expect(wordings).not.toContain('上半年');
    expect((await valuesOf(desk.book, '计划', 'H4'))[0]).toEqual([45_351]);
    await desk.pane.changeSettings(outdated, found!.plan);
    await desk.book.idle();
    expect((await valuesOf(desk.book, '计划', 'H4'))[0]).toEqual([45_716]);
    expect(await unread(desk)).toEqual([]);
    await desk.pane.undo();
    expect((await valuesOf(desk.book, '计划', 'H4'))[0]).toEqual([45_351]);
  });

  it('are also departments with a place in front, which formulas know to the letter alone', async () => {
    const desk = await ledger();
    await fillSheet(
      desk.book.attach(),
      '计划',
      [[5, '铜官区 商务局', '9月份', '促进消费新闻发布会', '李静']],
      'A7',
    );
    await desk.book.idle();
    const { found, unread: units } = await desk.pane.read();
    expect(units).toMatchObject([{ table: '名录表', key: { 简称: '商务局' } }]);
    const aliasesOf = async () =>
      (await textOf(desk.book, '名录表')).find(([short]) => short === '商务局')?.[2];
    const before = await aliasesOf();
    await desk.pane.changeSettings(units, found!.plan);
    expect(await aliasesOf()).toBe(`${before}、铜官区商务局`);
    expect(await unread(desk)).toEqual([]);
    await desk.pane.undo();
    expect(await aliasesOf()).toBe(before);
  });

  it('ask for nothing where the workbook has no word tables', async () => {
    const desk = openDesk();
    await fillSheet(desk.book, '计划', planRows(4));
    expect(await unread(desk)).toEqual([]);
    const { found } = await desk.pane.read();
    const unit = { short: '商务局', full: '商务局' };
    await desk.pane.changeSettings([setUnit(unit)], found!.plan);
    await fillSheet(desk.book, '计划', [['铜官区商务局']], 'B3');
    expect(await unread(desk)).toEqual([]);
  });
});
