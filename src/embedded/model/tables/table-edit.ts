import type { Area } from '../data/area';
import { lastColumn, lastRow } from '../data/area';
import type { Cells } from '../cells/cells';
import type { Content, Written } from '../formulas/content';
import type { ModelCore } from '../core/model-core';
import { invalidArgument } from '../data/errors';
import type { TableColumnRecord, TableRecord } from '../data/registry';
import type { Structure } from '../structure/structure';
import { bodyOf, columnBody } from '../data/table-areas';
import type { Tables } from './tables';
import type { Upkeep } from './autocorrect';

/** Adds and takes away rows and columns of tables. */
export class TableEdit {
  constructor(
    private readonly core: ModelCore,
    private readonly cells: Cells,
    private readonly content: Content,
    private readonly structure: Structure,
    private readonly tables: Tables,
    private readonly upkeep: Upkeep,
  ) {}

  /** Adds rows before the given one, or at the end. Gives the index of the first. */
  async addRows(
    id: string,
    index: number | null,
    block: readonly (readonly Written[])[],
  ): Promise<number> {
    const table = this.tables.get(id);
    if (block.length === 0 || block.some((row) => row.length !== table.columns.length)) {
      throw invalidArgument('The rows do not have as many values as the table has columns.');
    }
    const body = bodyOf(table);
    if (index !== null && (index < 0 || index > body.rows)) throw invalidArgument('index');
    // A table without data shows one blank row, which the first rows fill.
    const isEmpty = body.rows === 1 && this.cells.used(body, true) === null;
    const at = isEmpty ? 0 : (index ?? body.rows);
    const wanted = block.length - (isEmpty ? 1 : 0);
    if (wanted > 0) await this.makeRoom(table, isEmpty ? 1 : at, wanted);
    const area = { ...bodyOf(this.tables.get(id)), row: body.row + at, rows: block.length };
    this.content.write(area, block);
    return at;
  }

  async removeRow(id: string, index: number): Promise<void> {
    const body = bodyOf(this.tables.get(id));
    if (index < 0 || index >= body.rows) throw invalidArgument('index');
    const row = { ...body, row: body.row + index, rows: 1 };
    // The last row of data is emptied: a table is never without one.
    if (body.rows === 1) this.content.clear(row);
    else await this.structure.delete(row, 'Up');
  }

  /** Adds a column before the given one, or at the end. `block` may hold the header above the values. */
  async addColumn(
    id: string,
    index: number | null,
    name: string | null,
    block: readonly (readonly Written[])[],
  ): Promise<TableColumnRecord> {
    const table = this.tables.get(id);
    if (index !== null && index > table.columns.length) throw invalidArgument('index');
    const at = index ?? table.columns.length;
    const body = bodyOf(table);
    const hasHeader = block.length === table.area.rows;
    if (block.length > 0 && !hasHeader && block.length !== body.rows) {
      throw invalidArgument('The column does not have as many values as the table has rows.');
    }
    const known = new Set(table.columns.map((column) => column.id));
    await this.insertColumn(table, at);
    const grown = this.tables.get(id);
    const column = grown.columns[at];
    if (!column || known.has(column.id)) throw invalidArgument('index');
    const header = { ...grown.area, column: grown.area.column + at, rows: 1, columns: 1 };
    const title = name ?? (hasHeader ? (block[0]?.[0] ?? null) : null);
    if (title !== null) this.content.write(header, [[String(title)]]);
    const values = hasHeader && table.showHeaders ? block.slice(1) : block;
    if (values.length > 0) {
      this.content.write({ ...columnBody(grown, at), rows: values.length }, values);
    }
    return this.tables.get(id).columns[at] ?? column;
  }

  async removeColumn(id: string, columnId: number): Promise<void> {
    const table = this.tables.get(id);
    const index = table.columns.findIndex((column) => column.id === columnId);
    if (index < 0) throw invalidArgument('column');
    if (table.columns.length === 1) throw invalidArgument('A table keeps one column.');
    const area = { ...table.area, column: table.area.column + index, columns: 1 };
    await this.structure.delete(area, 'Left');
  }

  private async insertColumn(table: TableRecord, at: number): Promise<void> {
    const column = { ...table.area, column: table.area.column + at, columns: 1 };
    if (at < table.columns.length) {
      await this.structure.insert(column, 'Right');
      if (at > 0) return;
      // Inserted before the first column, cells push the table away; here they are to be part of it.
      const moved = this.tables.get(table.id);
      const id = Math.max(...moved.columns.map((known) => known.id)) + 1;
      this.tables.update(table.id, () => ({
        ...moved,
        area: { ...moved.area, column: column.column, columns: moved.area.columns + 1 },
        columns: [{ id, name: `列${id}` }, ...moved.columns],
      }));
      return;
    }
    if (this.cells.used({ ...column }, false)) await this.structure.insert(column, 'Right');
    this.upkeep.grow(this.tables.get(table.id), { ...table.area, columns: table.area.columns + 1 });
  }

  /** Free rows inside the table, before the row with the given index of its body. */
  private async makeRoom(table: TableRecord, index: number, count: number): Promise<void> {
    const body = bodyOf(table);
    const room = { ...body, row: body.row + index, rows: count };
    const atEnd = index === body.rows;
    if (!atEnd || table.showTotals || this.isTaken(table, room)) {
      await this.structure.insert(room, 'Down');
    }
    const now = this.tables.get(table.id);
    const missing = table.area.rows + count - now.area.rows;
    const top = Math.min(now.area.row, table.area.row);
    if (missing > 0 || top !== now.area.row) {
      const area: Area = { ...table.area, rows: table.area.rows + count };
      if (index === 0) this.tables.update(table.id, (record) => ({ ...record, area }));
      else this.upkeep.grow(now, area);
    } else this.upkeep.fillFormulas(now, index, count);
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
    return other || this.cells.used(room, false) !== null;
  }
}
