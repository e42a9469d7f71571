import type { Area } from '../data/area';
import { lastColumn, lastRow } from '../data/area';
import type { Cells } from '../cells/cells';
import type { Content, CellInput } from '../formulas/content';
import type { ModelCore } from '../core/model-core';
import { invalidArgument } from '../data/errors';
import type { TableColumnRecord, TableRecord } from '../data/registry';
import type { Structure } from '../structure/structure';
import { bodyOf, columnBody } from '../data/table-areas';
import type { Tables } from './tables';
import type { Autocorrect } from './autocorrect';

interface Parts {
  readonly cells: Cells;
  readonly content: Content;
  readonly structure: Structure;
  readonly tables: Tables;
  readonly autocorrect: Autocorrect;
}

/** Adds and removes rows and columns of tables. */
export class TableEdit {
  constructor(
    private readonly core: ModelCore,
    private readonly parts: Parts,
  ) {}

  /** Adds rows before the given one, or at the end. Returns the index of the first. */
  async addRows(
    id: string,
    index: number | null,
    block: readonly (readonly CellInput[])[],
  ): Promise<number> {
    const table = this.parts.tables.get(id);
    if (block.length === 0 || block.some((row) => row.length !== table.columns.length)) {
      throw invalidArgument('The rows do not have as many values as the table has columns.');
    }
    const body = bodyOf(table);
    if (index !== null && (index < 0 || index > body.rows)) throw invalidArgument('index');
    // A table without data shows one blank row, which the first rows fill.
    const isEmpty = body.rows === 1 && this.parts.cells.used(body, true) === null;
    const at = isEmpty ? 0 : (index ?? body.rows);
    const missing = block.length - (isEmpty ? 1 : 0);
    if (missing > 0) await this.makeRoom(table, isEmpty ? 1 : at, missing);
    const area = { ...bodyOf(this.parts.tables.get(id)), row: body.row + at, rows: block.length };
    this.parts.content.write(area, block);
    return at;
  }

  async removeRow(id: string, index: number): Promise<void> {
    const body = bodyOf(this.parts.tables.get(id));
    if (index < 0 || index >= body.rows) throw invalidArgument('index');
    const row = { ...body, row: body.row + index, rows: 1 };
    // A table keeps at least one row, so the last is cleared instead.
    if (body.rows === 1) this.parts.content.clear(row);
    else await this.parts.structure.delete(row, 'Up');
  }

  /** Adds a column before the given one, or at the end. `block` may hold the header above the values. */
  async addColumn(
    id: string,
    index: number | null,
    name: string | null,
    block: readonly (readonly CellInput[])[],
  ): Promise<TableColumnRecord> {
    const table = this.parts.tables.get(id);
    if (index !== null && index > table.columns.length) throw invalidArgument('index');
    const at = index ?? table.columns.length;
    const body = bodyOf(table);
    const hasHeader = block.length === table.area.rows;
    if (block.length > 0 && !hasHeader && block.length !== body.rows) {
      throw invalidArgument('The column does not have as many values as the table has rows.');
    }
    const known = new Set(table.columns.map((column) => column.id));
    await this.insertColumn(table, at);
    const grown = this.parts.tables.get(id);
    const column = grown.columns[at];
    if (!column || known.has(column.id)) throw invalidArgument('index');
    const header = { ...grown.area, column: grown.area.column + at, rows: 1, columns: 1 };
    const title = name ?? (hasHeader ? (block[0]?.[0] ?? null) : null);
    if (title !== null) this.parts.content.write(header, [[String(title)]]);
    const values = hasHeader && table.showHeaders ? block.slice(1) : block;
    if (values.length > 0) {
      this.parts.content.write({ ...columnBody(grown, at), rows: values.length }, values);
    }
    return this.parts.tables.get(id).columns[at] ?? column;
  }

  async removeColumn(id: string, columnId: number): Promise<void> {
    const table = this.parts.tables.get(id);
    const index = table.columns.findIndex((column) => column.id === columnId);
    if (index < 0) throw invalidArgument('column');
    if (table.columns.length === 1) throw invalidArgument('A table keeps one column.');
    const area = { ...table.area, column: table.area.column + index, columns: 1 };
    await this.parts.structure.delete(area, 'Left');
  }

  private async insertColumn(table: TableRecord, at: number): Promise<void> {
    const column = { ...table.area, column: table.area.column + at, columns: 1 };
    if (at < table.columns.length) {
      await this.parts.structure.insert(column, 'Right');
      if (at > 0) return;
      // Inserting before the first column shifts the table; the new cells must become part of it.
      const moved = this.parts.tables.get(table.id);
      const id = Math.max(...moved.columns.map((known) => known.id)) + 1;
      this.parts.tables.update(table.id, () => ({
        ...moved,
        area: { ...moved.area, column: column.column, columns: moved.area.columns + 1 },
        columns: [{ id, name: `列${id}` }, ...moved.columns],
      }));
      return;
    }
    if (this.parts.cells.used({ ...column }, false))
      await this.parts.structure.insert(column, 'Right');
    this.parts.autocorrect.grow(this.parts.tables.get(table.id), {
      ...table.area,
      columns: table.area.columns + 1,
    });
  }

  /** Makes room for rows before the row with the given index of the body. */
  private async makeRoom(table: TableRecord, index: number, count: number): Promise<void> {
    const body = bodyOf(table);
    const room = { ...body, row: body.row + index, rows: count };
    const atEnd = index === body.rows;
    if (!atEnd || table.showTotals || this.isTaken(table, room)) {
      await this.parts.structure.insert(room, 'Down');
    }
    const now = this.parts.tables.get(table.id);
    const missing = table.area.rows + count - now.area.rows;
    const top = Math.min(now.area.row, table.area.row);
    if (missing > 0 || top !== now.area.row) {
      const area: Area = { ...table.area, rows: table.area.rows + count };
      if (index === 0) this.parts.tables.update(table.id, (record) => ({ ...record, area }));
      else this.parts.autocorrect.grow(now, area);
    } else this.parts.autocorrect.fillFormulas(now, index, count);
  }

  private isTaken(table: TableRecord, room: Area): boolean {
    const other = this.core.registry.tables.some(
      (candidate) =>
        candidate.id !== table.id &&
        candidate.area.sheetId === room.sheetId &&
        candidate.area.row <= lastRow(room) &&
        lastRow(candidate.area) >= room.row &&
        candidate.area.column <= lastColumn(room) &&
        lastColumn(candidate.area) >= room.column,
    );
    return other || this.parts.cells.used(room, false) !== null;
  }
}
