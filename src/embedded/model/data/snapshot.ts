import type { ICellData, IWorkbookData } from '@univerjs/core';
import type { Registry } from './registry';

/**
 * A whole workbook as JSON: what the browser stores and what xlsx is read into and written from.
 *
 * `workbook` is the grid library's own snapshot: cells, styles, sheets, sizes, merges, freeze, notes. A formula cell's
 * `f` may hold structured references when it is opened: they are translated on opening, and the text as written is kept
 * in `custom.formula`. Whoever saves asks `writtenFormula(cell)`, not `f`.
 */
export interface ModelSnapshot {
  readonly workbook: IWorkbookData;
  readonly registry: Registry;
  /** The .xlsx file that it was read from: what the workbook has no room for stays in it. */
  readonly file?: Uint8Array;
}

/** Our own marks on a cell. They live in the library's cell, so they move, sort and copy with it. */
export interface CellMarks {
  /** The formula as written, when it has structured references; `f` is then its translation. */
  formula?: string;
  link?: { address?: string; documentReference?: string; screenTip?: string };
  /** Excel locks every cell by default; only the exception is kept. */
  unlocked?: boolean;
  /**
   * What the file holds in place of the cell's content (a text with formats in it, an array formula), as long as the
   * formula, or else the value, is what `says` tells.
   */
  file?: { says: string; xml: string; attributes?: string };
}

export function marksOf(cell: ICellData | null | undefined): CellMarks {
  return (cell?.custom ?? {}) as CellMarks;
}

/** The library removes marks that are null. */
export function marksOrNull(marks: CellMarks): CellMarks | null {
  return Object.keys(marks).length === 0 ? null : marks;
}

/** A formula as its author wrote it (with a leading `=`), or null for a cell without one. */
export function writtenFormula(cell: ICellData | null | undefined): string | null {
  const formula = cell?.f;
  if (!formula) return null;
  return marksOf(cell).formula ?? formula;
}
