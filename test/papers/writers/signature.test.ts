import { expect, it } from '@jest/globals';
import { paragraph, signature } from '../../../src/papers/model/paper';
import { signatureIndents } from '../../../src/papers/writers/signature';

const indentsOf = (...lines: readonly string[]): number[] => [
  ...signatureIndents([paragraph('特此说明。'), ...lines.map(signature)]).values(),
];

it('puts a name in the middle above the date, which ends four characters from the edge', () => {
  expect(indentsOf('教育局', '2024年12月31日')).toEqual([6, 4]);
});

it('puts the date in the middle below a name that is long', () => {
  expect(indentsOf('铜陵市铜官区政务公开领导小组办公室', '2024年12月31日')).toEqual([2, 7]);
});

it('leaves room for the date below a name of several lines', () => {
  expect(indentsOf('局'.repeat(60), '2024年12月31日')).toEqual([2, 9.5]);
});

it('has nothing to say of papers without a signature', () => {
  expect(indentsOf()).toEqual([]);
});
