import { ObjectMatrix, setDependencies } from '@univerjs/core';
import type { IUnitRange, Nullable } from '@univerjs/core';
import {
  IFeatureCalculationManagerService,
  IFormulaCurrentConfigService,
  IOtherFormulaManagerService,
} from '@univerjs/engine-formula';
import type { IFormulaDataItem } from '@univerjs/engine-formula';
import { ColumnFormulas } from './column-formulas';
import type { AreaNode, FormulaAt, FormulaNode } from './dependency-graph';
import { DependencyGraph, holds } from './dependency-graph';
import { FormulaReader } from './formula-reads';
import type { FormulaPlace } from './formula-reads';
import type { Turns } from './turns';

/** The formulas of one calculation, in order. */
export interface Plan {
  /**
   * Every formula comes after those that it reads. Those with `dirty === run` must be calculated, the others only if a
   * value they read has changed.
   */
  readonly order: readonly FormulaNode[];
  readonly run: number;
}

/**
 * Determines what to calculate, and in which order. The library parses every formula again for each calculation, and
 * calculates each INDEX to learn which cell it reads; here results are kept, and INDEX reads its whole range.
 */
export class Dependencies {
  private readonly graph = new DependencyGraph();
  private readonly columns = new ColumnFormulas();
  private run = 0;

  constructor(
    readonly reader: FormulaReader,
    private readonly config: IFormulaCurrentConfigService,
    private readonly rules: IOtherFormulaManagerService,
    private readonly features: IFeatureCalculationManagerService,
  ) {}

  /** Null if the workbook contains something that only the library can order. */
  async plan(turns: Turns): Promise<Plan | null> {
    if (this.features.getReferenceExecutorMap().size > 0) return null;
    this.run += 1;
    const { config } = this;
    const everything = config.isForceCalculate() || hasEntries(config.getDirtyDefinedNameMap());
    if (everything || hasEntries(config.getDirtyNameMap())) {
      this.graph.clear();
      this.reader.forget();
    }
    const areKnown = (await this.readCells(turns)) && (await this.readRules(turns));
    this.graph.sweep(this.run);
    if (!areKnown) {
      this.graph.clear();
      return null;
    }
    return this.inOrder(this.roots(everything));
  }

  /** Marks the formulas that read a formula's cell. */
  changed(node: FormulaNode): void {
    for (const area of this.graph.readingFrom(node)) this.mark(area);
  }

  private mark(area: AreaNode): void {
    if (area.changed === this.run) return;
    area.changed = this.run;
    for (const reader of area.readers) reader.dirty = this.run;
  }

  /** False if the reads of some formula are unknown. */
  private async readCells(turns: Turns): Promise<boolean> {
    for (const [unitId, sheets] of Object.entries(this.config.getFormulaData())) {
      for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
        const filled = new Map<string, string>();
        const cells: [number, number, IFormulaDataItem][] = [];
        new ObjectMatrix(rows ?? {}).forValue((row, column, cell) => {
          if (!cell) return;
          const { f, si, x = 0, y = 0 } = cell;
          if (si !== undefined && x === 0 && y === 0) filled.set(si, f);
          cells.push([row, column, cell]);
        });
        for (const [row, column, { f, si, x = 0, y = 0 }] of cells) {
          const formula = (si !== undefined ? filled.get(si) : undefined) ?? f;
          const place = { unitId, sheetId, formula, x, y };
          if (!this.readCell(place, row, column)) return false;
          if (turns.over) await turns.next();
        }
      }
    }
    return true;
  }

  private readCell(place: FormulaPlace, row: number, column: number): boolean {
    const { unitId, sheetId, formula, x, y } = place;
    const key = `${unitId}|${sheetId}|${row}|${column}`;
    const source = x === 0 && y === 0 ? formula : `${x}|${y}|${formula}`;
    if (this.isKnown(key, source)) return true;
    // The formula may still equal that of another row, with references that have moved along.
    const shared = source === formula ? this.columns.place(place, row, column) : place;
    return this.add(key, shared, { source, row, column, formulaId: null });
  }

  private async readRules(turns: Turns): Promise<boolean> {
    for (const [unitId, sheets] of Object.entries(this.rules.getOtherFormulaData())) {
      for (const [sheetId, rules] of Object.entries(sheets ?? {})) {
        const size = this.config.getSheetRowColumnCount(unitId, sheetId);
        for (const [formulaId, { f: formula, ranges }] of Object.entries(rules ?? {})) {
          const [first] = ranges;
          if (!first) continue;
          for (const range of ranges) {
            const lastRow = Math.min(range.endRow, size.rowCount - 1);
            const lastColumn = Math.min(range.endColumn, size.columnCount - 1);
            for (let row = range.startRow; row <= lastRow; row += 1) {
              for (let column = range.startColumn; column <= lastColumn; column += 1) {
                const x = column - first.startColumn;
                const y = row - first.startRow;
                const place = { unitId, sheetId, formula, x, y };
                const key = `${formulaId}|${x}|${y}`;
                if (this.isKnown(key, formula)) continue;
                const at = { source: formula, row: -1, column: -1, formulaId };
                if (!this.add(key, place, at)) return false;
              }
              if (turns.over) await turns.next();
            }
          }
        }
      }
    }
    return true;
  }

  private isKnown(key: string, source: string): boolean {
    const known = this.graph.find(key);
    if (known?.source !== source) return false;
    known.seen = this.run;
    return true;
  }

  /** False if the formula's reads are unknown. */
  private add(key: string, place: FormulaPlace, at: FormulaAt): boolean {
    const reads = this.reader.reads(place);
    if (reads) this.graph.add({ key, run: this.run }, place, at, reads);
    return reads !== null;
  }

  /** The formulas to start from: new ones, volatile ones, and those that read a changed cell. */
  private roots(everything: boolean): FormulaNode[] {
    const { config, run } = this;
    const dirtyRanges = config.getDirtyRanges();
    for (const range of dirtyRanges) for (const area of this.graph.touching(range)) this.mark(area);
    const written = bySheet(dirtyRanges);
    const dirtyRules = config.getDirtyUnitOtherFormulaMap();
    const roots: FormulaNode[] = [];
    for (const node of this.graph.all) {
      const { unitId, sheetId, formulaId, isVolatile } = node;
      if (
        node.dirty === run ||
        everything ||
        isVolatile ||
        isIn(written.get(sheetId), node) ||
        (formulaId !== null && has(dirtyRules[unitId]?.[sheetId], formulaId))
      ) {
        node.dirty = run;
        roots.push(node);
      }
    }
    return roots;
  }

  /** Everything reachable from the roots, each formula after those that it reads. */
  private inOrder(roots: readonly FormulaNode[]): Plan {
    const { run } = this;
    const finished: FormulaNode[] = [];
    for (const root of roots) {
      const path: { node: FormulaNode | null; next: Iterator<FormulaNode | AreaNode> }[] = [];
      const enter = (item: FormulaNode | AreaNode): void => {
        if ('readers' in item) path.push({ node: null, next: item.readers.values() });
        else path.push({ node: item, next: this.graph.readingFrom(item)[Symbol.iterator]() });
        item.placed = run;
      };
      if (root.placed !== run) enter(root);
      for (let top = path.at(-1); top; top = path.at(-1)) {
        const step: IteratorResult<FormulaNode | AreaNode, unknown> = top.next.next();
        if (step.done !== true) {
          if (step.value.placed !== run) enter(step.value);
          continue;
        }
        path.pop();
        if (top.node) finished.push(top.node);
      }
    }
    return { order: finished.reverse(), run };
  }
}

setDependencies(Dependencies, [
  FormulaReader,
  IFormulaCurrentConfigService,
  IOtherFormulaManagerService,
  IFeatureCalculationManagerService,
]);

function bySheet(ranges: readonly IUnitRange[]): Map<string, IUnitRange[]> {
  const sheets = new Map<string, IUnitRange[]>();
  for (const range of ranges) {
    const here = sheets.get(range.sheetId);
    if (here) here.push(range);
    else sheets.set(range.sheetId, [range]);
  }
  return sheets;
}

const isIn = (
  ranges: readonly IUnitRange[] | undefined,
  { unitId, row, column }: FormulaNode,
): boolean =>
  ranges?.some((dirty) => dirty.unitId === unitId && holds(dirty.range, row, column)) === true;

type Marks = Nullable<Readonly<Record<string, unknown>>>;

const has = (marks: Marks, key: string): boolean => marks?.[key] !== undefined;

function hasEntries(byUnit: Readonly<Record<string, Marks>>): boolean {
  return Object.values(byUnit).some((marks) => Object.keys(marks ?? {}).length > 0);
}
