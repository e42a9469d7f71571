import { HeaderFinder, type TableHeader } from '../core/plan/header/find-header';
import { seeThroughMerges, type Grid } from '../core/plan/cells/grid';

/** The header of the first plan in a grid; `null` if it has none. */
export const planHeaderIn = (grid: Grid): TableHeader | null =>
  new HeaderFinder(grid, seeThroughMerges(grid)).find(0);
