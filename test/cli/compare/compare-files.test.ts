import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareFiles } from '../../../src/cli/compare/compare-files';
import { runCommand } from '../../support/cli/run-command';

let folder: string;
const path = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'press-plan-compare-'));
  const put = (name: string, ...lines: readonly string[]): void => {
    writeFileSync(path(name), ['2025年新闻发布会计划', ...lines].join('\n'));
  };
  put(
    '征求意见稿.txt',
    '单位\t时间\t主题\t发布人',
    '教育局\t9月\t招生政策发布会\t副局长 王海洋',
    '卫健委\t6月\t免疫规划发布会\t副主任 李雪梅',
    '民政局\t5月\t养老服务发布会\t',
  );
  put(
    '印发稿.txt',
    '序号\t牵头单位\t拟发布时间\t发布主题\t发布人',
    '1\t统计局\t4月\t经济运行发布会\t局长 孙涛',
    '2\t区民政局\t2025年5月份\t养老服务发布会\t',
    '3\t教育局\t10月\t招生政策发布会\t局长 赵六',
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]) => runCommand(compareFiles, args);

it('lists what was added, dropped and changed', async () => {
  const { code, out, err } = await run(path('征求意见稿.txt'), path('印发稿.txt'));
  expect(err).toBe('');
  expect(code).toBe(1);
  expect(out).toBe(
    [
      '原计划：征求意见稿.txt，3 行',
      '新计划：印发稿.txt，3 行',
      '',
      '新增 1',
      '  序号1  统计局  4月  经济运行发布会',
      '',
      '删去 1',
      '  表中第2行  卫健委  6月  免疫规划发布会',
      '',
      '有变化 1',
      '  序号3 教育局《招生政策发布会》',
      '    拟发布时间  9月 → 10月',
      '    发布人      副局长 王海洋 → 局长 赵六',
      '',
      '没有变化的 1 行。',
      '',
    ].join('\n'),
  );
});

it('gives the same as JSON', async () => {
  const { out } = await run(path('征求意见稿.txt'), path('印发稿.txt'), '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    before: { file: '征求意见稿.txt', rows: 3 },
    same: 1,
    added: [{ row: 1, department: '统计局' }],
    gone: [{ row: 2, timing: { raw: '6月', start: '2025-06-01', end: '2025-06-30' } }],
    changed: [{ before: { row: 1 }, after: { row: 3 }, columns: ['timing', 'spokesperson'] }],
  });
});

it('finds no difference between a plan and itself', async () => {
  const { code, out } = await run(path('印发稿.txt'), path('印发稿.txt'));
  expect(code).toBe(0);
  expect(out).toContain('两份计划没有不同。');
});

it.each([
  [[], '请给出两份'],
  [['a.txt'], '请给出两份'],
  [['a.txt', 'b.txt', 'c.txt'], '请给出两份'],
  [['a.txt', 'b.txt', '--format', 'xml'], 'text 或 json'],
  [['a.txt', 'b.txt', '--out', 'c.xlsx'], '--out'],
  [['没有.txt', 'b.txt'], '找不到文件「没有.txt」'],
])('refuses %j', async (args, text) => {
  const { code, err } = await run(...args);
  expect(code).toBe(2);
  expect(err).toContain(text);
});

it('explains itself in English', async () => {
  const { code, out } = await run('--help', '--lang', 'en-US');
  expect(code).toBe(0);
  expect(out).toContain('Compares two press-conference plans');
});
