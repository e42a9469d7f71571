import { describe, expect, it } from '@jest/globals';
import { workbook } from '../../support/embedded/harness';
import { writeLedger } from '../../support/embedded/write-ledger';

async function column(book: ReturnType<typeof workbook>, table: string, name: string) {
  return book.Excel.run(async (context) => {
    const range = context.workbook.tables
      .getItem(table)
      .columns.getItem(name)
      .getDataBodyRange()
      .load('values');
    await context.sync();
    return range.values.map(([value]) => value as string | number);
  });
}

describe('a ledger with all its formulas', () => {
  it('shows scores and reasons, and follows an edit through every table', async () => {
    const book = workbook();
    await writeLedger(book, 8);
    expect(await column(book, '计划表', '状态')).toEqual([
      '已公开',
      '已公开',
      '已公开',
      '已公开',
      '逾期未召开',
      '超期未公开',
      '已公开',
      '已公开',
    ]);
    const before = await column(book, '明细表', '得分');
    expect(before[4]).toBe(0);
    expect((await column(book, '明细表', '失分说明'))[4]).toContain('按期召开：未召开，扣20分');
    await book.Excel.run(async (context) => {
      const held = context.workbook.tables.getItem('计划表').columns.getItem('召开日期');
      held.getDataBodyRange().getCell(4, 0).values = [[45_350]];
      await context.sync();
    });
    expect((await column(book, '计划表', '状态'))[4]).toBe('超期未公开');
    const after = await column(book, '明细表', '得分');
    expect(Number(after[4])).toBeGreaterThan(0);
    expect(after.toSpliced(4, 1)).toEqual(before.toSpliced(4, 1));
  });
});
