import { putCell } from '../../univer/cell-matrix';
import type { CellMatrix } from '../../univer/cell-matrix';
import type { ModelCore } from '../core/model-core';
import type { Area } from '../data/area';
import { marksOf, marksOrNull } from '../data/snapshot';
import type { CellMarks } from '../data/snapshot';
import type { Cells } from './cells';

/** Locks and links of cells, which the grid library has no place for. */
export class Marks {
  constructor(
    private readonly core: ModelCore,
    private readonly cells: Cells,
  ) {}

  update(area: Area, change: (marks: CellMarks) => CellMarks): void {
    const matrix: CellMatrix = {};
    this.cells.map(area, (cell, row, column) => {
      putCell(matrix, row, column, { custom: marksOrNull(change(marksOf(cell))) });
    });
    this.core.writeCells(area.sheetId, matrix);
  }
}
