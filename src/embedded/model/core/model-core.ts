import { IUndoRedoService } from '@univerjs/core';
import type { ICommandInfo, IExecutionOptions, Worksheet } from '@univerjs/core';
import {
  ClearSelectionFormatCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import { FormulaDataModel, IDependencyManagerService } from '@univerjs/engine-formula';
import type { Grid } from '../../univer/grid';
import type { CellMatrix } from '../../univer/cell-matrix';
import { boundsOfCells, forEachCell, hasCells, isContent, putCell } from '../../univer/cell-matrix';
import { ChangeFeed } from './changes';
import { WorkbookError } from '../data/errors';
import type { Registry } from '../data/registry';
import { RegistryStore, setRegistry, SetRegistryMutation } from './registry-store';

/** Library commands whose cell writes change formats only. */
export const FORMAT_TRIGGERS: ReadonlySet<string> = new Set([
  SetStyleCommand.id,
  ClearSelectionFormatCommand.id,
]);

/** What every part of the model works on: the library's workbook, the registry and the feed of changes. */
export class ModelCore {
  readonly unitId: string;
  readonly changes = new ChangeFeed();
  readonly registryStore: RegistryStore;
  private quiet = 0;

  constructor(readonly grid: Grid) {
    this.unitId = grid.workbook.getUnitId();
    grid.injector.add([RegistryStore]);
    this.registryStore = grid.injector.get(RegistryStore);
    grid.commands.registerCommand(SetRegistryMutation);
  }

  get registry(): Registry {
    return this.registryStore.current;
  }

  updateRegistry(change: (registry: Registry) => Registry): void {
    const next = change(this.registry);
    if (next !== this.registry) this.mutate(setRegistry(this.unitId, next));
  }

  worksheet(sheetId: string): Worksheet {
    const sheet = this.grid.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new WorkbookError('ItemNotFound', "The requested resource doesn't exist.");
    return sheet;
  }

  /** Runs a mutation of the library at once; it is not on the undo stack. */
  mutate(info: ICommandInfo, options?: IExecutionOptions): void {
    const done = this.grid.commands.syncExecuteCommand(info.id, info.params, options);
    if (!done) throw new WorkbookError('GeneralException', `${info.id} was refused.`);
  }

  /** Runs a command of the library, which also moves references, names and our registry. */
  async command(id: string, params: object): Promise<void> {
    const done = await this.grid.commands.executeCommand(id, params);
    if (!done) throw new WorkbookError('InvalidOperation', `${id} was refused.`);
  }

  /** Suppresses the reports of single mutations while a larger change runs that is reported as a whole. */
  async quietly(work: () => Promise<void>): Promise<void> {
    this.quiet += 1;
    try {
      await work();
    } finally {
      this.quiet -= 1;
    }
  }

  /** The same for synchronous work. */
  silently(work: () => void): void {
    this.quiet += 1;
    try {
      work();
    } finally {
      this.quiet -= 1;
    }
  }

  get isQuiet(): boolean {
    return this.quiet > 0;
  }

  writeCells(sheetId: string, cells: CellMatrix): void {
    const range = boundsOfCells(cells);
    if (!range) return;
    this.growSheet(sheetId, range.endRow + 1, range.endColumn + 1);
    const { content, formats } = splitByContent(cells);
    const params = { unitId: this.unitId, subUnitId: sheetId };
    const { id } = SetRangeValuesMutation;
    if (hasCells(content)) {
      this.forgetReads(sheetId, content);
      // The library records fills and spills by scanning the whole workbook; a local write skips that.
      const local = !this.touchesRecorded(sheetId, content);
      this.mutate({ id, params: { ...params, cellValue: content } }, { onlyLocal: local });
    }
    if (hasCells(formats)) {
      // Unless the write is local, a cell without given content would lose its formula.
      this.mutate({ id, params: { ...params, cellValue: formats } }, { onlyLocal: true });
    }
  }

  /** Invalidates the library's record of what formulas read, for workbooks that only the library can order. */
  private forgetReads(sheetId: string, cells: CellMatrix): void {
    const memory = this.grid.injector.get(IDependencyManagerService);
    const matrix = this.worksheet(sheetId).getCellMatrix();
    forEachCell(cells, (row, column) => {
      if (matrix.getValue(row, column)?.f)
        memory.removeFormulaDependency(this.unitId, sheetId, row, column);
    });
  }

  /** Whether a fill is written or overwritten, or the sheet has a formula that spills into other cells. */
  private touchesRecorded(sheetId: string, cells: CellMatrix): boolean {
    const spills = this.grid.injector.get(FormulaDataModel).getArrayFormulaRange();
    if (Object.keys(spills[this.unitId]?.[sheetId] ?? {}).length > 0) return true;
    const matrix = this.worksheet(sheetId).getCellMatrix();
    let touched = false;
    forEachCell(cells, (row, column, cell) => {
      const old = matrix.getValue(row, column);
      touched ||= Boolean(cell?.si ?? old?.si);
    });
    return touched;
  }

  /** The library's sheets are bounded; Excel's are not, for practical purposes. */
  growSheet(sheetId: string, rows: number, columns: number): void {
    const sheet = this.worksheet(sheetId);
    const config = sheet.getConfig();
    if (rows > sheet.getRowCount()) config.rowCount = rows + GROWTH_MARGIN;
    if (columns > sheet.getColumnCount()) config.columnCount = columns + GROWTH_MARGIN;
  }

  /** As in Excel, the undo stack is cleared when an add-in has written. */
  forgetUndo(): void {
    this.grid.injector.get(IUndoRedoService).clearUndoRedo(this.unitId);
  }
}

const GROWTH_MARGIN = 20;

/** Separates cells whose content is given from those with format and marks only. */
function splitByContent(cells: CellMatrix): { content: CellMatrix; formats: CellMatrix } {
  const content: CellMatrix = {};
  const formats: CellMatrix = {};
  forEachCell(cells, (row, column, cell) => {
    putCell(isContent(cell) ? content : formats, row, column, cell);
  });
  return { content, formats };
}
