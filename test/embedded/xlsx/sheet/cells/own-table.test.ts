import { describe, expect, test } from '@jest/globals';
import { qualified, tableAt } from '../../../../../src/embedded/xlsx/sheet/cells/own-table';
import type { TableRecord } from '../../../../../src/embedded/model/data/registry';

const table = {
  name: '计划表',
  area: { sheetId: 's', row: 1, column: 0, rows: 3, columns: 4 },
} as TableRecord;

describe('a formula written to a file', () => {
  const inside = (formula: string): string => qualified(formula, tableAt([table], 2, 3));

  test.each([
    ['[@状态]&"x"', '计划表[[#This Row],[状态]]&"x"'],
    ['[@[拟发布 时间]]', '计划表[[#This Row],[拟发布 时间]]'],
    ['计划表[@状态]', '计划表[[#This Row],[状态]]'],
    ['SUM([工时])', 'SUM(计划表[工时])'],
    ['SUM(计划表[工时])', 'SUM(计划表[工时])'],
    ['SUM(计划表[[工时]:[合计]])', 'SUM(计划表[[工时]:[合计]])'],
    ['IF([@状态]="[@状态]",1,0)', 'IF(计划表[[#This Row],[状态]]="[@状态]",1,0)'],
    ['SUM(A1:B2)', 'SUM(A1:B2)'],
  ])('spells out its own table: %s', (formula, written) => {
    expect(inside(formula)).toBe(written);
  });
});
