import { Workbook, type CellValue } from 'exceljs';
import { describe, expect, test } from '@jest/globals';
import { readFile } from '../../../src/files/read-file';

/** The first row of a workbook that holds these values. */
async function readBack(values: CellValue[]): Promise<unknown[]> {
  const workbook = new Workbook();
  workbook.addWorksheet('表').addRow(values);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const [sheet] = (await readFile('表.xlsx', bytes)).sheets;
  return (sheet?.grid.rows[0] ?? []).map(({ value }) => value);
}

describe('formulas in a file', () => {
  test('count by their results, 0 and false among them', async () => {
    const formula = (result: string | number | boolean): CellValue => ({ formula: 'A9', result });
    await expect(
      readBack([formula('住建局'), formula(3), formula(0), formula(false)]),
    ).resolves.toEqual(['住建局', 3, 0, false]);
  });
});
