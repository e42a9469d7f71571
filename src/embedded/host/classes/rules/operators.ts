import type { ComparisonOperator } from '../../../model/data/registry';

export const OPERATORS: readonly ComparisonOperator[] = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
];
