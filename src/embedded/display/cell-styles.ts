import { InterceptorEffectEnum } from '@univerjs/core';
import type { ICellDataForSheetInterceptor, IStyleData, Nullable } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { ISheetLocation } from '@univerjs/sheets';
import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import type { WorkbookModel } from '../model/workbook-model';
import { tableCellStyle } from './table-style';

/** After the cell's own style, before interceptors that draw on top of it. */
const PRIORITY = 10;

/**
 * Applies tables and conditional formats when cells are drawn: a table's style below the cell's own, a rule's above it.
 * The cells themselves are not changed.
 */
export function showCellStyles(model: WorkbookModel): void {
  const { injector } = model.grid;
  const rules = injector.get(ConditionalFormattingService);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, at, next) => {
      const below = tableStyleAt(model, at);
      const above = rules.composeStyle(at.unitId, at.subUnitId, at.row, at.col);
      if (!below && !above) return next(cell);
      const shown: ICellDataForSheetInterceptor = {
        ...cell,
        s: { ...below, ...ownStyle(cell, at), ...above?.style },
        ...(above?.dataBar && { dataBar: above.dataBar }),
        ...(above?.isShowValue !== undefined && {
          fontRenderExtension: { isSkip: !above.isShowValue },
        }),
      };
      return next(shown);
    },
  });
}

function tableStyleAt(
  model: WorkbookModel,
  { subUnitId, row, col }: ISheetLocation,
): IStyleData | null {
  const table = model.registry.tables.find(
    ({ area }) =>
      area.sheetId === subUnitId &&
      row >= area.row &&
      row < area.row + area.rows &&
      col >= area.column &&
      col < area.column + area.columns,
  );
  return table ? tableCellStyle(table, row) : null;
}

function ownStyle(
  cell: Nullable<ICellDataForSheetInterceptor>,
  { workbook }: ISheetLocation,
): IStyleData {
  const style = cell?.s;
  return (typeof style === 'string' ? workbook.getStyles().get(style) : style) ?? {};
}
