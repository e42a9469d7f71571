import { BooleanNumber } from '@univerjs/core';
import {
  SetFrozenMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SheetsSelectionsService,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import type { ModelCore } from '../core/model-core';
import { fromUniverRange, toUniverRange } from '../data/area';
import type { Area } from '../data/area';
import type { Sheets } from './sheets';

/** How sheets are shown: selection, frozen panes, tab colour, gridlines. */
export class View {
  constructor(
    private readonly core: ModelCore,
    private readonly sheets: Sheets,
  ) {}

  /** The selected areas of the active sheet; A1 before anything has been selected. */
  get selection(): Area[] {
    const sheetId = this.sheets.active.getSheetId();
    const selected = this.core.grid.injector
      .get(SheetsSelectionsService)
      .getWorkbookSelections(this.core.unitId)
      .getSelectionsOfWorksheet(sheetId);
    const areas = selected.map(({ range }) => fromUniverRange(sheetId, range));
    return areas.length > 0 ? areas : [{ sheetId, row: 0, column: 0, rows: 1, columns: 1 }];
  }

  select(area: Area): void {
    this.sheets.activate(area.sheetId);
    const cell = toUniverRange({ ...area, rows: 1, columns: 1 });
    const primary = {
      ...cell,
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.mutate(SetSelectionsOperation.id, area.sheetId, {
      reveal: true,
      selections: [{ range: toUniverRange(area), primary, style: null }],
    });
  }

  frozen(sheetId: string): { readonly rows: number; readonly columns: number } {
    const { xSplit, ySplit } = this.core.worksheet(sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    this.mutate(SetFrozenMutation.id, sheetId, {
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
      ySplit: rows,
      xSplit: columns,
    });
  }

  setTabColor(sheetId: string, color: string): void {
    this.mutate(SetTabColorMutation.id, sheetId, { color });
  }

  showsGridlines(sheetId: string): boolean {
    return this.core.worksheet(sheetId).getConfig().showGridlines === BooleanNumber.TRUE;
  }

  setGridlines(sheetId: string, shown: boolean): void {
    const showGridlines = shown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.mutate(ToggleGridlinesMutation.id, sheetId, { showGridlines });
  }

  private mutate(id: string, sheetId: string, params: object): void {
    this.core.mutate({ id, params: { unitId: this.core.unitId, subUnitId: sheetId, ...params } });
  }
}
