import { expect, it } from '@jest/globals';
import { districtOf } from '../../../src/cli/rollup/sent-ledger';
import { rollupFiles } from '../../../src/cli/rollup/rollup-files';
import { runCommand } from '../../support/cli/run-command';

const run = (...args: readonly string[]) => runCommand(rollupFiles, args);

it.each([
  [[], '请给出台账'],
  [['台账'], '--out'],
  [['台账', '--out', 'a.csv'], '以 .xlsx 结尾'],
  [['台账', '--out', 'a.xlsx', '--year', '25'], '1900 至 2099 年'],
  [['台账', '--out', 'a.xlsx', '--as-of', '昨天'], '--as-of'],
  [['台账', '--out', 'a.xlsx', '--units', 'a.txt'], '--units'],
])('refuses %j', async (args, text) => {
  const { code, err } = await run(...args);
  expect(code).toBe(2);
  expect(err).toContain(text);
  expect(err).toContain('用法：');
});

it('explains itself in English', async () => {
  const { code, out } = await run('--help', '--lang', 'en-US');
  expect(code).toBe(0);
  expect(out).toContain('Rolls the ledgers');
});

it.each([
  ['甲区/台账.xlsx', '甲区'],
  ['甲区/2025/台账.xlsx', '甲区'],
  ['铜官区2025年新闻发布会台账.xlsx', '铜官区'],
  ['台账-义安区.xlsx', '义安区'],
  ['2025年台账.xlsx', '2025年台账'],
])('the district of %s is %s', (name, district) => {
  expect(districtOf(name)).toBe(district);
});
