import { CellValueType } from '@univerjs/core';
import { newId } from '../../univer/new-id';
import type { Area } from '../data/area';
import { contains, intersection, lastRow } from '../data/area';
import { putCell } from '../../univer/cell-matrix';
import type { CellMatrix } from '../../univer/cell-matrix';
import type { Cells } from '../cells/cells';
import { wholeSheet } from '../cells/cells';
import type { Content } from '../formulas/content';
import type { ModelCore } from '../core/model-core';
import { invalidArgument, notFound, WorkbookError } from '../data/errors';
import type { TableRecord } from '../data/registry';
import { freeColumnName } from '../structure/shift-registry';
import { marksOf, marksOrNull } from '../data/snapshot';
import type { Structure } from '../structure/structure';
import { textOf } from '../cells/values';
import { uniqueName } from './autocorrect';
import type { Names } from '../formulas/names';
import type { Autocorrect } from './autocorrect';

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const DEFAULT_STYLE = 'TableStyleMedium2';

interface Parts {
  readonly cells: Cells;
  readonly content: Content;
  readonly structure: Structure;
  readonly autocorrect: Autocorrect;
  readonly names: Names;
}

/** Tables: a range, its header cells, its style. */
export class Tables {
  constructor(
    private readonly core: ModelCore,
    private readonly parts: Parts,
  ) {}

  get all(): readonly TableRecord[] {
    return this.core.registry.tables;
  }

  get(id: string): TableRecord {
    const table = this.all.find((candidate) => candidate.id === id);
    if (!table) throw notFound('table');
    return table;
  }

  /** By id or by name. */
  find(key: string): TableRecord | null {
    return (
      this.all.find(
        (table) => table.id === key || table.name.toLowerCase() === key.toLowerCase(),
      ) ?? null
    );
  }

  async add(area: Area, hasHeaders: boolean): Promise<TableRecord> {
    if (this.all.some((table) => intersection(table.area, area))) {
      throw invalidArgument('A table cannot overlap another table.');
    }
    if (!hasHeaders) await this.parts.structure.insert({ ...area, rows: 1 }, 'Down');
    const rows = Math.max(2, hasHeaders ? area.rows : area.rows + 1);
    const whole = { ...area, rows };
    const table: TableRecord = {
      id: newId(),
      name: this.freeName(),
      area: whole,
      columns: this.readHeaders(whole, hasHeaders),
      style: DEFAULT_STYLE,
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      filters: {},
      sort: [],
    };
    this.core.updateRegistry((registry) => ({ ...registry, tables: [...registry.tables, table] }));
    this.core.changes.emit({
      kind: 'table-added',
      tableId: table.id,
      sheetId: area.sheetId,
      name: table.name,
    });
    return table;
  }

  update(id: string, change: (table: TableRecord) => TableRecord): TableRecord {
    const next = change(this.get(id));
    this.core.updateRegistry((registry) => ({
      ...registry,
      tables: registry.tables.map((table) => (table.id === id ? next : table)),
    }));
    return next;
  }

  rename(id: string, name: string): void {
    if (!VALID_NAME.test(name) || name.length > 255) {
      throw invalidArgument(`A table cannot be called ${JSON.stringify(name)}.`);
    }
    const taken = this.find(name);
    if (taken && taken.id !== id) {
      throw new WorkbookError('ItemAlreadyExists', `There is a table called ${name} already.`);
    }
    if (this.parts.names.find(name, null))
      throw new WorkbookError('ItemAlreadyExists', `There is a name ${name} already.`);
    this.update(id, (table) => ({ ...table, name }));
  }

  /** The header must stay in its row, and the table must keep a row of data. */
  resize(id: string, area: Area): void {
    const table = this.get(id);
    const valid =
      area.sheetId === table.area.sheetId &&
      area.row === table.area.row &&
      area.column >= table.area.column &&
      intersection(area, table.area) !== null &&
      area.rows >= 2;
    const overlaps = this.all.some((other) => other.id !== id && intersection(other.area, area));
    if (!valid || overlaps) throw invalidArgument('The table cannot be resized to this range.');
    const kept = table.columns.filter((_, index) =>
      contains(area, { ...area, column: table.area.column + index, columns: 1 }),
    );
    const left = Math.max(table.area.column, area.column);
    const narrowed = {
      ...table,
      columns: kept,
      area: { ...table.area, column: left, columns: kept.length },
    };
    this.update(id, () => narrowed);
    this.parts.autocorrect.grow(narrowed, area);
  }

  /** Keeps the cells; formulas that refer to the table refer to its cells afterwards. */
  convertToRange(id: string): Area {
    const table = this.get(id);
    this.unlink(table);
    this.drop(table);
    return table.area;
  }

  /** The table and its cells. */
  remove(id: string): void {
    const table = this.get(id);
    this.parts.content.clear(table.area);
    this.drop(table);
  }

  setTotals(id: string, show: boolean): void {
    const table = this.get(id);
    if (show === table.showTotals) return;
    const { area } = table;
    if (!show) {
      this.parts.content.clear({ ...area, row: lastRow(area), rows: 1 });
      this.update(id, () => ({
        ...table,
        showTotals: false,
        area: { ...area, rows: area.rows - 1 },
      }));
      return;
    }
    const line = { ...area, row: lastRow(area) + 1, rows: 1 };
    if (this.parts.cells.used(line, true)) {
      throw new WorkbookError('InvalidOperation', 'There is no free row for the totals.');
    }
    this.update(id, () => ({ ...table, showTotals: true, area: { ...area, rows: area.rows + 1 } }));
    this.parts.content.write({ ...line, columns: 1 }, [['汇总']]);
  }

  private drop(table: TableRecord): void {
    this.core.updateRegistry((registry) => ({
      ...registry,
      tables: registry.tables.filter((other) => other.id !== table.id),
    }));
    this.core.changes.emit({
      kind: 'table-deleted',
      tableId: table.id,
      sheetId: table.area.sheetId,
      name: table.name,
    });
  }

  /** Formulas that name the table keep only their A1 translation. */
  private unlink(table: TableRecord): void {
    for (const sheet of this.core.grid.workbook.getSheets()) {
      const cells: CellMatrix = {};
      this.parts.cells.forEach(wholeSheet(sheet.getSheetId()), (cell, row, column) => {
        const { formula, ...marks } = marksOf(cell);
        if (formula?.includes(table.name) !== true) return;
        putCell(cells, row, column, { custom: marksOrNull(marks) });
      });
      this.core.silently(() => {
        this.core.writeCells(sheet.getSheetId(), cells);
      });
    }
  }

  /** Header cells are text, and no two are the same. */
  private readHeaders(area: Area, present: boolean): TableRecord['columns'] {
    const columns: { id: number; name: string }[] = [];
    const cells: CellMatrix = {};
    for (let index = 0; index < area.columns; index += 1) {
      const cell = present
        ? this.parts.cells.get(area.sheetId, area.row, area.column + index)
        : null;
      const shown = textOf(cell, this.parts.cells.pattern(cell));
      const name = uniqueName(
        shown,
        columns.map((column) => column.name),
        () => freeColumnName(columns),
      );
      columns.push({ id: index + 1, name });
      if (cell?.v !== name || cell.f) {
        putCell(cells, area.row, area.column + index, {
          v: name,
          t: CellValueType.STRING,
          f: null,
        });
      }
    }
    this.core.writeCells(area.sheetId, cells);
    return columns;
  }

  /** A name that no table has, as Excel gives it. */
  freeName(): string {
    for (let number = this.all.length + 1; ; number += 1) {
      if (!this.find(`表${number}`)) return `表${number}`;
    }
  }
}
