import type { EmbeddedWorkbook } from '../../../src/embedded';
import { ledger } from './ledger';

/** Writes the ledger through office.js, a sheet for a table: tables first, then the formulas that name them. */
export async function writeLedger(book: EmbeddedWorkbook, rows: number): Promise<void> {
  const tables = ledger(rows);
  await book.Excel.run(async (context) => {
    for (const { name, rows: block } of tables) {
      const sheet = context.workbook.worksheets.add(name.replace(/表$/, ''));
      const range = sheet.getRangeByIndexes(0, 0, block.length, block[0]?.length ?? 0);
      range.values = block.map((row) => row.map((cell) => (isFormula(cell) ? null : cell)));
      sheet.tables.add(range, true).name = name;
    }
    await context.sync();
  });
  for (const { name, rows: block } of tables) {
    for (let first = 1; first < block.length; first += ROWS_A_MESSAGE) {
      await writeFormulas(book, name, first, block.slice(first, first + ROWS_A_MESSAGE));
    }
  }
}

/** Long formulas soon fill the 5 MB of a message. */
const ROWS_A_MESSAGE = 60;

async function writeFormulas(
  book: EmbeddedWorkbook,
  name: string,
  first: number,
  block: readonly (readonly (string | number)[])[],
): Promise<void> {
  if (!block.some((row) => row.some(isFormula))) return;
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name.replace(/表$/, ''));
    const range = sheet.getRangeByIndexes(first, 0, block.length, block[0]?.length ?? 0);
    range.formulas = block.map((row) => row.map((cell) => (isFormula(cell) ? cell : null)));
    context.workbook.application.suspendApiCalculationUntilNextSync();
    await context.sync();
  });
}

export const isFormula = (cell: string | number): boolean =>
  typeof cell === 'string' && cell.startsWith('=');
