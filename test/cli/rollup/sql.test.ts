import { expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sqlOf } from '../../../src/cli/rollup/rollup-database';

const FOLDER = join(__dirname, '../../../src/cli/rollup/sql');
const QUERIES = readdirSync(FOLDER)
  .map((name) => name.replace(/\.sql$/u, ''))
  // Only DuckDB makes tables of its own; other engines find them as Parquet.
  .filter((name) => name !== 'tables');

/** Functions, and words before a parenthesis, that DuckDB, Spark and Trino share. */
const SHARED =
  /^(?:CAST|COALESCE|CONCAT|COUNT|DECIMAL|MIN|MOD|RANK|ROW_NUMBER|SUM|VARCHAR|AS|OVER|AND|IN)$/u;
/** What one of them lacks, or understands in another way. */
const OWN =
  /::|\/\/|\b(?:QUALIFY|EXCLUDE|REPLACE|LIMIT|OFFSET|ILIKE|PIVOT|STRUCT|LIST|DOUBLE|FLOAT|REAL|INT|STRING|VARCHAR(?!\())\b|GROUP BY ALL|ORDER BY ALL|["`;]/iu;

it.each(QUERIES)('%s.sql is one query in what DuckDB, Spark and Trino share', (name) => {
  const sql = sqlOf(name).replace(/--.*$/gmu, '');
  const bare = sql.replace(/'[^']*'/gu, "''");
  expect(bare.trim()).toMatch(/^(?:SELECT|WITH)\b/u);
  expect(OWN.exec(bare)?.[0]).toBeUndefined();
  const called = Array.from(bare.matchAll(/\b([A-Za-z_]+)\s*\(/gu), ([, word = '']) => word);
  expect(called.filter((word) => !SHARED.test(word))).toEqual([]);
});
