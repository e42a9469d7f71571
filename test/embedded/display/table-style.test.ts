import { expect, test } from '@jest/globals';
import { tableCellStyle } from '../../../src/embedded/display/table-style';
import type { TableRecord } from '../../../src/embedded/model/data/registry';

const table = {
  area: { sheetId: 's', row: 1, column: 0, rows: 4, columns: 2 },
  style: 'TableStyleMedium2',
  showHeaders: true,
  showTotals: true,
  showBandedRows: true,
} as TableRecord;

test('a table shows its header, every other row and its totals apart', () => {
  expect(tableCellStyle(table, 1)).toMatchObject({ bg: { rgb: '#4472C4' }, bl: 1 });
  expect(tableCellStyle(table, 2)).toMatchObject({ bg: { rgb: '#D9E2F3' } });
  expect(tableCellStyle(table, 3)).not.toHaveProperty('bg');
  expect(tableCellStyle(table, 4)).toMatchObject({ bl: 1 });
});

test('a table without a style looks like its cells', () => {
  expect(tableCellStyle({ ...table, style: '' }, 1)).toBeNull();
});
