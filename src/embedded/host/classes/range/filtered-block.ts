import { intersection, type Area } from '../../../model/data/area';
import { bodyOf } from '../../../model/data/table-areas';
import type { CellInput } from '../../../model/formulas/content';
import type { WorkbookModel } from '../../../model/workbook-model';

/** Whether a table of the sheet hides rows of the area by its filter. */
function isFiltered(area: Area, { registry, dimensions }: WorkbookModel): boolean {
  return registry.tables.some((table) => {
    const shared = intersection(area, bodyOf(table));
    return (
      shared !== null &&
      Object.keys(table.filters).length > 0 &&
      dimensions.hidden('rows', shared) !== false
    );
  });
}

/**
 * The block as Excel writes it if a filter hides some of the rows: each visible row gets the first line of the block,
 * hidden rows get nothing. Callers avoid this by writing cell by cell.
 */
export function asFiltered(block: CellInput[][], area: Area, model: WorkbookModel): CellInput[][] {
  if (area.rows === 1 || !isFiltered(area, model)) return block;
  const nothing = Array.from({ length: area.columns }, () => null);
  return block.map((_, i) => {
    const line = { ...area, row: area.row + i, rows: 1 };
    return model.dimensions.hidden('rows', line) === true ? nothing : (block[0] ?? nothing);
  });
}
