import { expect, it } from '@jest/globals';
import { CELL_INVERTED_INDEX_CACHE as index } from '@univerjs/engine-formula';
import { indexWhatIsLookedUp } from '../../../../src/embedded/univer/calculation/column-index';
import { openWorkspace } from '../../../support/workbook/pane';

const ROWS = 3000;

it('enters results only where something is looked up', () => {
  indexWhatIsLookedUp();
  for (let row = 0; row < ROWS; row += 1) index.set('book', 'sheet', 0, row, row, true);
  expect(index.getCellValuePositions('book', 'sheet', 0)?.size ?? 0).toBe(0);
  index.setContinueBuildingCache('book', 'sheet', 0, 0, ROWS);
  index.set('book', 'sheet', 0, 7, 5, true);
  index.set('book', 'sheet', 0, 8, 5, true);
  const rows = (value: number): unknown =>
    index.getCellPositions('book', 'sheet', 0, value, [[0, ROWS]])?.matchingRows;
  expect([rows(7), rows(8)]).toEqual([[], [5]]);
  index.clear();
});

it('counts in a column whose cells are calculated between the counts', async () => {
  const { Excel } = openWorkspace().book;
  const shown = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const formulas = Array.from({ length: 40 }, (_, i) => {
      const row = i + 1;
      return [`=MOD(C${row},3)`, `=COUNTIF(A$1:A${row},A${row})`];
    });
    sheet.getRange('C1:C40').values = Array.from({ length: 40 }, (_, i) => [i]);
    sheet.getRange('A1:B40').formulas = formulas;
    sheet.getRange('C1').values = [[1]];
    const range = sheet.getRange('A1:B40').load('values');
    await context.sync();
    return range.values;
  });
  const seen = new Map<unknown, number>();
  for (const [value, count] of shown) {
    seen.set(value, (seen.get(value) ?? 0) + 1);
    expect(count).toBe(seen.get(value));
  }
});
