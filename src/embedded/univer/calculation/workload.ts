import type { Nullable } from '@univerjs/core';
import type {
  BaseAstNode,
  BaseReferenceObject,
  FunctionVariantType,
} from '@univerjs/engine-formula';

/** A formula that asks for more than is calculated here. Its cell keeps the value that it has; Excel calculates it. */
export class TooManyCells extends Error {
  constructor() {
    super('The formula goes over too many cells.');
    this.name = 'TooManyCells';
  }
}

/** Cells that one step of a formula goes over at most: half a column of a sheet. */
const MOST_AT_ONCE = 500_000;
/** Steps over fewer cells are not counted; those of a ledger of 3,000 conferences stay below. */
const COUNTED = 10_000;
/** Cells that all counted steps of a calculation go over. */
const MOST_IN_ALL = 30_000_000;

/** They look at a reference, not at its cells. */
const OF_REFERENCES: ReadonlySet<string> = new Set(['COLUMNS', 'INDEX', 'ROWS']);
/** They make as many cells as their arguments say. */
const MAKERS: ReadonlySet<string> = new Set(['EXPAND', 'MAKEARRAY', 'RANDARRAY', 'SEQUENCE']);

/** Counts the cells that the formulas of a calculation go over. */
export class Workload {
  private cells = 0;

  /**
   * Adds a step whose arguments are known.
   * @throws TooManyCells
   */
  add(node: BaseAstNode): void {
    const token = node.getToken().toUpperCase();
    if (OF_REFERENCES.has(token)) return;
    const values = node.getChildren().map((child) => child.getValue());
    const cells = MAKERS.has(token) ? madeBy(values) : sizeOf(values);
    if (cells <= COUNTED) return;
    this.cells += cells;
    if (cells > MOST_AT_ONCE || this.cells > MOST_IN_ALL) throw new TooManyCells();
  }
}

type Values = readonly Nullable<FunctionVariantType>[];

/** The rows of the tallest by the columns of the widest: arrays are spread over each other. */
function sizeOf(values: Values): number {
  let [rows, columns] = [1, 1];
  for (const value of values) {
    if (!value) continue;
    if (value.isReferenceObject()) {
      const { startRow, endRow, startColumn, endColumn } = (
        value as BaseReferenceObject
      ).getRangePosition();
      rows = Math.max(rows, endRow - startRow + 1);
      columns = Math.max(columns, endColumn - startColumn + 1);
    } else if (isArray(value)) {
      rows = Math.max(rows, value.getRowCount());
      columns = Math.max(columns, value.getColumnCount());
    }
  }
  return rows * columns;
}

/** The largest two numbers among the arguments, multiplied. */
function madeBy(values: Values): number {
  const numbers = values.map((value) => Number(valueOf(value) ?? 1) || 1);
  const [first = 1, second = 1] = numbers.sort((a, b) => b - a);
  return Math.max(first * second, sizeOf(values));
}

interface ArrayLike {
  getRowCount(): number;
  getColumnCount(): number;
}

const isArray = (value: FunctionVariantType): value is FunctionVariantType & ArrayLike =>
  value.isValueObject() && (value as unknown as { isArray(): boolean }).isArray();

function valueOf(value: Values[number]): unknown {
  if (!value?.isValueObject() || isArray(value)) return null;
  return (value as unknown as { getValue(): unknown }).getValue();
}
