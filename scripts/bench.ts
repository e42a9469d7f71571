/**
 * How fast a plan is checked: medians of several runs, the exponent with which time grows with rows, peak memory,
 * the re-check of one edited row, and a bare zod parse of the same rows as a yardstick for the machine.
 */
import { z } from 'zod';
import { createCalendar } from '../src/core/calendar/working-calendar';
import { parsePlainDate } from '../src/core/calendar/plain-date';
import { checkPlan } from '../src/core/checks/check-plan';
import { BUILT_IN_DIRECTORY } from '../src/core/plan/units/directory';
import type { Grid } from '../src/core/plan/cells/grid';
import { readPlan } from '../src/core/plan/read-plan';
import { generatePlan } from './generate-plan';

const SIZES = [1000, 10_000, 100_000];
const RUNS = 9;
const WARM_UPS = 12;
const RECHECKS = 51;
const YARDSTICK = z.array(
  z.object({
    number: z.string(),
    department: z.string(),
    timing: z.string(),
    topic: z.string(),
    spokesperson: z.string(),
  }),
);

const calendar = createCalendar();
const asOf = parsePlainDate('2024-12-31');
if (!asOf) throw new Error('a date');
const options = { calendar, asOf };

/** Milliseconds: what a run usually takes, and what it takes when nothing disturbs it. */
interface Times {
  readonly median: number;
  readonly fastest: number;
}

function timesOf(values: readonly number[]): Times {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    fastest: sorted[0] ?? Number.NaN,
  };
}

/** Milliseconds by the clock: the work runs on one thread, the engine's own helpers beside it. */
function clockOf(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

/** Milliseconds of CPU on all threads of this process, those that compile and collect garbage included. */
function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const timed = (runs: number, work: () => unknown, measure = clockOf): Times =>
  timesOf(Array.from({ length: runs }, () => measure(work)));

function read(grid: Grid) {
  const plan = readPlan(grid, { directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('the generated table is a plan');
  return plan;
}

/** Slope of the line through (log size, log time): 1 is linear. */
function exponent(times: readonly number[]): number {
  const points = times.map((time, i) => [Math.log(SIZES[i] ?? 1), Math.log(time)] as const);
  const mean = (axis: 0 | 1): number =>
    points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const top = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return top / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

print(
  `Check of a generated plan, read and checked from its cells (one thread, median and fastest of ${RUNS}; CPU of all threads)`,
);
const times = SIZES.map((size) => {
  const grid = generatePlan(size);
  const objects = grid.rows.slice(2).map((row) => ({
    number: row[0]?.text,
    department: row[1]?.text,
    timing: row[2]?.text,
    topic: row[3]?.text,
    spokesperson: row[4]?.text,
  }));
  const work = (): unknown => checkPlan(read(grid), options).result();
  for (let i = 0; i < WARM_UPS; i += 1) work(); // The first runs also compile.
  const time = timed(RUNS, work);
  const cpu = timed(RUNS, work, cpuOf);
  const yardstick = timed(RUNS, () => YARDSTICK.parse(objects));
  const { findings } = checkPlan(read(grid), options).result();
  print(
    `  ${String(size).padStart(7)} rows  ${time.median.toFixed(1).padStart(8)} ms ${time.fastest.toFixed(1).padStart(8)} ms  CPU ${cpu.median.toFixed(1).padStart(8)} ms` +
      `  ${((time.median * 1000) / size).toFixed(1)} µs a row  ${findings.length} findings` +
      `  (a bare zod parse: ${yardstick.median.toFixed(1)} ms)`,
  );
  return time.median;
});
print(`  growth exponent ${exponent(times).toFixed(2)}`);

const plan = read(generatePlan(10_000));
const check = checkPlan(plan, options);
const edited = plan.rows[5000];
const other = plan.rows[7000];
if (!edited || !other) throw new Error('the plan has these rows');
let turn = 0;
const { median: recheck } = timed(RECHECKS, () => {
  turn += 1;
  check.recheck([{ ...edited, topic: turn % 2 === 0 ? edited.topic : other.topic }]);
});
const { median: whole } = timed(RECHECKS, () => check.result());
print(
  `One edited row in 10,000 (median of ${RECHECKS}): ${recheck.toFixed(2)} ms to check, ${whole.toFixed(2)} ms to list all findings`,
);
print(`Peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
