import { textCell, type Cell, type Grid } from './grid';
import type { Plan } from './plan';

/** 「2024-03-19」 as the line under a title says it, so that it is read as the issue date again. */
export const issuedLine = (issued: string): string => {
  const [year = '', month = '', day = ''] = issued.split('-');
  return `${year}年${Number(month)}月${Number(day)}日印发`;
};

/** 序号 that a document can only give as text, as a spreadsheet takes it when it is typed. */
const typed = (cell: Cell): Cell =>
  /^\d{1,5}$/u.test(cell.text) && typeof cell.value === 'string'
    ? { ...cell, value: Number(cell.text) }
    : cell;

/**
 * The plan's table alone, cut out of the document that it was read from: its title and its issue date above it,
 * then header and rows as they stand, numbers as numbers. Read again, it gives the same plan.
 */
export function planGrid(grid: Grid, plan: Plan): Grid {
  const last = Math.max(plan.headerRow, ...plan.rows.map(({ gridRow }) => gridRow));
  const above: Cell[][] = [plan.title, plan.issued && issuedLine(plan.issued)]
    .filter((line) => line !== null)
    .map((line) => [textCell(line)]);
  const shift = above.length - plan.headerRow;
  const number = plan.columns.number?.column;
  const body = grid.rows
    .slice(plan.headerRow, last + 1)
    .map((row) => row.map((cell, column) => (column === number ? typed(cell) : cell)));
  return {
    rows: [...above, ...body],
    merges: grid.merges
      .filter(({ top, bottom }) => top >= plan.headerRow && bottom <= last)
      .map((merge) => ({ ...merge, top: merge.top + shift, bottom: merge.bottom + shift })),
  };
}
