import type { ICellData } from '@univerjs/core';
import type { Area } from '../model/data/area';
import { intersection } from '../model/data/area';
import { writtenFormula } from '../model/data/snapshot';
import { columnBody } from '../model/data/table-areas';
import type { WorkbookModel } from '../model/workbook-model';

/**
 * Excel's calculated columns: a formula that comes into a column of a table without a typed value fills the column; of
 * several formulas the last one does. To be called before the write.
 * @returns to be called after it
 */
export function fillColumns(area: Area, model: WorkbookModel): () => void {
  const open = model.registry.tables
    .flatMap((table) => table.columns.map((_, index) => columnBody(table, index)))
    .filter((body) => body.rows > 1 && intersection(body, area) !== null)
    .map((body) => ({ body, before: contentOf(body, model) }))
    .filter(({ before }) => !before.some(isTyped));
  return () => {
    for (const { body, before } of open) {
      const now = contentOf(body, model);
      const isEntered = now.some(({ formula }, row) => formula !== (before[row]?.formula ?? null));
      const last = now.findLastIndex(({ formula }) => formula !== null);
      if (!isEntered || last < 0 || now.some(isTyped)) continue;
      model.content.copy({ ...body, row: body.row + last, rows: 1 }, body, false);
    }
  };
}

interface Content {
  readonly formula: string | null;
  readonly isBlank: boolean;
}

const isTyped = ({ formula, isBlank }: Content): boolean => formula === null && !isBlank;

const contentOf = (body: Area, { cells }: WorkbookModel): Content[] =>
  cells.map(body, toContent).flat();

const toContent = (cell: ICellData | null): Content => ({
  formula: writtenFormula(cell),
  isBlank: (cell?.v ?? '') === '',
});
