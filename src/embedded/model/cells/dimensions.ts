import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { BooleanNumber } from '@univerjs/core';
import type { Area } from '../data/area';
import { intersection, lastColumn, lastRow, toUniverRange } from '../data/area';
import type { ModelCore } from '../core/model-core';

/** Office.js counts points, the grid library counts pixels of 96 to the inch. */
const POINTS_PER_PIXEL = 0.75;

export type Axis = 'rows' | 'columns';

/** Widths and heights of columns and rows, and whether they are hidden. Sizes in points. */
export class Dimensions {
  constructor(private readonly core: ModelCore) {}

  size(axis: Axis, area: Area): number | null {
    const sheet = this.core.worksheet(area.sheetId);
    return this.common(axis, area, (index) =>
      axis === 'rows' ? sheet.getRowHeight(index) : sheet.getColumnWidth(index),
    )((pixels) => pixels * POINTS_PER_PIXEL);
  }

  setSize(axis: Axis, area: Area, points: number): void {
    const pixels = points / POINTS_PER_PIXEL;
    const params = this.params(area);
    if (axis === 'rows') {
      this.setAutoHeight(area, BooleanNumber.FALSE);
      this.core.mutate({
        id: SetWorksheetRowHeightMutation.id,
        params: { ...params, rowHeight: pixels },
      });
    } else {
      this.core.mutate({
        id: SetWorksheetColWidthMutation.id,
        params: { ...params, colWidth: pixels },
      });
    }
  }

  /** Lets the heights of rows follow their content. */
  fitRows(area: Area): void {
    this.setAutoHeight(area, BooleanNumber.TRUE);
  }

  private setAutoHeight(area: Area, autoHeightInfo: BooleanNumber): void {
    this.core.mutate({
      id: SetWorksheetRowIsAutoHeightMutation.id,
      params: { ...this.params(area), autoHeightInfo },
    });
  }

  /** True, false, or null when some are and some are not. */
  hidden(axis: Axis, area: Area): boolean | null {
    const sheet = this.core.worksheet(area.sheetId);
    return this.common(axis, area, (index) =>
      axis === 'rows' ? !sheet.getRowRawVisible(index) : !sheet.getColVisible(index),
    )((value) => value);
  }

  setHidden(axis: Axis, area: Area, hidden: boolean): void {
    const [hide, show] =
      axis === 'rows'
        ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
        : [SetColHiddenMutation.id, SetColVisibleMutation.id];
    this.core.mutate({ id: hidden ? hide : show, params: this.params(area) });
  }

  /** Distance of an area's first line from the sheet's edge, in points. */
  offset(axis: Axis, area: Area): number {
    const end = axis === 'rows' ? area.row : area.column;
    return this.sum(axis, area.sheetId, 0, end);
  }

  extent(axis: Axis, area: Area): number {
    return axis === 'rows'
      ? this.sum(axis, area.sheetId, area.row, lastRow(area) + 1)
      : this.sum(axis, area.sheetId, area.column, lastColumn(area) + 1);
  }

  /** The row or column at a distance from the sheet's edge, and the distance into it; in points. */
  at(axis: Axis, sheetId: string, points: number): { index: number; into: number } {
    const sheet = this.core.worksheet(sheetId);
    const count = axis === 'rows' ? sheet.getRowCount() : sheet.getColumnCount();
    let index = 0;
    let start = 0;
    while (index < count - 1) {
      const end = start + this.sum(axis, sheetId, index, index + 1);
      if (end > points) break;
      start = end;
      index += 1;
    }
    return { index, into: points - start };
  }

  private sum(axis: Axis, sheetId: string, from: number, to: number): number {
    const sheet = this.core.worksheet(sheetId);
    let pixels = 0;
    for (let i = from; i < to; i += 1) {
      pixels += axis === 'rows' ? sheet.getRowHeight(i) : sheet.getColumnWidth(i);
    }
    return pixels * POINTS_PER_PIXEL;
  }

  private common<T>(axis: Axis, area: Area, read: (index: number) => T) {
    return <R>(map: (value: T) => R): R | null => {
      const bounded = this.bounded(area);
      const [first, last] =
        axis === 'rows' ? [bounded.row, lastRow(bounded)] : [bounded.column, lastColumn(bounded)];
      const value = read(first);
      for (let index = first + 1; index <= last; index += 1) if (read(index) !== value) return null;
      return map(value);
    };
  }

  private params(area: Area): object {
    const bounded = this.bounded(area);
    return {
      unitId: this.core.unitId,
      subUnitId: area.sheetId,
      ranges: [toUniverRange(bounded)],
    };
  }

  private bounded(area: Area): Area {
    const sheet = this.core.worksheet(area.sheetId);
    const whole = {
      sheetId: area.sheetId,
      row: 0,
      column: 0,
      rows: Math.max(sheet.getRowCount(), area.row + 1),
      columns: Math.max(sheet.getColumnCount(), area.column + 1),
    };
    return intersection(area, whole) ?? area;
  }
}
