import { expect, it } from '@jest/globals';
import { createCalendar } from '../../../../src/core/calendar/working-calendar';
import { checkPlan } from '../../../../src/core/checks/check-plan';
import { textCell, type Cell } from '../../../../src/core/plan/cells/grid';
import { readPlan } from '../../../../src/core/plan/read-plan';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import { AS_OF, dateCell } from '../../../support/rule-fixture';

const HEADER = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];

/** What is said of 「同上」 below a time. */
function found(above: Cell) {
  const row = (number: string, timing: Cell, topic: string): Cell[] => [
    ...[textCell(number), textCell('教育局'), timing],
    ...[textCell(topic), textCell('副局长 王海洋')],
  ];
  const rows = [
    HEADER.map(textCell),
    row('1', above, '中小学招生政策发布会'),
    row('2', textCell('同上'), '校外培训治理发布会'),
  ];
  const plan = readPlan({ rows, merges: [] }, { year: 2024, directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('a plan');
  const { findings } = checkPlan(plan, { calendar: createCalendar(), asOf: AS_OF }).result();
  return findings.find(({ rule }) => rule === 'text/ditto');
}

it('「同上」 is written out where the cell above is a text', () => {
  const edits = [{ start: 0, end: 2, text: '8月份' }];
  expect(found(textCell('8月份'))?.fix).toEqual({ kind: 'edit', edits });
});

it('「同上」 is only pointed out below a date: its text would no longer be a date', () => {
  expect(found(dateCell('2024-08-16'))).toMatchObject({ data: { meant: '2024-08-16' }, fix: null });
});
