import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { whileNothingStays } from '../terminal/out-file';
import { TABLES, type RollupDatabase } from './rollup-database';

/** The order of the rows of a table, so that the same records give the same bytes. */
const ORDERS: Readonly<Record<(typeof TABLES)[number], string>> = {
  sources: 'ordinal',
  conferences: 'file, line',
  departments: 'file, ordinal',
  findings: 'file, ordinal',
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The name of the folder that a run writes to first: the same when it is run again, and passed over by engines. */
function stagingOf(folder: string, districts: readonly string[]): string {
  const key = createHash('sha256').update(JSON.stringify(districts)).digest('hex').slice(0, 16);
  return join(folder, `_staging-${key}`);
}

/**
 * Writes the records of a roll-up as Parquet, each table in a folder of its own with the partitions
 * `year=…/district=…`. All partitions of these districts are replaced; those of others, which another run has written,
 * stay.
 */
export async function writeParquet(
  database: RollupDatabase,
  folder: string,
  districts: ReadonlySet<string>,
): Promise<void> {
  const staging = stagingOf(folder, [...districts].sort());
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  await whileNothingStays(staging, async () => {
    try {
      for (const table of TABLES) await copy(database, table, join(staging, table));
      for (const table of TABLES) {
        await replace(join(staging, table), join(folder, table), districts);
      }
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  });
}

async function copy(
  { connection }: RollupDatabase,
  table: (typeof TABLES)[number],
  folder: string,
): Promise<void> {
  const rows = `SELECT * FROM ${table} ORDER BY year, district, ${ORDERS[table]}`;
  const form =
    "FORMAT parquet, COMPRESSION zstd, PARTITION_BY (year, district), FILENAME_PATTERN 'part-{i}'";
  await connection.run(`COPY (${rows}) TO ${quoted(folder)} (${form})`);
}

interface Partition {
  /** `year=2025/district=…`, with the district as in a URL. */
  readonly path: string;
  readonly district: string;
}

/** The district of a name that may have been written by another program. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

async function partitionsIn(folder: string): Promise<Partition[]> {
  const partitions: Partition[] = [];
  for (const year of await namesIn(folder)) {
    if (!year.startsWith('year=')) continue;
    for (const name of await namesIn(join(folder, year))) {
      const district = /^district=(.*)$/u.exec(name)?.[1];
      if (district !== undefined)
        partitions.push({ path: join(year, name), district: decoded(district) });
    }
  }
  return partitions;
}

/** Moves what was made to its place; whatever else these districts had there goes. */
async function replace(from: string, to: string, districts: ReadonlySet<string>): Promise<void> {
  for (const { path, district } of await partitionsIn(to)) {
    if (districts.has(district)) await rm(join(to, path), { recursive: true });
  }
  for (const { path } of await partitionsIn(from)) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await rename(join(from, path), join(to, path));
  }
}
