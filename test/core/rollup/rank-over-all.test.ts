import { expect, it } from '@jest/globals';
import { assessPlan } from '../../../src/core/assessment/assess-plan';
import { parsePlainDate } from '../../../src/core/calendar/plain-date';
import { textCell } from '../../../src/core/plan/cells/grid';
import { readPlan } from '../../../src/core/plan/read-plan';
import { BUILT_IN_DIRECTORY } from '../../../src/core/plan/units/directory';
import { ledgerRecord } from '../../../src/core/rollup/ledger-record';
import { rankOverAll } from '../../../src/core/rollup/rank-over-all';
import { typed } from '../../support/rule-fixture';
import { readSettings } from '../../../src/core/settings/reading/read-settings';
import { assessingWith } from '../../../src/core/settings/use-settings';

const TODAY = parsePlainDate('2025-12-31')!;
const { settings: SETTINGS } = readSettings(new Map());
const NO_TEXTS = { column: '', message: '' };
const HEADER = '计划编号|牵头发布单位|拟发布时间|发布主题|召开日期';

/** A ledger with conferences held on these days; blank for one that was not held. */
function ledger(name: string, settings: typeof SETTINGS, ...held: readonly string[]) {
  const rows = [
    HEADER.split('|').map(textCell),
    ...held.map((day, at) => [
      ...[`FB2025-00${at + 1}`, '教育局', '6月', `主题${at}`].map(textCell),
      typed(textCell(day)),
    ]),
  ];
  const plan = readPlan({ rows, merges: [] }, { directory: BUILT_IN_DIRECTORY, year: 2025 })!;
  return { name, plan, record: ledgerRecord(plan, settings, TODAY, () => NO_TEXTS)! };
}

const other = {
  ...SETTINGS,
  scheme: { ...SETTINGS.scheme, points: { ...SETTINGS.scheme.points, C1: 40 } },
};

it('ranks departments of all ledgers with the scores that each ledger has alone', () => {
  const ledgers = [
    ledger('late', SETTINGS, '2025-07-20'),
    ledger('prompt', SETTINGS, '2025-06-10'),
    ledger('never', SETTINGS, ''),
  ];
  const [group, ...others] = rankOverAll(ledgers);
  expect(others).toEqual([]);
  expect(group?.departments.map(({ rank, ledger: { name } }) => `${rank} ${name}`)).toEqual([
    '1 prompt',
    '2 late',
    '3 never',
  ]);
  for (const { plan, record } of ledgers) {
    const alone = assessPlan(plan, assessingWith(SETTINGS, TODAY));
    expect(record.departments).toEqual(alone?.departments);
  }
});

it('equal scores share a rank', () => {
  const [group] = rankOverAll([
    ledger('a', SETTINGS, '2025-06-10'),
    ledger('b', SETTINGS, '2025-06-11'),
    ledger('c', SETTINGS, ''),
  ]);
  expect(group?.departments.map(({ rank }) => rank)).toEqual([1, 1, 3]);
});

it('ledgers of different schemes are ranked apart, the scheme of most ledgers first', () => {
  const groups = rankOverAll([
    ledger('a', other, '2025-06-10'),
    ledger('b', SETTINGS, '2025-06-11'),
    ledger('c', SETTINGS, ''),
  ]);
  expect(groups.map(({ ledgers }) => ledgers.map(({ name }) => name))).toEqual([['b', 'c'], ['a']]);
  expect(groups.map(({ departments }) => departments[0]?.rank)).toEqual([1, 1]);
});

it('a plan without tracking columns has no record', () => {
  const rows = ['单位|时间|主题', '教育局|6月|主题'].map((line) => line.split('|').map(textCell));
  const plan = readPlan({ rows, merges: [] }, { directory: BUILT_IN_DIRECTORY, year: 2025 })!;
  expect(ledgerRecord(plan, SETTINGS, TODAY, () => NO_TEXTS)).toBeNull();
});
