import { isTrackingColumn } from '../tracking-columns/tracking-columns';
import type { SeenCell } from '../cells/grid';
import { isColumnKey } from '../header/header';
import type { PlanRow } from './plan';

/** The cell of a row that a finding is about: by column key, name of a tracking column, or header of any other. */
export function cellAt(row: PlanRow, column: string): SeenCell | undefined {
  if (isColumnKey(column)) return row.cells[column];
  if (isTrackingColumn(column)) return row.tracking?.cells[column];
  return row.extras.find(({ header }) => header === column)?.cell;
}
