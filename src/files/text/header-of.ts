import { HeaderFinder, type TableHeader } from '../../core/plan/header/find-header';
import { seeThroughMerges, type Grid } from '../../core/plan/cells/grid';

/** The header of a plan without a column for times, which headings between its rows give. */
export const timelessHeaderIn = (grid: Grid): TableHeader | null =>
  new HeaderFinder(grid, seeThroughMerges(grid)).find(
    0,
    (columns) => columns.has('department') && columns.has('topic'),
  );

/** The header of the first plan in a grid; `null` if it has none. */
export const planHeaderIn = (grid: Grid): TableHeader | null =>
  new HeaderFinder(grid, seeThroughMerges(grid)).find(0);
