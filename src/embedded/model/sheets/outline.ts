import type { Area } from '../data/area';
import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../data/area';
import type { Axis, Dimensions } from '../cells/dimensions';
import { invalidArgument, WorkbookError } from '../data/errors';
import type { OutlineGroup } from '../data/registry';
import type { Sheets } from './sheets';

/** Excel's limit of nesting. */
const DEEPEST = 8;

/** Groups of rows and columns that can be collapsed. The grid library has none; collapsing hides the lines. */
export class Outline {
  constructor(
    private readonly sheets: Sheets,
    private readonly dimensions: Dimensions,
  ) {}

  groups(sheetId: string): readonly OutlineGroup[] {
    return this.sheets.record(sheetId).outline ?? [];
  }

  group(area: Area, axis: Axis): void {
    const { first, last } = span(area, axis);
    const groups = this.groups(area.sheetId);
    const holding = groups.filter(
      (group) => group.axis === axis && group.first <= last && group.last >= first,
    );
    if (holding.length >= DEEPEST - 1) {
      throw new WorkbookError('InvalidOperation', 'Groups cannot be nested any deeper.');
    }
    this.set(area.sheetId, [...groups, { axis, first, last, collapsed: false }]);
  }

  ungroup(area: Area, axis: Axis): void {
    const { first, last } = span(area, axis);
    const groups = [...this.groups(area.sheetId)];
    const index = groups.findLastIndex(
      (group) => group.axis === axis && group.first <= last && group.last >= first,
    );
    if (index < 0) throw invalidArgument('The range is in no group.');
    const [group] = groups.splice(index, 1);
    if (group?.collapsed === true) this.show(area.sheetId, group, true);
    this.set(area.sheetId, groups);
  }

  setCollapsed(area: Area, axis: Axis, collapsed: boolean): void {
    const { first, last } = span(area, axis);
    const groups = this.groups(area.sheetId);
    const inside = (group: OutlineGroup): boolean =>
      group.axis === axis && group.first >= first && group.last <= last;
    const hit = groups.filter(
      (group) =>
        inside(group) || (group.axis === axis && group.first <= first && group.last >= last),
    );
    if (hit.length === 0) throw invalidArgument('The range is in no group.');
    for (const group of hit) this.show(area.sheetId, group, !collapsed);
    this.set(
      area.sheetId,
      groups.map((group) => (hit.includes(group) ? { ...group, collapsed } : group)),
    );
  }

  private show(sheetId: string, group: OutlineGroup, visible: boolean): void {
    const length = group.last - group.first + 1;
    const area =
      group.axis === 'rows'
        ? { sheetId, row: group.first, rows: length, column: 0, columns: MAX_COLUMNS }
        : { sheetId, column: group.first, columns: length, row: 0, rows: MAX_ROWS };
    this.dimensions.setHidden(group.axis, area, !visible);
  }

  private set(sheetId: string, outline: readonly OutlineGroup[]): void {
    this.sheets.update(sheetId, (record) => ({ ...record, outline }));
  }
}

function span(area: Area, axis: Axis): { first: number; last: number } {
  return axis === 'rows'
    ? { first: area.row, last: lastRow(area) }
    : { first: area.column, last: lastColumn(area) };
}
