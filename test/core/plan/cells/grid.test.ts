import { expect, it } from '@jest/globals';
import { seeThroughMerges, textCell, type Merge } from '../../../../src/core/plan/cells/grid';

/** A table's rows as seen through merges; ^ before a text from above, < before one from the left. */
function seen(lines: readonly string[], ...merges: readonly Merge[]): string[] {
  const rowAt = seeThroughMerges({
    rows: lines.map((line) => line.split('|').map(textCell)),
    merges,
  });
  return lines.map((_, row) =>
    rowAt(row)
      .map(({ text, covered, spread }) => `${spread ? '<' : covered ? '^' : ''}${text}`)
      .join('|'),
  );
}

it.each([
  ['downwards', { top: 0, left: 0, bottom: 1, right: 0 }, ['教育局|3月', '^教育局|5月']],
  ['to the right', { top: 0, left: 0, bottom: 0, right: 1 }, ['教育局|<教育局', '|5月']],
  ['both ways', { top: 0, left: 0, bottom: 1, right: 1 }, ['教育局|<教育局', '^教育局|<教育局']],
  ['beyond its row', { top: 1, left: 2, bottom: 1, right: 3 }, ['教育局|3月', '|5月||<']],
  ['beyond the last row', { top: 1, left: 1, bottom: 9, right: 1 }, ['教育局|3月', '|5月']],
])('a cell merged %s shows its text everywhere', (_, merge, expected) => {
  expect(seen(['教育局|3月', '|5月'], merge)).toEqual(expected);
});

it('two merges of one row are both seen, and other rows stay as they are', () => {
  const down = (column: number): Merge => ({ top: 0, left: column, bottom: 1, right: column });
  expect(seen(['教育局|3月|招生', '||中考', '统计局|5月|经济'], down(0), down(1))).toEqual([
    '教育局|3月|招生',
    '^教育局|^3月|中考',
    '统计局|5月|经济',
  ]);
});

it('a row beyond the grid has no cells', () => {
  expect(seeThroughMerges({ rows: [], merges: [] })(3)).toEqual([]);
});
