import { expect, it } from '@jest/globals';
import type { Finding } from '../../../../src/core/checks/finding';
import type { Entry } from '../../../../src/taskpane/check/list/entries';
import { groupsOf, isUrgent } from '../../../../src/taskpane/check/list/grouping';
import { trackedPlan } from '../../../support/tracked-plan';

const { rows } = trackedPlan([{ department: '住建局' }, { department: '教育局' }]);

const entry = (row: number | null, level: Finding['level'], rule: string): Entry => ({
  id: `${row} ${rule}`,
  finding: {
    ...{ rule, level, variant: 'default', column: null, data: {}, suggestions: [], fix: null },
    row: row === null ? null : rows[row]!.key,
  },
  row: row === null ? null : rows[row]!,
  content: '',
  waiver: null,
});

/** As the list has them: by level. */
const LIST = [
  entry(1, 'error', 'topic/missing'),
  entry(0, 'warning', 'timing/past'),
  entry(null, 'info', 'table/concentration'),
  entry(1, 'format', 'text/stray-space'),
  entry(0, 'format', 'text/stray-space'),
];

const told = (by: Parameters<typeof groupsOf>[1]): string[] =>
  groupsOf(LIST, by).map(({ key, entries }) => `${key} ${entries.length}`);

it('groups findings by level and by rule, the most severe first', () => {
  expect(told('level')).toEqual(['error 1', 'warning 1', 'info 1', 'format 2']);
  expect(told('rule')).toEqual([
    'topic/missing 1',
    'timing/past 1',
    'table/concentration 1',
    'text/stray-space 2',
  ]);
});

it('groups findings by department and by row in the order of the table, those on the table first', () => {
  expect(told('department')).toEqual([' 1', '住建局 2', '教育局 2']);
  expect(told('row')).toEqual([' 1', `${rows[0]!.key} 2`, `${rows[1]!.key} 2`]);
});

it('takes groups with errors or warnings for urgent', () => {
  expect(groupsOf(LIST, 'department').map(isUrgent)).toEqual([false, true, true]);
});
