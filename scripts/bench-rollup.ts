/**
 * How many ledgers are rolled up in a minute, read anew and from records: `npm run bench:rollup -- 300 3000`. The
 * ledgers are copies of the sample of a year, each with a content of its own. CPU is that of all threads.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync, unzipSync, strToU8, strFromU8, type Unzipped } from 'fflate';
import { sampleYear } from './sample-year/data';
import { yearWorkbook } from './sample-year/workbook';

const COMMAND = join(__dirname, '../bin/press-plan.mjs');
const SIZES = [300];
/** A part of the workbook that the reader does not look at. */
const PROPERTIES = 'docProps/core.xml';

/** The ledger as a file with another content. */
function numbered(parts: Unzipped, at: number): Uint8Array {
  const properties = parts[PROPERTIES];
  if (!properties) throw new Error(`a workbook has ${PROPERTIES}`);
  const own = strToU8(`${strFromU8(properties)}<!-- ${at} -->`);
  return zipSync({ ...parts, [PROPERTIES]: own }, { level: 1 });
}

async function rollUp(folder: string): Promise<string> {
  const args = ['--out', join(folder, '汇总.xlsx'), '--records', join(folder, 'records')];
  const before = process.hrtime.bigint();
  const child = spawn(
    '/usr/bin/env',
    ['time', '-f', '%U %S %M', process.execPath, COMMAND, 'rollup', join(folder, 'in'), ...args],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let told = '';
  child.stderr.on('data', (data: Buffer) => {
    told += data.toString();
  });
  await once(child, 'close');
  const seconds = Number(process.hrtime.bigint() - before) / 1e9;
  const [user = 0, system = 0, memory = 0] = (told.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return `${seconds.toFixed(1)} s, CPU ${(user + system).toFixed(1)} s, ${(memory / 1024).toFixed(0)} MB`;
}

async function main(args: readonly string[]): Promise<void> {
  const parts = unzipSync(await yearWorkbook(sampleYear()));
  for (const size of args.length > 0 ? args.map(Number) : SIZES) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-rollup-'));
    for (let at = 0; at < size; at += 1) {
      const district = join(folder, 'in', `第${at}区`);
      await mkdir(district, { recursive: true });
      await writeFile(join(district, '台账.xlsx'), numbered(parts, at));
    }
    console.log(`${size} ledgers, read anew:     ${await rollUp(folder)}`);
    console.log(`${size} ledgers, from records:  ${await rollUp(folder)}`);
    await rm(folder, { recursive: true });
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
