import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { random } from '../../../../scripts/generate-plan';
import { openWorkbook, type EmbeddedWorkbook } from '../../../../src/embedded';
import { writeLedger } from '../../../support/embedded/write-ledger';

const ROWS = 4;
const SEEDS = [1, 2, 3, 4];
/** Cells of which each reads the one above. */
const LINKS = 200;

/** A clock by which a slice of calculating is over at random places. */
function jumpyClock(seed: number): void {
  const next = random(seed);
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => {
    now += next() < 0.1 ? 20 : 0;
    return now;
  });
}

/** The values of all sheets. */
const everything = (book: EmbeddedWorkbook): Promise<unknown[][][]> =>
  book.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const ranges = worksheets.items.map((sheet) => sheet.getUsedRange(true).load('values'));
    await context.sync();
    return ranges.map(({ values }) => values as unknown[][]);
  });

const book = openWorkbook();
let right: unknown[][][];

beforeAll(async () => {
  await writeLedger(book, ROWS);
  right = await everything(book);
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('calculating in slices', () => {
  test.each(SEEDS)(
    'ends with the same values wherever it is interrupted (seed %i)',
    async (seed) => {
      jumpyClock(seed);
      book.model.grid.calculator.invalidate();
      expect(await everything(book)).toEqual(right);
    },
  );

  test.each(SEEDS)('ends with the same values when written anew (seed %i)', async (seed) => {
    jumpyClock(seed);
    const other = openWorkbook();
    await writeLedger(other, ROWS);
    expect(await everything(other)).toEqual(right);
    other.dispose();
  });

  test.each(SEEDS)(
    'has ended only when what was stopped and begun again has (seed %i)',
    async (seed) => {
      const chain = openWorkbook();
      const { model } = chain;
      const sheetId = model.sheets.active.getSheetId();
      const column = { sheetId, row: 0, column: 0, rows: LINKS, columns: 1 };
      model.content.write(
        column,
        Array.from({ length: LINKS }, (_, row) => [row === 0 ? 1 : `=A${row}+1`]),
      );
      await model.settle();
      jumpyClock(seed);
      model.content.write({ ...column, rows: 1 }, [[1000 * seed]]);
      const settled = model.settle();
      // A sheet that comes or goes may move any address: what is being calculated is stopped and begun again.
      const sheet = await model.sheets.add('passing');
      await model.sheets.remove(sheet.getSheetId());
      await settled;
      expect(model.cells.get(sheetId, LINKS - 1, 0)?.v).toBe(1000 * seed + LINKS - 1);
      chain.dispose();
    },
  );
});
