import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePlainDate } from '../../../src/core/calendar/plain-date';
import { ledgerRecord } from '../../../src/core/rollup/ledger-record';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/reading/read-settings';
import { writeParquet } from '../../../src/cli/rollup/parquet-folder';
import {
  RollupDatabase,
  sqlOf,
  TABLES,
  type SourceLine,
} from '../../../src/cli/rollup/rollup-database';
import { trackedPlan } from '../../support/tracked-plan';

const TODAY = parsePlainDate('2024-12-31')!;
const QUERIES = [
  ...['sources', 'ranks', 'districts', 'conferences', 'findings', 'returned', 'counts'],
] as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'press-plan-parquet-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A ledger of a district, whose first conference was held on that day. */
function ledger(district: string, held: string) {
  const rows = [
    { department: '教育局', timing: '3月', topic: '招生政策发布会', tracking: { 召开日期: held } },
    { department: '统计局', timing: '7月', topic: '上半年经济运行发布会', tracking: {} },
  ];
  const plan = trackedPlan(rows);
  const texts = { column: '发布人', message: `${district}的“发布人”` };
  const record = ledgerRecord(plan, DEFAULT_SETTINGS, TODAY, () => texts)!;
  const { year, asOf, scheme, schemeKey } = record;
  const line: SourceLine = {
    ...{ content: `${district} ${held}`, file: `${district}/台账.xlsx`, district, year, asOf },
    ...{ scheme, schemeKey, state: 'taken', note: '', conferences: plan.rows.length },
  };
  return { line, record };
}

const missing = (district: string): SourceLine => ({
  ...{ content: null, file: '', district, year: null, asOf: null, scheme: null, schemeKey: null },
  ...{ state: 'missing', note: '', conferences: null },
});

/** Rolls up, writes Parquet, and returns what the queries give in memory. */
async function write(
  ledgers: readonly ReturnType<typeof ledger>[],
  lines = ledgers.map(({ line }) => line),
): Promise<unknown[]> {
  const database = await RollupDatabase.open();
  try {
    for (const { line, record } of ledgers)
      database.add({ ...line, content: line.content!, record });
    await database.settle(lines);
    await writeParquet(database, folder, new Set(lines.map(({ district }) => district)));
    const results: unknown[] = [];
    for (const query of QUERIES)
      results.push(await (await database.connection.run(sqlOf(query))).getRowsJson());
    return results;
  } finally {
    database.close();
  }
}

/** What the same queries give over the Parquet files. */
async function overParquet(): Promise<unknown[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const types = "{'year': INTEGER, 'district': VARCHAR}";
  for (const table of TABLES) {
    const files = `read_parquet('${folder}/${table}/**/*.parquet', hive_types = ${types})`;
    await connection.run(`CREATE VIEW ${table} AS SELECT * FROM ${files}`);
  }
  for (const view of ['schemes', 'department_totals'])
    await connection.run(`CREATE VIEW ${view} AS ${sqlOf(view)}`);
  const results: unknown[] = [];
  for (const query of QUERIES)
    results.push(await (await connection.run(sqlOf(query))).getRowsJson());
  connection.closeSync();
  return results;
}

const contents = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')]),
  );

const DISTRICTS = ['甲区', '乙县/东部', '001', 'a=b%20’c'];

it('the queries give over Parquet what they give in memory, for districts of any name', async () => {
  const ledgers = DISTRICTS.map((district, at) => ledger(district, `2024-03-1${at}`));
  const result = await write(ledgers, [...ledgers.map(({ line }) => line), missing('丁县')]);
  expect(result[1]).toHaveLength(2 * DISTRICTS.length);
  expect(await overParquet()).toEqual(result);
});

it('written again, the same bytes; whatever the order of reading', async () => {
  const ledgers = DISTRICTS.map((district, at) => ledger(district, `2024-03-1${at}`));
  const lines = ledgers.map(({ line }) => line);
  await write(ledgers, lines);
  const first = contents();
  expect(first.size).toBeGreaterThanOrEqual(3 * DISTRICTS.length);
  await write(ledgers.toReversed(), lines);
  expect(contents()).toEqual(first);
});

it('a run replaces its own districts, and leaves those of other runs', async () => {
  const [kept, changed, gone] = [
    ledger('甲区', '2024-03-11'),
    ledger('乙县', ''),
    ledger('丙区', ''),
  ];
  await write([kept]);
  await write([changed, gone]);
  const before = contents();
  const now = ledger('乙县', '2024-03-12');
  await write([now], [now.line, missing('丙区')]);
  const after = contents();
  const of = (all: ReadonlyMap<string, string>, district: string): [string, string][] =>
    [...all].filter(([path]) => path.includes(`district=${encodeURIComponent(district)}`));
  expect(of(after, '甲区')).toEqual(of(before, '甲区'));
  expect(of(after, '乙县')).not.toEqual(of(before, '乙县'));
  expect(of(after, '丙区').map(([path]) => path.split('/')[1])).toEqual(['sources']);
  expect(await overParquet()).toEqual(
    await write([kept, now], [kept.line, now.line, missing('丙区')]),
  );
});
