import { setDependencies } from '@univerjs/core';
import type { Nullable } from '@univerjs/core';
import {
  BaseValueObject,
  IFormulaRuntimeService,
  Interpreter,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { BaseAstNode, FunctionVariantType } from '@univerjs/engine-formula';

import { isFixed, isWorthKeeping } from './fixed-parts';
import { takeSingleValues } from './single-cells';
import { Workload } from './workload';

type NodeData = Parameters<Interpreter['execute']>[0];

/** A node that refers to cells, relative to where its formula was written. */
interface ReferenceNode {
  setRefOffset(x: number, y: number): void;
  /** Taken for the reference instead of making one; the library sets it for tables only. */
  _tableReferenceObject?: FunctionVariantType;
}

const UNUSED = NumberValueObject.create(0);

/**
 * The library's interpreter calculates every branch of every IF. This one calculates the branch that is taken, as
 * Excel does: a ledger is full of guards before expensive parts, so it takes a fraction of the time.
 */
export class LazyInterpreter extends Interpreter {
  /** Whether a formula is asynchronous depends on its functions only, so it is determined once. */
  private readonly waits = new WeakMap<BaseAstNode, boolean>();

  private readonly texts = new WeakMap<BaseAstNode, StringValueObject>();

  /** Values of the parts that are the same for all cells of a formula, while formulas are calculated in order. */
  private fixed: Map<BaseAstNode, Map<string, FunctionVariantType>> | null = null;

  private workload: Workload | null = null;

  constructor(private readonly runtime: IFormulaRuntimeService) {
    super(runtime);
  }

  override checkAsyncNode(node: BaseAstNode | null | undefined): boolean {
    if (!node) return false;
    const known = this.waits.get(node);
    if (known !== undefined) return known;
    const waits = super.checkAsyncNode(node);
    this.waits.set(node, waits);
    return waits;
  }

  override execute(nodeData: NodeData): FunctionVariantType {
    const { node, refOffsetX, refOffsetY } = nodeData;
    // LAMBDA has its own evaluation order.
    if (!node || usesLambda(node)) return super.execute(nodeData);
    this.run(node, refOffsetX, refOffsetY);
    return node.getValue() ?? super.execute(nodeData);
  }

  /**
   * Calculates once, until `endOrder`, what is the same for all cells of a formula: only while each formula is
   * calculated after everything that it reads.
   */
  beginOrder(): void {
    this.fixed = new Map();
    this.workload = new Workload();
  }

  endOrder(): void {
    this.fixed = null;
    this.workload = null;
  }

  private run(node: BaseAstNode, x: number, y: number): void {
    if (this.runtime.isStopExecution()) return;
    if (!this.fixed || !isWorthKeeping(node) || !isFixed(node)) {
      this.calculate(node, x, y);
      return;
    }
    // A reference without a sheet is one to the sheet of the formula.
    const sheet = this.runtime.currentSubUnitId;
    const values = this.fixed.get(node) ?? new Map<string, FunctionVariantType>();
    this.fixed.set(node, values);
    const known = values.get(sheet);
    if (known) {
      node.setValue(known);
      return;
    }
    this.calculate(node, x, y);
    const value = node.getValue();
    if (value && !this.runtime.isStopExecution()) values.set(sheet, value);
  }

  private calculate(node: BaseAstNode, x: number, y: number): void {
    const children = node.getChildren();
    const [first] = children;
    const unused = first && isGuard(node) ? this.unusedAfter(node, first, x, y) : null;
    children.forEach((child, index) => {
      if (unused && index === 0) return;
      if (unused?.has(index) === true) child.setValue(UNUSED);
      else this.run(child, x, y);
    });
    if (isReferenceNode(node)) executeReference(node, x, y);
    else if (isConstant(node)) this.executeConstant(node);
    else {
      if (isOperator(node)) takeSingleValues(node);
      this.workload?.add(node);
      node.execute();
    }
  }

  /** The library looks at each text of a formula, every time, for a date or number that it may be. */
  private executeConstant(node: BaseAstNode): void {
    const known = this.texts.get(node);
    if (known) {
      node.setValue(known);
      return;
    }
    node.execute();
    const value = node.getValue();
    if (value instanceof StringValueObject) this.texts.set(node, value);
  }

  /** Calculates the condition and returns the indexes of the branches that it rules out. */
  private unusedAfter(
    node: BaseAstNode,
    condition: BaseAstNode,
    x: number,
    y: number,
  ): ReadonlySet<number> {
    this.run(condition, x, y);
    const value = single(condition.getValue());
    if (!value) return NONE;
    if (node.getToken().toUpperCase() === 'IFERROR') return value.isError() ? NONE : SECOND;
    if (value.isError()) return BOTH;
    if (value.isBoolean() || value.isNumber()) return Number(value.getValue()) ? THIRD : SECOND;
    return value.isNull() ? SECOND : NONE;
  }
}

setDependencies(LazyInterpreter, [IFormulaRuntimeService]);

/** The kinds of node that hold a number or text of the formula, and an operator; the enumeration is not exported. */
const CONSTANT = 2;
const OPERATOR = 3;

const isConstant = ({ nodeType }: { readonly nodeType: number }): boolean => nodeType === CONSTANT;
const isOperator = ({ nodeType }: { readonly nodeType: number }): boolean => nodeType === OPERATOR;

const isReferenceNode = (node: BaseAstNode): node is BaseAstNode & ReferenceNode =>
  'setRefOffset' in node;

/** The library makes a reference of twenty properties each time; here a node keeps its own, to be placed anew. */
function executeReference(node: BaseAstNode & ReferenceNode, x: number, y: number): void {
  node.setRefOffset(x, y);
  node.execute();
  const value = node.getValue();
  if (value?.isReferenceObject()) node._tableReferenceObject ??= value;
}

const NONE: ReadonlySet<number> = new Set();
const SECOND: ReadonlySet<number> = new Set([1]);
const THIRD: ReadonlySet<number> = new Set([2]);
const BOTH: ReadonlySet<number> = new Set([1, 2]);

function isGuard(node: BaseAstNode): boolean {
  const token = node.getToken().toUpperCase();
  return token === 'IF' || token === 'IFERROR';
}

/** The single value of a condition; null for an array, which needs every branch. */
function single(value: Nullable<FunctionVariantType>): BaseValueObject | null {
  if (!value) return null;
  const content = value.isReferenceObject()
    ? (value as { toArrayValueObject(): FunctionVariantType }).toArrayValueObject()
    : value;
  if (!(content instanceof BaseValueObject)) return null;
  if (!content.isArray()) return content;
  const array = content as unknown as {
    getRowCount(): number;
    getColumnCount(): number;
    getFirstCell(): BaseValueObject;
  };
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.getFirstCell() : null;
}

const lambdas = new WeakMap<BaseAstNode, boolean>();

function usesLambda(node: BaseAstNode): boolean {
  const known = lambdas.get(node);
  if (known !== undefined) return known;
  const found =
    /^(LAMBDA|LET)$/i.test(node.getToken()) ||
    node.getChildren().some((child) => usesLambda(child));
  lambdas.set(node, found);
  return found;
}
