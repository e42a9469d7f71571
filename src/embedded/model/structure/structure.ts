import { RANGE_TYPE } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from '@univerjs/sheets';
import { Direction } from '@univerjs/core';
import type { Area } from '../data/area';
import {
  intersection,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  toUniverRange,
} from '../data/area';
import type { Cells } from '../cells/cells';
import type { ModelCore } from '../core/model-core';
import { WorkbookError } from '../data/errors';
import type { Styles } from '../cells/styles';

/** Inserts and deletes cells; references, names and the registry are updated. */
export class Structure {
  constructor(
    private readonly core: ModelCore,
    private readonly cells: Cells,
    private readonly styles: Styles,
    /** Fills inserted rows of tables with the formulas of their columns. */
    private readonly fillInserted: (area: Area) => void,
  ) {}

  async insert(area: Area, shift: 'Down' | 'Right'): Promise<void> {
    this.refuseTorn(area, shift === 'Down' ? 'rows' : 'columns');
    if (isWholeRows(area)) {
      await this.insertLines(InsertRowByRangeCommand.id, area, RANGE_TYPE.ROW);
      this.core.changes.emit({ kind: 'structure', type: 'RowInserted', area, shift: 'None' });
    } else if (isWholeColumns(area)) {
      await this.insertLines(InsertColByRangeCommand.id, area, RANGE_TYPE.COLUMN);
      this.core.changes.emit({ kind: 'structure', type: 'ColumnInserted', area, shift: 'None' });
    } else {
      const command = shift === 'Down' ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand;
      await this.run(command.id, toUniverRange(area), {}, area);
      this.core.changes.emit({ kind: 'structure', type: 'CellInserted', area, shift });
    }
    this.core.silently(() => {
      this.inheritFormat(area, isWholeColumns(area) || (shift === 'Right' && !isWholeRows(area)));
      if (shift === 'Down') this.fillInserted(area);
    });
  }

  async delete(area: Area, shift: 'Up' | 'Left'): Promise<void> {
    this.refuseTorn(area, shift === 'Up' ? 'rows' : 'columns');
    if (isWholeRows(area)) {
      await this.removeLines(RemoveRowByRangeCommand.id, area);
      this.core.changes.emit({ kind: 'structure', type: 'RowDeleted', area, shift: 'None' });
    } else if (isWholeColumns(area)) {
      await this.removeLines(RemoveColByRangeCommand.id, area);
      this.core.changes.emit({ kind: 'structure', type: 'ColumnDeleted', area, shift: 'None' });
    } else {
      const command = shift === 'Up' ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand;
      await this.run(command.id, toUniverRange(area), {}, area);
      this.core.changes.emit({ kind: 'structure', type: 'CellDeleted', area, shift });
    }
  }

  private async insertLines(id: string, area: Area, rangeType: RANGE_TYPE): Promise<void> {
    // The library copies the size of the line before, which the first line does not have.
    const first = rangeType === RANGE_TYPE.ROW ? area.row === 0 : area.column === 0;
    const forward = rangeType === RANGE_TYPE.ROW ? Direction.DOWN : Direction.RIGHT;
    const backward = rangeType === RANGE_TYPE.ROW ? Direction.UP : Direction.LEFT;
    await this.run(
      id,
      { ...this.bounded(area), rangeType },
      { direction: first ? backward : forward },
      area,
    );
  }

  private async removeLines(id: string, area: Area): Promise<void> {
    await this.run(id, this.bounded(area), {}, area);
  }

  /** Activates the sheet meanwhile: some of the library's commands work on the active sheet only. */
  private async run(id: string, range: object, more: object, area: Area): Promise<void> {
    this.core.growSheet(area.sheetId, this.rowsFor(area), this.columnsFor(area));
    const { workbook } = this.core.grid;
    const active = workbook.getActiveSheet();
    const target = this.core.worksheet(area.sheetId);
    if (active !== target) workbook.setActiveSheet(target);
    try {
      await this.core.quietly(() =>
        this.core.command(id, {
          unitId: this.core.unitId,
          subUnitId: area.sheetId,
          range,
          ...more,
        }),
      );
    } finally {
      if (active !== target) workbook.setActiveSheet(active);
    }
  }

  /** New cells get the format of those above them (or to their left), as in Excel. */
  private inheritFormat(area: Area, fromLeft: boolean): void {
    if (fromLeft ? area.column === 0 : area.row === 0) return;
    const bounded = intersection(area, {
      sheetId: area.sheetId,
      row: 0,
      column: 0,
      rows: this.core.worksheet(area.sheetId).getRowCount(),
      columns: this.core.worksheet(area.sheetId).getColumnCount(),
    });
    if (!bounded) return;
    this.styles.patchEach(bounded, (row, column) => {
      const source = fromLeft
        ? this.cells.get(area.sheetId, row, area.column - 1)
        : this.cells.get(area.sheetId, area.row - 1, column);
      return source?.s ? this.cells.style(source) : null;
    });
  }

  /** Excel refuses to shift a part of a table or of a pivot table away from the rest of it. */
  private refuseTorn(area: Area, axis: 'rows' | 'columns'): void {
    if (isWholeRows(area) || isWholeColumns(area)) return;
    const { tables, foreign } = this.core.registry;
    if (tables.some((table) => tears(area, axis, table.area))) {
      throw new WorkbookError(
        'InvalidOperation',
        'This operation is not allowed. It would shift cells in a table on the worksheet.',
      );
    }
    if (foreign.some((part) => part.isPivot && tears(area, axis, part.area))) {
      throw new WorkbookError(
        'InsertDeleteConflict',
        'This operation is not allowed. It would shift cells in a pivot table on the worksheet.',
      );
    }
  }

  private rowsFor(area: Area): number {
    return isWholeColumns(area) ? 1 : lastRow(area) + 1;
  }

  private columnsFor(area: Area): number {
    return isWholeRows(area) ? 1 : lastColumn(area) + 1;
  }

  /** The library's lines are as long as its sheet. */
  private bounded(area: Area): object {
    const sheet = this.core.worksheet(area.sheetId);
    const range = toUniverRange(area);
    return isWholeRows(area)
      ? { ...range, endColumn: sheet.getColumnCount() - 1 }
      : { ...range, endRow: sheet.getRowCount() - 1 };
  }
}

/** Whether shifting the cells behind an area moves a part of a block only. */
function tears(area: Area, axis: 'rows' | 'columns', block: Area): boolean {
  const endless = Number.MAX_SAFE_INTEGER;
  const behind = axis === 'rows' ? { ...area, rows: endless } : { ...area, columns: endless };
  if (!intersection(behind, block)) return false;
  return axis === 'rows'
    ? area.column > block.column || lastColumn(area) < lastColumn(block)
    : area.row > block.row || lastRow(area) < lastRow(block);
}
