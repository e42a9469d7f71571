import type { AddIn, EmbeddedWorkbook } from '../../../src/embedded';

export type Value = string | number | boolean;

/** Puts rows on a sheet, made where it is missing; an apostrophe in front keeps a text a text. */
export async function fillSheet(
  { Excel }: AddIn,
  name: string,
  rows: readonly (readonly Value[])[],
  at = 'A1',
): Promise<void> {
  const width = Math.max(...rows.map((row) => row.length));
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const known = worksheets.getItemOrNullObject(name);
    await context.sync();
    const sheet = known.isNullObject ? worksheets.add(name) : known;
    const block = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
    sheet.getRange(at).getResizedRange(block.length - 1, width - 1).values = block;
    await context.sync();
  });
}

/** Makes an Excel table of an address; gives its id. */
export const addTable = ({ Excel }: AddIn, sheet: string, address: string, name: string) =>
  Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem(sheet).tables.add(address, true);
    table.name = name;
    await context.sync();
  });

/** The values of an address of a sheet. */
export const valuesOf = ({ Excel }: AddIn, sheet: string, address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    return range.values as Value[][];
  });

/** Everything that a sheet shows. */
export const usedOf = ({ Excel }: AddIn, sheet: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getUsedRange(true)
      .load('values,address');
    await context.sync();
    return range.values as Value[][];
  });

/** What is selected: `sheet!address`. */
export const selected = ({ Excel }: AddIn) =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });

/** How many syncs some work takes. */
export async function syncsOf<T>(
  { faults }: EmbeddedWorkbook,
  work: () => Promise<T>,
): Promise<{ syncs: number; result: T }> {
  const before = faults.requests;
  const result = await work();
  return { syncs: faults.requests - before, result };
}

export const HEADER = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'] as const;

/** A plan with so many rows, its title first. */
export const planRows = (count: number): Value[][] => [
  ['2024年度新闻发布会计划'],
  [...HEADER],
  ...Array.from({ length: count }, (_, i) => [
    i + 1,
    '统计局',
    `${(i % 12) + 1}月份`,
    `第${i + 1}号统计数据新闻发布会`,
    '区统计局副局长 张三',
  ]),
];
