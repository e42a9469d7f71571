import { setDependencies } from '@univerjs/core';
import type { IUnitRange } from '@univerjs/core';
import {
  AstTreeBuilder,
  generateAstNode,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Lexer,
} from '@univerjs/engine-formula';
import type { BaseAstNode } from '@univerjs/engine-formula';

/** A formula and its position. A filled formula is stored once, with the offset of each cell from the first. */
export interface FormulaPlace {
  readonly unitId: string;
  readonly sheetId: string;
  readonly formula: string;
  readonly x: number;
  readonly y: number;
}

export interface FormulaReads {
  readonly ranges: readonly IUnitRange[];
  /** Contains TODAY or another function that is calculated every time. */
  readonly isVolatile: boolean;
}

interface ReferenceNode {
  setRefOffset(x: number, y: number): void;
}

interface ReferenceValue {
  toUnitRange(): IUnitRange;
}

/** Kinds of nodes in the library's formula trees; the enumeration is not exported. */
const UNION = 10;
const PREFIX = 11;
const SUFFIX = 12;

/** Far more than a ledger of a thousand rows has; beyond it the cache is cleared. */
const MOST_FORMULAS = 200_000;

/** Determines which cells formulas read, once for each formula. */
export class FormulaReader {
  private readonly known = new Map<string, FormulaReads | null>();

  constructor(
    private readonly lexer: Lexer,
    private readonly parser: AstTreeBuilder,
    private readonly config: IFormulaCurrentConfigService,
    private readonly runtime: IFormulaRuntimeService,
  ) {}

  tree(unitId: string, formula: string): BaseAstNode {
    return generateAstNode(unitId, formula, this.lexer, this.parser, this.config);
  }

  /** Null when the cells are known only during calculation: OFFSET, INDIRECT, `A1:INDEX(…)`. */
  reads(place: FormulaPlace): FormulaReads | null {
    const { unitId, sheetId, formula, x, y } = place;
    const key = `${unitId}|${sheetId}|${x}|${y}|${formula}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.known.size >= MOST_FORMULAS) this.known.clear();
    const reads = this.find(place);
    this.known.set(key, reads);
    return reads;
  }

  /** For when sheets were added or removed: a reference may have changed its meaning. */
  forget(): void {
    this.known.clear();
  }

  private find({ unitId, sheetId, formula, x, y }: FormulaPlace): FormulaReads | null {
    this.runtime.setCurrent(0, 0, 0, 0, sheetId, unitId);
    const ranges = new Map<string, IUnitRange>();
    let isVolatile = false;
    const visit = (node: BaseAstNode): boolean => {
      if (isDynamic(node)) return false;
      isVolatile ||= node.isForcedCalculateFunction();
      const range = isReference(node) ? rangeOf(node, x, y) : spanOf(node, x, y);
      if (range) ranges.set(keyOf(range), range);
      return isSpan(node) || node.getChildren().every(visit);
    };
    const isStatic = visit(this.tree(unitId, formula));
    return isStatic ? { ranges: [...ranges.values()], isVolatile } : null;
  }
}

setDependencies(FormulaReader, [
  Lexer,
  AstTreeBuilder,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
]);

export function keyOf({ unitId, sheetId, range }: IUnitRange): string {
  const { startRow, endRow, startColumn, endColumn } = range;
  return `${unitId}|${sheetId}|${startRow}|${endRow}|${startColumn}|${endColumn}`;
}

/** INDEX also returns a reference, but always into the range that it was given. */
function isDynamic(node: BaseAstNode): boolean {
  const token = node.getToken();
  const kind: number = node.nodeType;
  if (kind === UNION) return !isSpan(node);
  if ((kind === PREFIX && token === '@') || (kind === SUFFIX && token === '#')) return true;
  return node.isAddress() && token.toUpperCase() !== 'INDEX';
}

const isReference = (node: BaseAstNode): boolean => 'setRefOffset' in node;

/** The library parses `计划!A1:B2` as two references. */
function isSpan(node: BaseAstNode): boolean {
  const kind: number = node.nodeType;
  const children = node.getChildren();
  return kind === UNION && children.length === 2 && children.every(isReference);
}

function spanOf(node: BaseAstNode, x: number, y: number): IUnitRange | null {
  if (!isSpan(node)) return null;
  const [from, to] = node.getChildren().map((child) => rangeOf(child, x, y));
  if (!from || !to) return null;
  const range = {
    startRow: Math.min(from.range.startRow, to.range.startRow),
    startColumn: Math.min(from.range.startColumn, to.range.startColumn),
    endRow: Math.max(from.range.endRow, to.range.endRow),
    endColumn: Math.max(from.range.endColumn, to.range.endColumn),
  };
  return { ...from, range };
}

function rangeOf(node: BaseAstNode, x: number, y: number): IUnitRange | null {
  (node as unknown as ReferenceNode).setRefOffset(x, y);
  node.execute();
  const value = node.getValue();
  node.setValue(null);
  if (!value?.isReferenceObject()) return null;
  const { unitId, sheetId, range } = (value as unknown as ReferenceValue).toUnitRange();
  // The open ends of whole rows and columns are NaN.
  return {
    unitId,
    sheetId,
    range: {
      startRow: range.startRow || 0,
      startColumn: range.startColumn || 0,
      endRow: Number.isNaN(range.endRow) ? Infinity : range.endRow,
      endColumn: Number.isNaN(range.endColumn) ? Infinity : range.endColumn,
    },
  };
}
