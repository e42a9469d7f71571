import { textCell, type Cell, type Grid } from '../cells/grid';
import { headerOf, type ColumnKey } from '../header/header';
import type { Plan, PlanRow } from './plan';

/** The line below a title for an issue date (「2024-03-19」), in a form that is read as the issue date again. */
export const issuedLine = (issued: string): string => {
  const [year = '', month = '', day = ''] = issued.split('-');
  return `${year}年${Number(month)}月${Number(day)}日印发`;
};

/** A 序号 as the number that a spreadsheet would make of it; a document has only text. */
const typed = (cell: Cell): Cell =>
  /^\d{1,5}$/u.test(cell.text) && typeof cell.value === 'string'
    ? { ...cell, value: Number(cell.text) }
    : cell;

/** The column that is added if months are given in headings only. */
const timeColumn = ({ columns, headers }: Plan): number | null =>
  columns.timing ? null : headers.length;

/** The cells of a row as the plan read them: wrapped lines joined, and the time of a heading above. */
function cellsOf(row: readonly Cell[], plan: Plan, planRow: PlanRow | undefined): Cell[] {
  const cells = [...row];
  const put = (column: number, { value, text }: Cell): void => {
    while (cells.length < column) cells.push(textCell(''));
    cells[column] = { value, text };
  };
  if (!planRow) return cells;
  for (const [key, { column }] of Object.entries(plan.columns)) {
    const cell = planRow.cells[key as ColumnKey];
    if (cell.joined && key !== 'timing') put(column, cell);
  }
  const added = timeColumn(plan);
  if (added !== null) put(added, planRow.cells.timing);
  return cells;
}

/**
 * The plan's table alone, cut out of its document: title and issue date, then header and rows unchanged, numbers as
 * numbers. Read again, it gives the same plan.
 */
export function planGrid(grid: Grid, plan: Plan): Grid {
  const last = Math.max(plan.headerRow, ...plan.rows.map(({ gridRow }) => gridRow));
  const above: Cell[][] = [plan.title, plan.issued && issuedLine(plan.issued)]
    .filter((line) => line !== null)
    .map((line) => [textCell(line)]);
  const number = plan.columns.number?.column;
  const planRows = new Map(plan.rows.map((row) => [row.gridRow, row]));
  const dropped = new Set(
    plan.asides.filter(({ kind }) => kind === 'continuation').map(({ gridRow }) => gridRow),
  );
  // New position of each row; rows that were joined to the row above are dropped.
  const places = new Map<number, number>();
  const body: Cell[][] = [];
  for (let row = plan.headerRow; row <= last; row += 1) {
    places.set(row, above.length + body.length - (dropped.has(row) ? 1 : 0));
    if (dropped.has(row)) continue;
    const cells = cellsOf(grid.rows[row] ?? [], plan, planRows.get(row));
    body.push(cells.map((cell, column) => (column === number ? typed(cell) : cell)));
  }
  const added = timeColumn(plan);
  const [header] = body;
  if (added !== null && header) header[added] = textCell(headerOf('timing'));
  return {
    rows: [...above, ...body],
    merges: grid.merges
      .filter(({ top, bottom }) => top >= plan.headerRow && bottom <= last)
      .map((merge) => ({
        ...merge,
        top: places.get(merge.top) ?? merge.top,
        bottom: places.get(merge.bottom) ?? merge.bottom,
      }))
      .filter(({ top, left, bottom, right }) => bottom > top || right > left),
  };
}
