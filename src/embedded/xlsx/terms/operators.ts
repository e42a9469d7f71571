import type { ComparisonOperator } from '../../model/data/registry';

/** Office's comparison operators by their names in files. */
const FILE_NAMES: Record<ComparisonOperator, string> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

export function fileOperator(operator: ComparisonOperator): string {
  return FILE_NAMES[operator];
}

export function officeOperator(name: string): ComparisonOperator | null {
  const found = Object.entries(FILE_NAMES).find(([, fileName]) => fileName === name);
  return found ? (found[0] as ComparisonOperator) : null;
}

/** Files store formulas without `=`. */
export function bare(formula: string): string {
  return formula.replace(/^=/, '');
}
