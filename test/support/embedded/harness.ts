import { afterEach } from '@jest/globals';
import { openWorkbook } from '../../../src/embedded';
import type { EmbeddedWorkbook } from '../../../src/embedded';

const open: EmbeddedWorkbook[] = [];

/** A workbook that is closed after the test. */
export function workbook(options?: { apiVersion?: string }): EmbeddedWorkbook {
  const book = openWorkbook(undefined, options);
  open.push(book);
  return book;
}

afterEach(() => {
  for (const book of open.splice(0)) book.dispose();
});

export type Cell = string | number | boolean;

export const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

/** Writes a block with its first cell at A1 of the active sheet. */
export function fill(context: Excel.RequestContext, block: (Cell | null)[][]): Excel.Range {
  const range = sheetOf(context).getRangeByIndexes(0, 0, block.length, block[0]?.length ?? 0);
  range.values = block;
  return range;
}

/** The values of an address of the active sheet, after everything so far. */
export async function read(book: EmbeddedWorkbook, address: string): Promise<Cell[][]> {
  return book.Excel.run(async (context) => {
    const range = sheetOf(context).getRange(address).load('values');
    await context.sync();
    return range.values as Cell[][];
  });
}

export async function formulas(book: EmbeddedWorkbook, address: string): Promise<Cell[][]> {
  return book.Excel.run(async (context) => {
    const range = sheetOf(context).getRange(address).load('formulas');
    await context.sync();
    return range.formulas as Cell[][];
  });
}

/** A table 表 of three columns and two rows, at A1 of the active sheet. */
export async function addTable(book: EmbeddedWorkbook): Promise<void> {
  await book.Excel.run(async (context) => {
    fill(context, [
      ['编号', '状态', '数量'],
      ['P-1', '进行中', 5],
      ['P-2', '完成', 7],
    ]);
    const table = sheetOf(context).tables.add('A1:C3', true);
    table.name = '表';
    await context.sync();
  });
}
