import type { ICellData } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Area } from '../data/area';
import { intersection, lastColumn, lastRow } from '../data/area';
import type { CellMatrix } from '../../univer/cell-matrix';
import { forEachCell, putCell } from '../../univer/cell-matrix';
import { hasContent } from '../cells/cells';
import type { Cells } from '../cells/cells';
import type { ModelCore } from '../core/model-core';
import { WorkbookError } from '../data/errors';
import { expandFilledFormulas } from '../formulas/filled-formulas';
import type { Formulas } from '../formulas/formulas';
import type { TableRecord } from '../data/registry';
import { freeColumnName } from '../structure/shift-registry';
import { marksOf, marksOrNull, writtenFormula } from '../data/snapshot';
import { bodyOf, headerOf } from '../data/table-areas';
import { extendColumns } from './table-growth';
import type { CellEdit } from '../watch';

/** What Excel does automatically after an edit: renames columns, extends tables, fills formulas. */
export class Autocorrect {
  private busy = false;

  constructor(
    private readonly core: ModelCore,
    private readonly cells: Cells,
    private readonly formulas: Formulas,
  ) {}

  after(edit: CellEdit): void {
    if (this.busy || this.core.isQuiet) return;
    this.busy = true;
    try {
      // Undo restores tables by itself, and formulas in A1 with their marks.
      if (edit.isUndo) this.formulas.invalidate();
      this.readTypedFormulas(edit);
      if (holdsPointer(edit.cells)) {
        expandFilledFormulas(this.core, this.cells, this.formulas, edit.area.sheetId);
      }
      this.renameColumns(edit.area);
      if (!edit.isUndo) this.growTables(edit.area);
    } finally {
      this.busy = false;
    }
  }

  /**
   * Typing over a cell keeps its marks, and structured references must be translated. Redo types again; undo restores
   * the marks. Formulas written without values were moved by an insert or delete.
   */
  private readTypedFormulas({ area, cells, isUndo }: CellEdit): void {
    const fixes: CellMatrix = {};
    forEachCell(cells, (row, column, written) => {
      if (written === null || written.custom !== undefined) return;
      if (!('v' in written) && (isUndo || !('f' in written))) return;
      const cell = this.cells.get(area.sheetId, row, column);
      const { formula, ...marks } = marksOf(cell);
      if (cell?.f && this.formulas.mayNeedTranslation(cell.f)) {
        const at = { sheetId: area.sheetId, row, column, rows: 1, columns: 1 };
        putCell(fixes, row, column, this.typed(cell.f, at));
      } else if (formula !== undefined) putCell(fixes, row, column, { custom: marksOrNull(marks) });
    });
    this.core.writeCells(area.sheetId, fixes);
  }

  /** A formula that a person has typed cannot be refused: it stays and shows #NAME?, as in the library. */
  private typed(formula: string, at: Area): ICellData | null {
    try {
      return this.formulas.cellFor(formula, at);
    } catch (error) {
      if (error instanceof WorkbookError) return { custom: null };
      throw error;
    }
  }

  /** A header cell is the name of its column. */
  private renameColumns(area: Area): void {
    for (const table of this.core.registry.tables) {
      const header = headerOf(table);
      const touched = header && intersection(header, area);
      if (touched) this.readHeader(table, touched);
    }
  }

  private readHeader(table: TableRecord, touched: Area): void {
    const first = touched.column - table.area.column;
    const taken = table.columns.filter((_, i) => i < first || i >= first + touched.columns);
    const columns = [...table.columns];
    const cells: CellMatrix = {};
    for (let offset = 0; offset < touched.columns; offset += 1) {
      const column = columns[first + offset];
      if (!column) continue;
      const cell = this.cells.get(table.area.sheetId, touched.row, touched.column + offset);
      const shown = cell?.v === undefined || cell.v === null ? '' : String(cell.v);
      const name = uniqueName(
        shown,
        taken.map((other) => other.name),
        () => freeColumnName(columns),
      );
      if (name !== shown || typeof cell?.v !== 'string') {
        putCell(cells, touched.row, touched.column + offset, { v: name, t: CellValueType.STRING });
      }
      const named = { ...column, name };
      taken.push(named);
      columns[first + offset] = named;
    }
    this.core.writeCells(table.area.sheetId, cells);
    if (columns.some((column, i) => column.name !== table.columns[i]?.name)) {
      this.replace(table, { ...table, columns });
    }
  }

  /** Writing into the row below a table, or the column beside it, makes it part of the table. */
  private growTables(area: Area): void {
    for (const table of this.core.registry.tables) {
      if (table.area.sheetId !== area.sheetId || table.showTotals) continue;
      const below = { ...table.area, row: lastRow(table.area) + 1, rows: 1 };
      const beside = { ...table.area, column: lastColumn(table.area) + 1, columns: 1 };
      if (startsIn(area, below) && this.filled(below) && this.free(table, below)) {
        const rows = Math.min(lastRow(area), lastRowWith(this.cells, area)) - below.row + 1;
        this.grow(table, { ...table.area, rows: table.area.rows + Math.max(rows, 1) });
      } else if (startsBeside(area, beside) && this.filled(beside) && this.free(table, beside)) {
        this.grow(table, { ...table.area, columns: table.area.columns + 1 });
      }
    }
  }

  /** Extends a table: new columns get names, new rows the formulas of their columns. */
  grow(table: TableRecord, area: Area): TableRecord {
    const added = area.columns - table.area.columns;
    let columns = [...table.columns];
    const nextId = Math.max(0, ...columns.map((column) => column.id)) + 1;
    for (let i = 0; i < added; i += 1)
      columns.push({ id: nextId + i, name: freeColumnName(columns) });
    const grown = { ...table, area, columns };
    this.replace(table, grown);
    if (added > 0 && table.showHeaders) {
      const header = { ...area, rows: 1, column: area.column + table.area.columns, columns: added };
      this.readHeader(grown, header);
      columns = [...columns];
    }
    const newRows = area.rows - table.area.rows;
    if (newRows > 0) {
      extendColumns(
        this.core,
        this.cells,
        bodyOf({ ...grown, area: { ...area, rows: table.area.rows } }),
        newRows,
      );
      this.fillFormulas(grown, bodyOf(grown).rows - newRows, newRows);
    }
    return grown;
  }

  /** Rows that were inserted inside a table's body get the formulas of its columns. */
  fillInserted(area: Area): void {
    for (const table of this.core.registry.tables) {
      const shared = intersection(bodyOf(table), area);
      if (shared) this.fillFormulas(table, shared.row - bodyOf(table).row, shared.rows);
    }
  }

  /** Fills new rows with the formula that all other rows of a column share. */
  fillFormulas(table: TableRecord, first: number, count: number): void {
    const body = bodyOf(table);
    const cells: CellMatrix = {};
    for (let column = body.column; column <= lastColumn(body); column += 1) {
      const formula = this.columnFormula(body, column, first, count);
      if (formula === null) continue;
      for (let row = body.row + first; row < body.row + first + count; row += 1) {
        if (hasContent(this.cells.get(body.sheetId, row, column))) continue;
        const at = { sheetId: body.sheetId, row, column, rows: 1, columns: 1 };
        putCell(cells, row, column, this.formulas.cellFor(formula(row), at));
      }
    }
    this.core.writeCells(body.sheetId, cells);
  }

  /** The formula that the old rows share, by row; null if they differ. */
  private columnFormula(
    body: Area,
    column: number,
    first: number,
    count: number,
  ): ((row: number) => string) | null {
    let shared: ((row: number) => string) | null = null;
    for (let row = body.row; row <= lastRow(body); row += 1) {
      if (row >= body.row + first && row < body.row + first + count) continue;
      const cell = this.cells.get(body.sheetId, row, column);
      const written = writtenFormula(cell);
      if (written === null || (shared && shared(row) !== written)) return null;
      shared ??= this.inRow(written, row, marksOf(cell).formula !== undefined);
    }
    return shared;
  }

  /** Plain references are relative to the row; structured ones are the same in every row. */
  private inRow(written: string, home: number, isStructured: boolean): (row: number) => string {
    const lexer = this.core.grid.injector.get(LexerTreeBuilder);
    return (row) =>
      isStructured || row === home ? written : lexer.moveFormulaRefOffset(written, 0, row - home);
  }

  private filled(area: Area): boolean {
    return this.cells.used(area, true) !== null;
  }

  /** Growth stops at another table. */
  private free(table: TableRecord, area: Area): boolean {
    return this.core.registry.tables.every(
      (other) => other.id === table.id || !intersection(other.area, area),
    );
  }

  private replace(table: TableRecord, next: TableRecord): void {
    this.core.updateRegistry((registry) => ({
      ...registry,
      tables: registry.tables.map((other) => (other.id === table.id ? next : other)),
    }));
  }
}

/** `名称`, else `名称2`, `名称3` …; a blank header gets a name of Excel's own. */
export function uniqueName(name: string, taken: readonly string[], blank: () => string): string {
  if (name === '') return blank();
  const known = new Set(taken.map((other) => other.toLowerCase()));
  if (!known.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    if (!known.has(`${name}${number}`.toLowerCase())) return `${name}${number}`;
  }
}

function holdsPointer(cells: CellMatrix): boolean {
  let found = false;
  forEachCell(cells, (_row, _column, cell) => {
    found ||= Boolean(cell?.si);
  });
  return found;
}

function startsIn(area: Area, below: Area): boolean {
  const shared = intersection(area, below);
  return shared !== null && area.row === below.row;
}

function startsBeside(area: Area, beside: Area): boolean {
  const shared = intersection(area, beside);
  return shared !== null && area.column === beside.column && area.columns === 1;
}

function lastRowWith(cells: Cells, area: Area): number {
  const used = cells.used(area, true);
  return used ? lastRow(used) : area.row;
}
