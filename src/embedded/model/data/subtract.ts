import type { Area } from './area';
import { intersection, lastColumn, lastRow } from './area';

/** What is left of an area without the cells of another: at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const shared = intersection(area, hole);
  if (!shared) return [area];
  const above = { ...area, rows: shared.row - area.row };
  const below = { ...area, row: lastRow(shared) + 1, rows: lastRow(area) - lastRow(shared) };
  const middle = { ...area, row: shared.row, rows: shared.rows };
  const left = { ...middle, columns: shared.column - area.column };
  const right = {
    ...middle,
    column: lastColumn(shared) + 1,
    columns: lastColumn(area) - lastColumn(shared),
  };
  return [above, left, right, below].filter((part) => part.rows > 0 && part.columns > 0);
}
