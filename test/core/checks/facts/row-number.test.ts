import { describe, expect, it } from '@jest/globals';
import { rowNumber, rowNumberText } from '../../../../src/core/checks/facts/row-number';
import type { PlanRow } from '../../../../src/core/plan/model/plan';
import { trackedRow } from '../../../support/tracked-plan';

const numbered = (text: string, covered = false): PlanRow => {
  const row = trackedRow({});
  const number = { value: text, text, ...(covered && { covered: true as const }) };
  return { ...row, cells: { ...row.cells, number } };
};

describe('the 序号 of a row', () => {
  it.each([
    ['1', 1],
    ['07', 7],
    ['12', 12],
    ['12.', 12],
    ['12、', 12],
    ['（3）', 3],
    ['第10场', 10],
    ['一', 1],
    ['十二', 12],
    ['（二十一）', 21],
    ['１５', 15],
    [' 8 ', 8],
  ])('is a number however it is written: %s', (text, number) => {
    expect(rowNumber(numbered(text))).toBe(number);
  });

  it.each(['', '—', '附', '1-2', '2.1', '3、4'])('is none in %s', (text) => {
    expect(rowNumber(numbered(text))).toBeNull();
  });

  it('belongs to the row in which its merged cell begins', () => {
    expect(rowNumber(numbered('3', true))).toBeNull();
    expect(rowNumberText(numbered('3', true))).toBe('');
    expect(rowNumberText(numbered(' 3. '))).toBe('3.');
  });
});
