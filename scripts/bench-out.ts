/**
 * What the command line costs: a check, and `--out` for ledgers of several sizes. Medians of clock time, CPU time of all
 * threads and peak memory of the process. `tsx scripts/bench-out.ts [ROWS…]` takes other sizes.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatePlan } from './generate-plan';

const COMMAND = join(__dirname, '../bin/press-plan.mjs');
const SIZES = [28, 300, 3000];
/** Of large ledgers one run has to do. */
const RUNS = 5;
const LARGE = 1000;

/** Tells on standard error, as the last line, what the process has used. */
const METER = `data:text/javascript,process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(JSON.stringify([userCPUTime + systemCPUTime, maxRSS]) + '\\n');
})`;

/** Seconds by the clock and of CPU, and megabytes. */
type Cost = readonly [clock: number, cpu: number, memory: number];

function run(args: readonly string[]): Cost {
  const before = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', METER, COMMAND, 'check', ...args, '--as-of', '2024-12-31'],
    { encoding: 'utf8', maxBuffer: Number.POSITIVE_INFINITY },
  );
  const clock = (performance.now() - before) / 1000;
  if (status === 2 || status === null) throw new Error(stderr);
  const [cpu, memory] = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as [number, number];
  return [clock, cpu / 1e6, memory / 1024];
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function measure(what: string, runs: number, args: readonly string[]): void {
  const costs = Array.from({ length: runs }, () => run(args));
  const [clock, cpu, memory] = [0, 1, 2].map((part) =>
    median(costs.map((cost) => cost[part] ?? 0)),
  );
  console.log(
    `  ${what.padEnd(18)} ${clock?.toFixed(2)} s, CPU ${cpu?.toFixed(2)} s, ${memory?.toFixed(0)} MB` +
      ` (${runs > 1 ? `median of ${runs}` : 'one run'})`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'press-plan-bench-'));
try {
  const asked = process.argv.slice(2).map(Number);
  for (const rows of asked.length > 0 ? asked : SIZES) {
    const plan = join(folder, `${rows}.tsv`);
    const lines = generatePlan(rows).rows.map((row) => row.map(({ text }) => text).join('\t'));
    writeFileSync(plan, lines.join('\n'));
    console.log(`${rows} rows`);
    // The first run of all bundles the command line.
    run([plan]);
    const runs = rows > LARGE ? 1 : RUNS;
    measure('check', runs, [plan]);
    measure('--out', runs, [plan, '--out', join(folder, `${rows}.xlsx`)]);
  }
} finally {
  rmSync(folder, { recursive: true });
}
