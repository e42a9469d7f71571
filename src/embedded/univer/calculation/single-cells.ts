import {
  BooleanValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { BaseAstNode, BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';

/**
 * Gives an operator the values of single cells in place of references to them. The library makes an array of each, and
 * compares it by way of an index of the cell's whole column.
 */
export function takeSingleValues(operator: BaseAstNode): void {
  const children = operator.getChildren();
  if (children.length !== 2 || !children.some(isCell)) return;
  const values = children.map(valueOf);
  const [left, right] = values;
  if (!left || !right) return;
  children.forEach((child, at) => {
    const [value, other] = at === 0 ? [left, right] : [right, left];
    child.setValue(value.isNull() ? emptyBeside(other, operator.getToken()) : value);
  });
}

/** An empty cell counts as what it is combined with. */
function emptyBeside(other: BaseValueObject, operator: string): BaseValueObject {
  const isComparison = /[<>=]/u.test(operator);
  if (operator === '&' || (isComparison && other.isString())) return StringValueObject.create('');
  if (isComparison && other.isBoolean()) return BooleanValueObject.create(false);
  return NumberValueObject.create(0);
}

const isCell = (node: BaseAstNode): boolean => node.getValue()?.isReferenceObject() === true;

/** The value of a cell or a part of the formula; null for several cells. */
function valueOf(node: BaseAstNode): BaseValueObject | null {
  const value = node.getValue();
  if (!value) return null;
  if (!value.isReferenceObject()) return value.isArray() ? null : (value as BaseValueObject);
  const reference = value as BaseReferenceObject;
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  if (startRow !== endRow || startColumn !== endColumn) return null;
  let found: BaseValueObject = NullValueObject.create();
  reference.iterator((cell) => {
    if (cell) found = cell;
    return false;
  });
  return found;
}
