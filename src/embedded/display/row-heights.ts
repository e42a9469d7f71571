import { WrapStrategy } from '@univerjs/core';
import type { ICommandInfo } from '@univerjs/core';
import {
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { AutoHeightController } from '@univerjs/sheets-ui';
import type { CellMatrix } from '../univer/cell-matrix';
import { boundsOfCells } from '../univer/cell-matrix';
import type { WorkbookModel } from '../model/workbook-model';

/** Rows measured per frame, so that a long sheet stays usable. */
const ROWS_A_FRAME = 100;

interface Rows {
  readonly first: number;
  readonly last: number;
}

/** The rows whose height a command may affect; `null` if none. */
function affectedRows({ id, params }: ICommandInfo): (Rows & { readonly sheetId: string }) | null {
  const { subUnitId: sheetId } = (params ?? {}) as { subUnitId: string };
  if (id === SetWorksheetColWidthMutation.id || id === SetWorksheetRowIsAutoHeightMutation.id)
    return { sheetId, first: 0, last: Infinity };
  if (id !== SetRangeValuesMutation.id) return null;
  const { cellValue } = params as ISetRangeValuesMutationParams;
  const bounds = boundsOfCells((cellValue ?? {}) as CellMatrix);
  return bounds && { sheetId, first: bounds.startRow, last: bounds.endRow };
}

/**
 * Fits row heights to wrapped text, as Excel does for rows without a set height. The library measures rows, but only
 * after its own commands. Inactive sheets are fitted when they are activated.
 */
export function fitRowHeights(model: WorkbookModel): void {
  const { grid, core } = model;
  const waiting = new Map<string, Rows>();
  let isScheduled = false;

  const touch = (sheetId: string, { first, last }: Rows): void => {
    const before = waiting.get(sheetId);
    waiting.set(sheetId, {
      first: Math.min(first, before?.first ?? first),
      last: Math.max(last, before?.last ?? last),
    });
  };
  const schedule = (): void => {
    if (isScheduled || !waiting.has(model.sheets.active.getSheetId())) return;
    isScheduled = true;
    requestAnimationFrame(() => {
      isScheduled = false;
      fitSome();
      schedule();
    });
  };
  const fitSome = (): void => {
    const sheetId = model.sheets.active.getSheetId();
    const rows = waiting.get(sheetId);
    if (!rows) return;
    const end = Math.min(rows.last, core.worksheet(sheetId).getCellMatrix().getLength() - 1);
    const last = Math.min(end, rows.first + ROWS_A_FRAME - 1);
    if (last < end) waiting.set(sheetId, { first: last + 1, last: rows.last });
    else waiting.delete(sheetId);
    fit(model, sheetId, { first: rows.first, last });
  };

  for (const sheet of model.sheets.all) touch(sheet.getSheetId(), { first: 0, last: Infinity });
  schedule();
  grid.commands.onCommandExecuted((command) => {
    if (command.id === RemoveSheetMutation.id) {
      waiting.delete((command.params as { subUnitId: string }).subUnitId);
      return;
    }
    const touched = affectedRows(command);
    if (touched) touch(touched.sheetId, touched);
    if (touched ?? command.id === SetWorksheetActiveOperation.id) schedule();
  });
}

function fit({ core, cells, grid }: WorkbookModel, sheetId: string, { first, last }: Rows): void {
  const sheet = core.worksheet(sheetId);
  const columns = sheet.getColumnCount();
  const area = { sheetId, row: first, column: 0, rows: last - first + 1, columns };
  const rows = new Set<number>();
  for (let row = first; row <= last; row += 1) {
    if (sheet.getRowManager().getRow(row)?.ah !== undefined) rows.add(row);
  }
  cells.forEach(area, (cell, row) => {
    if (cells.style(cell).tb === WrapStrategy.WRAP) rows.add(row);
  });
  const ranges = Array.from(rows, (row) => ({
    startRow: row,
    endRow: row,
    startColumn: 0,
    endColumn: columns - 1,
  }));
  if (ranges.length === 0) return;
  const measured = grid.injector
    .get(AutoHeightController)
    .getUndoRedoParamsOfAutoHeight(ranges, sheetId);
  for (const change of measured.redos) core.mutate(change, { onlyLocal: true });
}
