import { RedoCommand, UndoCommand } from '@univerjs/core';
import type { ICommandInfo, IExecutionOptions, IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
} from '@univerjs/sheets';
import type {
  IMoveRangeMutationParams,
  ISetRangeValuesMutationParams,
  ISetSelectionsOperationParams,
} from '@univerjs/sheets';
import type { Area } from './data/area';
import { fromUniverRange, MAX_COLUMNS, MAX_ROWS } from './data/area';
import type { CellMatrix } from '../univer/cell-matrix';
import { boundsOfCells, boundsOfValues } from '../univer/cell-matrix';
import type { StructuralChange } from './core/changes';
import type { ModelCore } from './core/model-core';
import { FORMAT_TRIGGERS } from './core/model-core';
import { STRUCTURE_TRIGGER } from './structure/follow-structure';
import { valueOf } from './cells/values';
import type { CellValue } from './cells/values';

/** A cell write other than by calculation or a structural edit. */
export interface CellEdit {
  readonly area: Area;
  /** The library's undo or redo. */
  readonly isUndo: boolean;
  readonly cells: CellMatrix;
}

interface SheetParams {
  readonly subUnitId: string;
}

/**
 * Turns the library's mutations into the feed of changes. Typing in the grid, pasting, undo and our own writes all go
 * through here, so that no change of a cell is missed.
 */
export function watchMutations(core: ModelCore, onEdit: (edit: CellEdit) => void): void {
  const watcher = new MutationWatcher(core, onEdit);
  core.grid.commands.beforeCommandExecuted((command, options) => {
    watcher.before(command, options);
  });
  core.grid.commands.onCommandExecuted((command, options) => {
    watcher.after(command, options);
  });
}

class MutationWatcher {
  /** The value of a single cell that is being written. */
  private oldValue: CellValue | null = null;
  private activeSheet: string;
  private readonly oldNames = new Map<string, string>();

  constructor(
    private readonly core: ModelCore,
    private readonly onEdit: (edit: CellEdit) => void,
  ) {
    this.activeSheet = core.grid.workbook.getActiveSheet().getSheetId();
  }

  before(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    const { core } = this;
    if (command.id === SetWorksheetNameMutation.id) {
      const { subUnitId } = command.params as SheetParams;
      this.oldNames.set(subUnitId, core.worksheet(subUnitId).getName());
    }
    if (!isEdit(command, options)) return;
    const area = editedArea(command);
    const isSingle = area?.rows === 1 && area.columns === 1;
    this.oldValue = isSingle
      ? valueOf(
          core.worksheet(area.sheetId).getCellMatrix().getValue(area.row, area.column) ?? null,
        )
      : null;
  }

  after(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    const { core } = this;
    if (isEdit(command, options)) {
      reportCells(core, command, this.oldValue, this.onEdit);
      return;
    }
    if (core.isQuiet) return;
    const structural = structuralChange(command);
    if (structural) {
      core.changes.emit({ kind: 'structure', shift: 'None', ...structural });
      return;
    }
    switch (command.id) {
      case ReorderRangeMutation.id: {
        const { range, subUnitId } = command.params as SheetParams & { range: IRange };
        core.changes.emit({ kind: 'sorted', area: fromUniverRange(subUnitId, range) });
        break;
      }
      case MoveRangeMutation.id:
        for (const area of movedAreas(command.params as IMoveRangeMutationParams)) {
          core.changes.emit({ kind: 'cells', area, before: null });
        }
        break;
      case SetSelectionsOperation.id:
        reportSelection(core, command.params as ISetSelectionsOperationParams);
        break;
      default:
        this.reportSheets(command);
    }
  }

  private reportSheets({ id, params }: ICommandInfo): void {
    const { changes } = this.core;
    const { subUnitId: sheetId } = (params ?? {}) as SheetParams;
    switch (id) {
      case InsertSheetMutation.id: {
        const { sheet } = params as { sheet: { id: string } };
        changes.emit({ kind: 'sheet-added', sheetId: sheet.id });
        break;
      }
      case RemoveSheetMutation.id:
        changes.emit({ kind: 'sheet-deleted', sheetId });
        break;
      case SetWorksheetNameMutation.id: {
        const after = this.core.worksheet(sheetId).getName();
        const before = this.oldNames.get(sheetId) ?? after;
        changes.emit({ kind: 'sheet-renamed', sheetId, before, after });
        break;
      }
      case SetWorksheetActiveOperation.id:
        this.reportActivation(sheetId);
        break;
    }
  }

  private reportActivation(sheetId: string): void {
    if (sheetId === this.activeSheet) return;
    const before = this.activeSheet;
    const previous = this.core.grid.workbook.getSheetBySheetId(before) ? before : null;
    this.activeSheet = sheetId;
    this.core.changes.emit({ kind: 'sheet-activated', sheetId, previous });
  }
}

function isEdit(command: ICommandInfo, options: IExecutionOptions | undefined): boolean {
  if (command.id !== SetRangeValuesMutation.id) return false;
  const { trigger } = command.params as ISetRangeValuesMutationParams;
  return options?.fromFormula !== true && !isStructural(trigger);
}

/** Cell writes that only adjust formulas or headers after an insert or a delete. */
function isStructural(trigger: string | undefined): boolean {
  return (
    trigger === STRUCTURE_TRIGGER ||
    (trigger !== undefined &&
      /insert-row|insert-col|remove-row|remove-col|range-move|sheet-name|remove-sheet/.test(
        trigger,
      ))
  );
}

function editedArea(command: ICommandInfo): Area | null {
  const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
  const range = boundsOfCells((cellValue ?? {}) as CellMatrix);
  return range && fromUniverRange(subUnitId, range);
}

function reportCells(
  core: ModelCore,
  command: ICommandInfo,
  before: CellValue | null,
  onEdit: (edit: CellEdit) => void,
): void {
  const { subUnitId, cellValue, trigger } = command.params as ISetRangeValuesMutationParams;
  const cells = (cellValue ?? {}) as CellMatrix;
  const range = boundsOfValues(cells);
  if (range === null || FORMAT_TRIGGERS.has(trigger ?? '')) {
    const area = editedArea(command);
    if (area && !core.isQuiet) core.changes.emit({ kind: 'format', area });
    return;
  }
  const area = fromUniverRange(subUnitId, range);
  onEdit({ area, cells, isUndo: trigger === UndoCommand.id || trigger === RedoCommand.id });
  if (core.isQuiet) return;
  core.changes.emit({ kind: 'cells', area, before });
}

function structuralChange(command: ICommandInfo): { type: StructuralChange; area: Area } | null {
  const { range, subUnitId } = (command.params ?? {}) as { range?: IRange; subUnitId?: string };
  if (!range || subUnitId === undefined) return null;
  const area = fromUniverRange(subUnitId, range);
  const rows = { ...area, column: 0, columns: MAX_COLUMNS };
  const columns = { ...area, row: 0, rows: MAX_ROWS };
  switch (command.id) {
    case InsertRowMutation.id:
      return { type: 'RowInserted', area: rows };
    case RemoveRowMutation.id:
      return { type: 'RowDeleted', area: rows };
    case InsertColMutation.id:
      return { type: 'ColumnInserted', area: columns };
    case RemoveColMutation.id:
      return { type: 'ColumnDeleted', area: columns };
    default:
      return null;
  }
}

function movedAreas(params: IMoveRangeMutationParams): Area[] {
  return [params.from, params.to].flatMap(({ subUnitId, value }) => {
    const range = boundsOfCells(value as CellMatrix);
    return range ? [fromUniverRange(subUnitId, range)] : [];
  });
}

function reportSelection(core: ModelCore, params: ISetSelectionsOperationParams): void {
  const areas = params.selections.map(({ range }) => fromUniverRange(params.subUnitId, range));
  core.changes.emit({ kind: 'selection', areas });
}
