import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMMAND = join(__dirname, '../../../bin/press-plan.mjs');
const COUNT = 200;
const HEADER = '计划编号\t单位\t时间\t主题\t召开日期';

let folder: string;
const path = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'press-plan-interrupted-'));
  mkdirSync(path('台账'));
  for (let at = 0; at < COUNT; at += 1) {
    const row = `FB2025-001\t教育局\t3月\t第${at}所学校建成发布会\t2025-03-${10 + (at % 20)}`;
    writeFileSync(path(`台账/第${at}区.txt`), `2025年新闻发布会计划\n${HEADER}\n${row}`);
  }
  writeFileSync(path('台账/坏.xlsx'), 'x');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const command = (out: string, records: string): string[] => [
  ...[COMMAND, 'rollup', path('台账'), '--out', path(out), '--records', path(records)],
  ...['--year', '2025', '--as-of', '2025-12-31'],
];

/** Every file of the folder that an engine would read, by its path. */
const parquet = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(path('parquet'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file, readFileSync(file).toString('base64')]),
  );

it.each([
  ['reading', 'killed', (name: string) => name.endsWith('.json')],
  ['writing Parquet', 'parquet', (name: string) => name.startsWith('_staging')],
])('killed while %s and begun again: the same bytes', async (_, watched, isTime) => {
  const args = [...command('终止.xlsx', 'killed'), '--parquet', path('parquet')];
  for (const name of ['killed', 'parquet']) {
    rmSync(path(name), { recursive: true, force: true });
    mkdirSync(path(name));
  }
  rmSync(path('终止.xlsx'), { force: true });
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const watcher = watch(path(watched), (_event, name) => {
    if (!isTime(String(name))) return;
    child.kill('SIGKILL');
    watcher.close();
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  expect(existsSync(path('终止.xlsx'))).toBe(false);

  const again = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(again).toMatchObject({ status: 1, stderr: '' });
  const written = { book: readFileSync(path('终止.xlsx')), parquet: parquet() };
  expect(written.parquet.size).toBeGreaterThan(3 * COUNT);
  expect(readdirSync(path('parquet')).sort()).toEqual(
    ['conferences', 'departments', 'findings', 'sources'].filter((name) =>
      existsSync(path(`parquet/${name}`)),
    ),
  );

  for (const name of ['killed', 'parquet', '终止.xlsx']) rmSync(path(name), { recursive: true });
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  expect(readFileSync(path('终止.xlsx')).equals(written.book)).toBe(true);
  expect(parquet()).toEqual(written.parquet);
});

it('read by threads, interrupted and begun again: the same bytes as in one go', async () => {
  mkdirSync(path('records'));
  const child = spawn(process.execPath, command('汇总.xlsx', 'records'), { stdio: 'ignore' });
  const watcher = watch(path('records'), () => {
    child.kill('SIGINT');
    watcher.close();
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGINT');
  const kept = readdirSync(path('records'));
  expect(kept.every((name) => /^[0-9a-f]{64}\.json$/u.test(name))).toBe(true);
  expect(kept.length).toBeLessThan(COUNT);
  expect(existsSync(path('汇总.xlsx'))).toBe(false);

  const again = spawnSync(process.execPath, command('汇总.xlsx', 'records'), { encoding: 'utf8' });
  expect(again).toMatchObject({ status: 1, stderr: '' });
  expect(again.stdout).toContain(`读取 ${COUNT + 1} 份，采用 ${COUNT} 份台账`);
  expect(readdirSync(path('records'))).toHaveLength(COUNT);

  spawnSync(process.execPath, command('一次.xlsx', 'others'), { stdio: 'ignore' });
  const bytes = readFileSync(path('汇总.xlsx'));
  expect(readFileSync(path('一次.xlsx')).equals(bytes)).toBe(true);
});
