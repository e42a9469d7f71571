import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openWorkbook } from '../../../src/embedded';
import type { EmbeddedWorkbook } from '../../../src/embedded';

/** The same formulas over other cells: the engine must not take what it knows of one for the other. */
const FORMULAS = [['=SUM(A1:A3)', '=A1*2', '=IFERROR(MATCH(A2,A1:A3,0),0)', '=COUNTIF(A1:A3,A1)']];

let first: EmbeddedWorkbook;
let second: EmbeddedWorkbook;

beforeEach(() => {
  first = openWorkbook();
  second = openWorkbook();
});
afterEach(() => {
  first.dispose();
  second.dispose();
});

const calculated = (test: EmbeddedWorkbook, numbers: number[]): Promise<unknown[][]> =>
  test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').values = numbers.map((number) => [number]);
    sheet.getRange('B1:E1').formulas = FORMULAS;
    const results = sheet.getRange('B1:E1').load('values');
    await context.sync();
    return results.values;
  });

const shown = (test: EmbeddedWorkbook): Promise<unknown[][]> =>
  test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const results = sheet.getRange('B1:E1').load('values');
    await context.sync();
    return results.values;
  });

describe('two workbooks alive at once', () => {
  test('each calculates its own cells, one after the other', async () => {
    expect(await calculated(first, [1, 2, 3])).toEqual([[6, 2, 2, 1]]);
    expect(await calculated(second, [10, 10, 40])).toEqual([[60, 20, 1, 2]]);
    expect(await calculated(first, [5, 6, 5])).toEqual([[16, 10, 2, 2]]);
    expect(await shown(second)).toEqual([[60, 20, 1, 2]]);
  });

  test('each calculates its own cells, at the same time', async () => {
    const results = await Promise.all([
      calculated(first, [1, 2, 3]),
      calculated(second, [10, 10, 40]),
    ]);
    expect(results).toEqual([[[6, 2, 2, 1]], [[60, 20, 1, 2]]]);
  });

  test('closing one leaves the other at work', async () => {
    await calculated(first, [1, 2, 3]);
    await calculated(second, [10, 10, 40]);
    first.dispose();
    expect(await calculated(second, [2, 3, 4])).toEqual([[9, 4, 2, 1]]);
    first = openWorkbook();
  });
});
