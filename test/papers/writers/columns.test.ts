import { describe, expect, it } from '@jest/globals';
import { list, type PaperTable } from '../../../src/papers/model/paper';
import { columnShares, isRoomy, isShortRow } from '../../../src/papers/writers/columns';

/** A table of three columns, the first as wide as the others together. */
const tableOf = (...headers: readonly string[]): PaperTable =>
  list(
    headers.map((header, i) => ({ header, width: i === 0 ? 50 : 25 })),
    [headers.map(() => '无')],
  );

const sharesOf = (...headers: readonly string[]): number[] => columnShares(tableOf(...headers));

const sum = (shares: readonly number[]): number => shares.reduce((all, one) => all + one, 0);

describe('the columns of a table', () => {
  it('have the shares they are given where every word fits', () => {
    expect(sharesOf('单位', '得分', '等级')).toEqual([0.5, 0.25, 0.25]);
    expect(sharesOf('Department', 'Score', 'Grade')).toEqual([0.5, 0.25, 0.25]);
  });

  it('are as wide as their longest word, at the expense of those with room to spare', () => {
    const [first, second, third] = sharesOf('Name', 'Responsibilities', 'Grade');
    expect(second).toBeGreaterThan(0.25);
    expect(first).toBeLessThan(0.5);
    expect(third).toBeLessThan(0.25);
    expect(sum([first!, second!, third!])).toBeCloseTo(1);
    const [narrower] = sharesOf('Name', '2024年12月31日', '等级');
    expect(narrower).toBeLessThan(0.5);
  });

  it('break words that no column can hold', () => {
    const long = 'x'.repeat(200);
    expect(sharesOf(long, long, 'Grade')).toEqual([0.5, 0.25, 0.25]);
  });

  it('keep most of their share, whatever others need', () => {
    const [first, second] = sharesOf('Name', 'x'.repeat(24), 'Grade');
    expect(first).toBeGreaterThanOrEqual(0.35);
    expect(second).toBeGreaterThan(0.25);
  });

  it('are roomy in a line long enough for their words', () => {
    const roomOf = (line: number) => ({ line, margins: 0.5, keepsDates: false });
    const table = tableOf('Department', 'Published', 'Cancelled');
    expect(isRoomy(table, roomOf(14))).toBe(false);
    expect(isRoomy(table, roomOf(20))).toBe(true);
    const dated = tableOf('单位', '2024年12月31日', '等级');
    expect(isRoomy(dated, roomOf(12))).toBe(true);
    expect(isRoomy(dated, { ...roomOf(12), keepsDates: true })).toBe(false);
  });

  it('leave cells across several of them alone', () => {
    const row = { cells: [{ text: 'x'.repeat(40), span: 2 }, { text: '无' }] };
    const table = { kind: 'table', widths: [10, 10, 80], headers: 0, rows: [row] } as const;
    expect(columnShares(table)).toEqual([0.1, 0.1, 0.8]);
  });
});

describe('a row', () => {
  it('stays whole unless it is long', () => {
    const table = tableOf('单位', '主题', '发布人');
    const rowOf = (text: string) => ({ cells: [{ text: '无' }, { text }, { text: '无' }] });
    expect(isShortRow(table, rowOf('题'.repeat(100)))).toBe(true);
    expect(isShortRow(table, rowOf('题'.repeat(400)))).toBe(false);
    expect(isShortRow(table, rowOf('\n'.repeat(30)))).toBe(false);
  });
});
