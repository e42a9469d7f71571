import { askForFormulas, writeCells, type CellWrite } from '../grid/write-cells';

/** The rows of a table once `resizeTable` has given it another height: it adds and removes them above the last one. */
export function resizedRows<T>(before: readonly T[], rows: number, blank: T): T[] {
  const last = before.slice(-1);
  if (rows <= before.length || last.length === 0) return before.slice(0, rows);
  return [
    ...before.slice(0, -1),
    ...Array.from({ length: rows - before.length }, () => blank),
    ...last,
  ];
}

const isFormula = ({ value }: CellWrite): boolean =>
  typeof value === 'string' && value.startsWith('=');

/**
 * Queues writing cells of people's own columns. A formula that comes into a column of nothing but formulas would fill it
 * in Excel, so that its cells hold something else for a moment.
 * @returns after the sync: queues the cells again that hold something else nevertheless; whether there are any
 */
export function writeOwnCells(sheet: Excel.Worksheet, writes: readonly CellWrite[]): () => boolean {
  const formulas = writes.filter(isFormula);
  if (formulas.length > 0)
    writeCells(
      sheet,
      formulas.map((write) => ({ ...write, value: 0 })),
      false,
      false,
    );
  writeCells(sheet, writes, false, false);
  const filled = writes.filter(({ column }) => formulas.some((one) => one.column === column));
  const read = filled.map((write) => ({
    write,
    content: askForFormulas(sheet.getRangeByIndexes(write.row, write.column, 1, 1)),
  }));
  return () => {
    const wrong = read.filter(({ write: { value }, content }) =>
      isOther(content()[0]?.[0] ?? '', value),
    );
    const again = wrong.map(({ write }) => write);
    writeCells(sheet, again, true, false);
    return again.length > 0;
  };
}

const isOther = (found: CellWrite['value'], meant: CellWrite['value']): boolean =>
  String(found) !== String(meant).replace(/^'/u, '');
