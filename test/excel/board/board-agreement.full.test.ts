import { expect, it } from '@jest/globals';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { setAsOf } from '../../../src/core/settings/editing/changes';
import { boardIn, engineBoard } from '../../support/board-values';
import type { TrackedRow } from '../../support/calculated-plan';
import { found, trackedWorkspace } from '../../support/workbook/scored-workbook';
import { usedOf } from '../../support/workbook/sheets';

const HELD = { 召开日期: '2024-08-20' };

const ROWS: readonly TrackedRow[] = [
  { timing: '3月份', cells: { 召开日期: '2024-03-20', 公开日期: '2024-03-22' } },
  { timing: '5月份', department: '教育局', cells: { 召开日期: '2024-06-03' } },
  { timing: '6月份', department: '铜官区教育局', topic: '甲*乙?丙~丁' },
  { timing: '6月份', department: '教育局、公安局' },
  { timing: '7月份', cells: { 变更类型: '取消' } },
  {
    timing: '7月份',
    cells: { 变更类型: '取消', 变更后主题: '另一个主题', 变更原因: '政策推迟' },
  },
  { timing: '9月20日', department: '某*局' },
  { timing: '9月10日', department: '某甲局', cells: HELD },
  { timing: '10月8日', department: '教育局牵头，公安局配合' },
  { timing: '12月份', department: '单'.repeat(300), cells: { 报批日期: '2024-09-01' } },
  { timing: '待定' },
  {
    timing: '8月份',
    cells: { 变更类型: '改期', 变更后时间: '9月份', 变更原因: '场地', 书面报告日期: '2024-08-01' },
  },
];

/** The board of these rows, as of a day. */
async function boardOf(rows: readonly TrackedRow[], asOf: string) {
  const workspace = await trackedWorkspace(rows);
  const { place, plan } = await found(workspace);
  await workspace.pane.changeSettings([setAsOf(asOf as PlainDate)], plan);
  await workspace.pane.makeBoard(place, plan, '2024-09-10 09:30');
  const { settings, found: now } = await workspace.pane.read();
  return {
    book: workspace.book,
    shown: async () => boardIn(await usedOf(workspace.book, '进度看板')),
    engine: engineBoard(now!.plan, settings, asOf as PlainDate),
  };
}

it.each(['2024-09-10', '2025-01-31'])(
  'the board says what the tab 进度 says, as of %s',
  async (asOf) => {
    const { shown, engine } = await boardOf(ROWS, asOf);
    expect(await shown()).toEqual(engine);
  },
);

it('says so of 300 conferences', async () => {
  const many = Array.from({ length: 25 }, () => ROWS).flat();
  const { shown, engine } = await boardOf(many, '2024-09-10');
  expect(engine.figures[0]![0]).toBe(300);
  expect(await shown()).toEqual(engine);
});

it('counts nothing once the plan is blank', async () => {
  const { book, shown, engine } = await boardOf(ROWS, '2024-09-10');
  await book.Excel.run(async (context) => {
    const body = context.workbook.tables.getItem('计划表').getDataBodyRange();
    // Up to the plan's last own column; ids and evidence stay.
    body.getColumn(0).getResizedRange(0, 4).clear('Contents');
    await context.sync();
  });
  const { figures, months, states, units, overdue, soon } = await shown();
  expect(figures).toEqual([[0, 0, 0, 0, 0, 0, '—']]);
  for (const lines of [months, states, units])
    expect(lines.map(([, ...counts]) => counts.every((count) => count === 0))).not.toContain(false);
  expect(units.map(([name]) => name)).toEqual(engine.units.map(([name]) => name));
  expect([overdue, soon]).toEqual([[], []]);
});
