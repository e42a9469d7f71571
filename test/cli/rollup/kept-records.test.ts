import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLedgers, type ManyOptions } from '../../../src/cli/rollup/read-ledgers';
import type { StoredLedger } from '../../../src/cli/rollup/rollup-database';
import { sentPaths } from '../../../src/cli/collect/sent-paths';
import { wordsOf } from '../../../src/locales';
import { AS_OF } from '../../support/rule-fixture';

let folder: string;
const path = (name: string): string => join(folder, name);
const HEADER = '计划编号\t单位\t时间\t主题\t召开日期';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'press-plan-records-'));
  for (const [at, name] of ['甲区', '乙县'].entries()) {
    const row = `FB2025-001\t教育局\t3月\t校园安全发布会\t2025-03-2${at}`;
    writeFileSync(path(`${name}.txt`), `2025年新闻发布会计划\n${HEADER}\n${row}`);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function read(more: Partial<ManyOptions> = {}) {
  const shown: string[] = [];
  const stored: StoredLedger[] = [];
  const names = ['甲区.txt', '乙县.txt'].map(path);
  const ledgers = await readLedgers(await sentPaths(names, path('out.xlsx'), wordsOf('zh-CN')), {
    ...{ language: 'zh-CN', asOf: undefined, today: AS_OF, worker: null },
    records: { folder: path('records'), build: 'a' },
    district: undefined,
    show: (done, name) => shown.push(`${done} ${name}`),
    store: (ledger) => stored.push(ledger),
    ...more,
  });
  return { ledgers, stored, shown };
}

const contents = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(path('records')).map((name) => [
      name,
      readFileSync(path(`records/${name}`), 'utf8'),
    ]),
  );

it('a second run takes what has not changed from the records, with the same result', async () => {
  const first = await read();
  const kept = contents();
  expect(kept.size).toBe(2);
  for (const name of kept.keys()) utimesSync(path(`records/${name}`), 1, 1);
  const second = await read();
  expect(second).toEqual(first);
  for (const name of kept.keys()) expect(statSync(path(`records/${name}`)).mtimeMs).toBe(1000);
  expect(await read({ records: null })).toEqual(first);
});

it('damaged records, and those of another program or another day, are made anew', async () => {
  const whole = contents();
  const first = await read();
  for (const name of whole.keys()) truncateSync(path(`records/${name}`), 200);
  expect(await read()).toEqual(first);
  expect(contents()).toEqual(whole);
  await read({ records: { folder: path('records'), build: 'b' } });
  expect([...contents().values()].every((text) => text.includes('"build":"b"'))).toBe(true);
  const earlier = await read({ asOf: '2025-01-31' as typeof AS_OF });
  expect(earlier).not.toEqual(first);
  expect(await read()).toEqual(first);
});

it('a file whose content is elsewhere is named', async () => {
  writeFileSync(path('丙区.xlsx'), '');
  truncateSync(path('丙区.xlsx'), 20_000);
  const paths = await sentPaths([path('丙区.xlsx')], path('out.xlsx'), wordsOf('zh-CN'));
  const [one] = await readLedgers(paths, {
    ...{ language: 'zh-CN', asOf: undefined, today: AS_OF, worker: null, records: null },
    ...{ district: undefined, show: () => undefined, store: () => undefined },
  });
  expect(one).toHaveProperty('reason', expect.stringContaining('还在云端'));
});
