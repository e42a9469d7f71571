import type { IRange, IUnitRange } from '@univerjs/core';
import type { FormulaPlace, FormulaReads } from './formula-reads';

/** A formula in a cell, or one of a rule, which has no cell. */
export interface FormulaNode extends FormulaPlace {
  /** The formula's text, by which it is recognized. */
  readonly source: string;
  readonly row: number;
  readonly column: number;
  /** The rule's id; null for a cell. */
  readonly formulaId: string | null;
  /** Contains TODAY or another function that is calculated every time. */
  readonly isVolatile: boolean;
  readonly areas: readonly AreaNode[];
  /** The last runs that found the formula in the workbook, placed it in the order, and must calculate it. */
  seen: number;
  placed: number;
  dirty: number;
}

/** Where a formula stands, and how it is recognized. */
export type FormulaAt = Pick<FormulaNode, 'source' | 'row' | 'column' | 'formulaId'>;

/** Cells that formulas read; formulas that read the same area share the node. */
export interface AreaNode {
  readonly key: string;
  readonly sheet: string;
  readonly range: IRange;
  readonly readers: Set<FormulaNode>;
  placed: number;
  changed: number;
}

/** Which formula reads which cells, kept between calculations. */
export class DependencyGraph {
  private readonly formulas = new Map<string, FormulaNode>();
  private readonly areas = new Map<string, AreaNode>();
  /** Small areas by each of their cells, the others by sheet: a row of a table is small, a column is not. */
  private readonly small = new Map<string, AreaNode[]>();
  private readonly wide = new Map<string, Set<AreaNode>>();

  get all(): Iterable<FormulaNode> {
    return this.formulas.values();
  }

  find(key: string): FormulaNode | undefined {
    return this.formulas.get(key);
  }

  add(
    { key, run }: { readonly key: string; readonly run: number },
    { unitId, sheetId, formula, x, y }: FormulaPlace,
    { source, row, column, formulaId }: FormulaAt,
    { ranges, isVolatile }: FormulaReads,
  ): void {
    this.remove(key);
    const areas = Array.from(ranges, ([of, range]) => this.area(of, range));
    const at = { unitId, sheetId, formula, x, y, source, row, column, formulaId };
    const node = { ...at, isVolatile, areas, seen: run, placed: 0, dirty: run };
    for (const area of areas) area.readers.add(node);
    this.formulas.set(key, node);
  }

  /** Removes the formulas that the run did not find. */
  sweep(run: number): void {
    for (const [key, node] of this.formulas) if (node.seen !== run) this.remove(key);
  }

  clear(): void {
    this.formulas.clear();
    this.areas.clear();
    this.small.clear();
    this.wide.clear();
  }

  /** The areas that hold a formula's own cell. */
  *readingFrom({ unitId, sheetId, row, column, formulaId }: FormulaNode): Iterable<AreaNode> {
    if (formulaId !== null) return;
    const sheet = `${unitId}|${sheetId}`;
    yield* this.small.get(`${sheet}|${row}|${column}`) ?? NO_AREAS;
    for (const area of this.wide.get(sheet) ?? []) if (holds(area.range, row, column)) yield area;
  }

  /** The areas that share a cell with a range. */
  touching({ unitId, sheetId, range }: IUnitRange): AreaNode[] {
    const sheet = `${unitId}|${sheetId}`;
    const found: AreaNode[] = [];
    for (const area of this.areas.values()) {
      if (area.sheet === sheet && overlap(area.range, range)) found.push(area);
    }
    return found;
  }

  private area(key: string, range: IUnitRange): AreaNode {
    const known = this.areas.get(key);
    if (known) return known;
    const sheet = `${range.unitId}|${range.sheetId}`;
    const area = { key, sheet, range: range.range, readers: new Set<FormulaNode>(), placed: 0, changed: 0 }; // prettier-ignore
    this.areas.set(key, area);
    if (isSmall(area.range))
      for (const cell of cellsOf(area)) {
        const here = this.small.get(cell);
        if (here) here.push(area);
        else this.small.set(cell, [area]);
      }
    else this.wide.set(sheet, (this.wide.get(sheet) ?? new Set()).add(area));
    return area;
  }

  private remove(key: string): void {
    const node = this.formulas.get(key);
    if (!node) return;
    this.formulas.delete(key);
    for (const area of node.areas) {
      area.readers.delete(node);
      if (area.readers.size > 0) continue;
      this.areas.delete(area.key);
      if (isSmall(area.range)) this.removeSmall(area);
      else this.wide.get(area.sheet)?.delete(area);
    }
  }

  private removeSmall(area: AreaNode): void {
    for (const cell of cellsOf(area)) {
      const rest = this.small.get(cell)?.filter((other) => other !== area) ?? [];
      if (rest.length > 0) this.small.set(cell, rest);
      else this.small.delete(cell);
    }
  }
}

export function holds(range: IRange, row: number, column: number): boolean {
  return (
    row >= range.startRow &&
    row <= range.endRow &&
    column >= range.startColumn &&
    column <= range.endColumn
  );
}

function overlap(a: IRange, b: IRange): boolean {
  // Dirty ranges may be whole rows or columns, whose open ends are NaN.
  return !(
    b.startRow > a.endRow ||
    b.endRow < a.startRow ||
    b.startColumn > a.endColumn ||
    b.endColumn < a.startColumn
  );
}

const NO_AREAS: readonly AreaNode[] = [];

/** As many cells as a small area has at most. */
const SMALL = 64;

function isSmall({ startRow, endRow, startColumn, endColumn }: IRange): boolean {
  return (endRow - startRow + 1) * (endColumn - startColumn + 1) <= SMALL;
}

function* cellsOf({ sheet, range }: AreaNode): Iterable<string> {
  for (let row = range.startRow; row <= range.endRow; row += 1)
    for (let column = range.startColumn; column <= range.endColumn; column += 1)
      yield `${sheet}|${row}|${column}`;
}
