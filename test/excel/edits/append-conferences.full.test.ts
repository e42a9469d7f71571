import { expect, it } from '@jest/globals';
import { APPENDED, extendedPlan } from '../../support/workbook/extended-plan';
import { usedOf } from '../../support/workbook/sheets';

it('appends to a ledger, whose new rows get numbers and formulas', async () => {
  const { book, excel, append } = await extendedPlan();
  const before = await excel.read();
  await excel.convert(before.found!.place, before.found!.plan);
  const converted = await excel.read();
  await excel.addTrackingColumns(converted.found!.place, converted.found!.plan);
  await append();
  const longer = await excel.read();
  await excel.addTrackingColumns(longer.found!.place, longer.found!.plan);
  const { found } = await excel.read();
  expect(found?.plan.rows.map(({ id }) => id)).toEqual([1, 2, 3, 4].map((n) => `FB2025-00${n}`));
  const table = await usedOf(book, '计划');
  const at = (header: string): number => table[1]?.indexOf(header) ?? -1;
  // 「3-4」 may be a day or two months.
  expect(table.slice(2, 6).map((row) => row[at('状态')])).toEqual([
    ...['逾期未召开', '逾期未召开', '逾期未召开', '时间待定'],
  ]);
  expect(table.slice(4, 6).map((row) => row[at('来源')])).toEqual(APPENDED.map((row) => row[6]));
  expect(found?.plan.rows.at(-1)?.cells.timing.text).toBe('3-4');
});
