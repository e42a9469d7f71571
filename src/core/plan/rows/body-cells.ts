import { EMPTY_CELL, type SeenCell } from '../cells/grid';
import type { BodyRow } from './table-rows';

/** The cell of a row in a column; an empty one beyond the row's end. */
export const cellIn = ({ seen }: BodyRow, column: number): SeenCell => seen[column] ?? EMPTY_CELL;

/** The row with another cell in a column. */
export function withCell(row: BodyRow, column: number, cell: SeenCell): BodyRow {
  const seen = [...row.seen];
  while (seen.length < column) seen.push(EMPTY_CELL);
  seen[column] = cell;
  return { ...row, seen };
}
