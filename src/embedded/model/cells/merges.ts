import { Rectangle } from '@univerjs/core';
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/sheets';
import type { ModelCore } from '../core/model-core';
import { contains, fromUniverRange, toUniverRange } from '../data/area';
import type { Area } from '../data/area';

/** Merged cells. */
export class Merges {
  constructor(private readonly core: ModelCore) {}

  on(sheetId: string): Area[] {
    const ranges = this.core.worksheet(sheetId).getMergeData();
    return ranges.map((range) => fromUniverRange(sheetId, range));
  }

  /** Merges each of the areas, which lie on one sheet. */
  add(areas: readonly Area[]): void {
    this.mutate(AddWorksheetMergeMutation.id, areas);
  }

  /** Splits every merge that shares a cell with the area. */
  remove(area: Area): void {
    const range = toUniverRange(area);
    const merged = this.core.worksheet(area.sheetId).getMergeData();
    if (!merged.some((one) => Rectangle.intersects(one, range))) return;
    this.mutate(RemoveWorksheetMergeMutation.id, [area]);
  }

  /** Copies the merges of an area to an area of the same size at another place, replacing those there. */
  copy(source: Area, to: Area): void {
    const merges = this.on(source.sheetId)
      .filter((merge) => contains(source, merge))
      .map((merge) => ({
        ...merge,
        sheetId: to.sheetId,
        row: merge.row - source.row + to.row,
        column: merge.column - source.column + to.column,
      }));
    this.remove({ ...to, rows: source.rows, columns: source.columns });
    this.add(merges);
  }

  private mutate(id: string, areas: readonly Area[]): void {
    const [first] = areas;
    if (!first) return;
    const params = { unitId: this.core.unitId, subUnitId: first.sheetId, ranges: areas.map(toUniverRange) }; // prettier-ignore
    this.core.mutate({ id, params });
  }
}
