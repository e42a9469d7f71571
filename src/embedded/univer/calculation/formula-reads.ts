import { setDependencies } from '@univerjs/core';
import type { IRange, IUnitRange } from '@univerjs/core';
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
  /** Each range once, by its key. */
  readonly ranges: ReadonlyMap<string, IUnitRange>;
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

/** Far more than the columns of a sheet have; beyond it the cache is cleared. */
const MOST_FORMULAS = 20_000;

/** What a formula reads where it was written, and how far each range moves with one row or column. */
interface Template {
  readonly reads: readonly { readonly range: IUnitRange; readonly step: IRange }[];
  readonly isVolatile: boolean;
}

/** The ranges a formula names, in the order of its tree and as often as they occur. */
interface Visit {
  readonly ranges: readonly (IUnitRange | null)[];
  readonly isVolatile: boolean;
}

/** Determines which cells formulas read. A formula that is filled down is looked at twice, whatever the number of rows. */
export class FormulaReader {
  /** By sheet, then by formula. */
  private readonly templates = new Map<string, Map<string, Template | null>>();

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
    const { x, y } = place;
    const template = this.template(place);
    const moved = template?.reads.map(({ range, step }) => moveBy(range, step, x, y));
    if (template && moved?.every((range) => range !== null))
      return { ranges: distinct(moved), isVolatile: template.isVolatile };
    const visit = this.visit(place);
    return visit && { ranges: distinct(visit.ranges), isVolatile: visit.isVolatile };
  }

  /** For when sheets were added or removed: a reference may have changed its meaning. */
  forget(): void {
    this.templates.clear();
  }

  /** Null where a reference leaves the sheet or cannot be known: then each place is looked at. */
  private template(place: FormulaPlace): Template | null {
    const { unitId, sheetId, formula } = place;
    const sheet = `${unitId}|${sheetId}`;
    const onSheet = this.templates.get(sheet) ?? new Map<string, Template | null>();
    const known = onSheet.get(formula);
    if (known !== undefined) return known;
    const template = templateOf(
      this.visit({ ...place, x: 0, y: 0 }),
      this.visit({ ...place, x: 1, y: 1 }),
    );
    if (onSheet.size >= MOST_FORMULAS) onSheet.clear();
    this.templates.set(sheet, onSheet.set(formula, template));
    return template;
  }

  private visit({ unitId, sheetId, formula, x, y }: FormulaPlace): Visit | null {
    this.runtime.setCurrent(0, 0, 0, 0, sheetId, unitId);
    const ranges: (IUnitRange | null)[] = [];
    let isVolatile = false;
    const visit = (node: BaseAstNode): boolean => {
      if (isDynamic(node)) return false;
      isVolatile ||= node.isForcedCalculateFunction();
      if (isReference(node)) ranges.push(rangeOf(node, x, y));
      else if (isSpan(node)) ranges.push(spanOf(node, x, y));
      return isSpan(node) || node.getChildren().every(visit);
    };
    return visit(this.tree(unitId, formula)) ? { ranges, isVolatile } : null;
  }
}

setDependencies(FormulaReader, [
  Lexer,
  AstTreeBuilder,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
]);

function keyOf({ unitId, sheetId, range }: IUnitRange): string {
  const { startRow, endRow, startColumn, endColumn } = range;
  return `${unitId}|${sheetId}|${startRow}|${endRow}|${startColumn}|${endColumn}`;
}

function distinct(ranges: readonly (IUnitRange | null)[]): Map<string, IUnitRange> {
  const known = new Map<string, IUnitRange>();
  for (const range of ranges) if (range) known.set(keyOf(range), range);
  return known;
}

function templateOf(here: Visit | null, next: Visit | null): Template | null {
  if (!here || here.ranges.length !== next?.ranges.length) return null;
  const reads = here.ranges.map((range, at) => {
    const moved = next.ranges[at];
    return range && moved ? { range, step: stepFrom(range.range, moved.range) } : null;
  });
  return reads.every((read) => read !== null) ? { reads, isVolatile: here.isVolatile } : null;
}

/** The open ends of whole rows and columns stay where they are. */
const stepOf = (from: number, to: number): number => (from === to ? 0 : to - from);

const stepFrom = (from: IRange, to: IRange): IRange => ({
  startRow: stepOf(from.startRow, to.startRow),
  endRow: stepOf(from.endRow, to.endRow),
  startColumn: stepOf(from.startColumn, to.startColumn),
  endColumn: stepOf(from.endColumn, to.endColumn),
});

/** Null when the range leaves the sheet. A range that stays is the same object for every row. */
function moveBy(from: IUnitRange, step: IRange, x: number, y: number): IUnitRange | null {
  const { range } = from;
  const startRow = range.startRow + y * step.startRow;
  const endRow = range.endRow + y * step.endRow;
  const startColumn = range.startColumn + x * step.startColumn;
  const endColumn = range.endColumn + x * step.endColumn;
  if (startRow < 0 || startColumn < 0 || endRow < startRow || endColumn < startColumn) return null;
  const stays = startRow === range.startRow && endRow === range.endRow;
  if (stays && startColumn === range.startColumn && endColumn === range.endColumn) return from;
  return { ...from, range: { startRow, endRow, startColumn, endColumn } };
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
