import { expect, it } from '@jest/globals';
import { forEachText } from '../../../../src/core/checks/facts/text-columns';
import type { SeenCell } from '../../../../src/core/plan/cells/grid';
import { trackedRow } from '../../../support/tracked-plan';

function visited(timing: SeenCell): string[] {
  const row = trackedRow({ department: '教育局', topic: '招生政策发布会', spokesperson: '' });
  const texts: string[] = [];
  forEachText({ ...row, cells: { ...row.cells, timing } }, (column, text) => {
    texts.push(`${column} ${text}`);
  });
  return texts;
}

it('cells that somebody typed as text are visited, blank ones left out', () => {
  expect(visited({ value: '8 月', text: '8 月' })).toEqual([
    ...['department 教育局', 'timing 8 月', 'topic 招生政策发布会'],
  ]);
});

it.each<[string, SeenCell]>([
  ['a date, whose blanks come from its format', { value: 45505, text: '2024 年 8 月' }],
  ['a merged cell that begins above', { value: '8 月', text: '8 月', covered: true }],
  ['a text put together from several cells', { value: '8 月', text: '8 月', joined: true }],
])('%s is not', (_, cell) => {
  expect(visited(cell)).toEqual(['department 教育局', 'topic 招生政策发布会']);
});
