import type { ICellData } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Area } from '../data/area';
import { putCell } from '../../univer/cell-matrix';
import type { CellMatrix } from '../../univer/cell-matrix';
import type { Cells } from '../cells/cells';
import type { ModelCore } from '../core/model-core';
import type { Formulas } from './formulas';
import { invalidArgument } from '../data/errors';
import { readInput } from '../cells/input';
import { omit } from '../data/omit';
import { marksOf, marksOrNull, writtenFormula } from '../data/snapshot';
import { GENERAL, TEXT_FORMAT } from '../cells/values';

/** Excel's limit. */
const LONGEST_TEXT = 32_767;

/** One cell of a written block: `null` leaves the cell as it is, `''` empties it. */
export type CellInput = string | number | boolean | null;

/** Writes content into cells, parsed as Excel does. */
export class Content {
  constructor(
    private readonly core: ModelCore,
    private readonly cells: Cells,
    private readonly formulas: Formulas,
  ) {}

  /** The block must have the shape of the area. */
  write(area: Area, block: readonly (readonly CellInput[])[]): void {
    const matrix: CellMatrix = {};
    block.forEach((line, r) => {
      line.forEach((value, c) => {
        if (value === null) return;
        const row = area.row + r;
        const column = area.column + c;
        putCell(matrix, row, column, this.cellFor(area.sheetId, row, column, value));
      });
    });
    this.core.writeCells(area.sheetId, matrix);
  }

  /** Empties cells and keeps their formats. */
  clear(area: Area): void {
    const matrix: CellMatrix = {};
    this.cells.forEach(area, (cell, row, column) => {
      putCell(matrix, row, column, emptied(cell));
    });
    this.core.writeCells(area.sheetId, matrix);
  }

  /** Copies content; a formula's references move with it. The source is repeated where the target is larger. */
  copy(source: Area, target: Area, valuesOnly: boolean): void {
    const matrix: CellMatrix = {};
    const lexer = this.core.grid.injector.get(LexerTreeBuilder);
    for (let r = 0; r < target.rows; r += 1) {
      for (let c = 0; c < target.columns; c += 1) {
        const [row, column] = [target.row + r, target.column + c];
        const from = {
          row: source.row + (r % source.rows),
          column: source.column + (c % source.columns),
        };
        const cell = this.cells.get(source.sheetId, from.row, from.column);
        const written = valuesOnly ? null : writtenFormula(cell);
        const at = { sheetId: target.sheetId, row, column, rows: 1, columns: 1 };
        if (written === null) {
          const old = this.cells.get(target.sheetId, row, column);
          putCell(matrix, row, column, { ...emptied(old), v: cell?.v ?? null, t: cell?.t ?? null });
        } else {
          const formula =
            marksOf(cell).formula === undefined
              ? lexer.moveFormulaRefOffset(written, column - from.column, row - from.row)
              : written;
          putCell(matrix, row, column, this.formulas.cellFor(formula, at));
        }
      }
    }
    this.core.writeCells(target.sheetId, matrix);
  }

  private cellFor(
    sheetId: string,
    row: number,
    column: number,
    value: string | number | boolean,
  ): ICellData {
    const old = this.cells.get(sheetId, row, column);
    const pattern = this.cells.pattern(old);
    if (typeof value === 'string' && isFormula(value) && pattern !== TEXT_FORMAT) {
      return this.formulas.cellFor(value, { sheetId, row, column, rows: 1, columns: 1 });
    }
    if (typeof value === 'string' && value.length > LONGEST_TEXT)
      throw invalidArgument(`A cell holds at most ${LONGEST_TEXT} characters.`);
    const input = readInput(value, pattern);
    const cell: ICellData = { ...emptied(old), ...input.cell };
    if (input.pattern !== null && pattern === GENERAL) cell.s = { n: { pattern: input.pattern } };
    return cell;
  }
}

const isFormula = (value: string): boolean => value.startsWith('=') && value.length > 1;

/** Removes content and the marks of it; keeps format, lock and link. */
function emptied(cell: ICellData | null): ICellData {
  const marks = omit(omit(marksOf(cell), 'formula'), 'file');
  return { v: null, t: null, f: null, si: null, p: null, custom: marksOrNull(marks) };
}
