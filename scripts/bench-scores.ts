/**
 * What generating the score sheets costs: the very commands of the pane, through the real office.js, on the embedded
 * workbook. Every conference was held and no other evidence is there, so that as much is missing as can be. Syncs are
 * told besides the two a sheet that `forceCreateSheet` makes by itself. A large plan is written with calculation turned
 * off: what Excel needs to calculate it is not told here.
 */
import { serialOfDate } from '../src/core/calendar/excel-serial';
import { parsePlainDate, type PlainDate } from '../src/core/calendar/plain-date';
import { openWorkbook, type EmbeddedWorkbook } from '../src/embedded';
import {
  addTrackingColumns,
  convert,
  generateScores,
  insertPlan,
  read,
  WorkbookSession,
} from '../src/excel';
import type { FoundPlan } from '../src/excel/plan/reading';
import { generatePlan } from './generate-plan';

interface Size {
  readonly rows: number;
  readonly runs: number;
  readonly calculates: boolean;
}

const SIZES: readonly Size[] = [
  { rows: 30, runs: 5, calculates: true },
  { rows: 3000, runs: 1, calculates: false },
];

/** `forceCreateSheet` is named and timed as one step. */
const MAKES_A_SHEET = 'sheet';

function date(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (!parsed) throw new TypeError(text);
  return parsed;
}

const OPTIONS = { asOf: date('2024-12-31'), departments: null, at: '2025-01-06 09:30' };
const HELD = serialOfDate(date('2024-08-22'));

/** Bytes of the messages to the workbook and from it. */
class Traffic {
  private sizes: number[] = [];

  readonly watch = (_way: string, text: string): void => {
    this.sizes.push(Buffer.byteLength(text));
  };

  reset(): void {
    this.sizes = [];
  }

  get largest(): number {
    return Math.max(...this.sizes);
  }

  get total(): number {
    return this.sizes.reduce((sum, size) => sum + size, 0);
  }
}

function openPane(host: EmbeddedWorkbook) {
  const session = new WorkbookSession(host);
  const commands = { addTrackingColumns, convert, generateScores, insertPlan, read };
  return { session, ...session.operations(commands) };
}

type Pane = ReturnType<typeof openPane>;

async function found(pane: Pane): Promise<FoundPlan> {
  const reading = await pane.read();
  if (!reading.found) throw new Error('the workbook has a plan');
  return reading.found;
}

/** A workbook with a tracked plan, every conference of which was held. */
async function openLedger(
  { Excel }: EmbeddedWorkbook,
  pane: Pane,
  { rows, calculates }: Size,
): Promise<void> {
  if (!calculates)
    await Excel.run(async (context) => {
      context.workbook.application.calculationMode = 'Manual';
      await context.sync();
    });
  await pane.insertPlan('计划', generatePlan(rows));
  const inserted = await found(pane);
  await pane.convert(inserted.place, inserted.plan);
  const converted = await found(pane);
  await pane.addTrackingColumns(converted.place, converted.plan);
  await Excel.run(async (context) => {
    const held = context.workbook.tables.getItem('计划表').columns.getItem('召开日期');
    held.getDataBodyRange().values = [[HELD]];
    await context.sync();
  });
}

/** What one generating cost. */
interface Cost {
  readonly milliseconds: number;
  readonly syncs: number;
  readonly largest: number;
  readonly total: number;
}

async function generate(pane: Pane, traffic: Traffic): Promise<Cost> {
  const { place, plan } = await found(pane);
  traffic.reset();
  const start = performance.now();
  await pane.generateScores(place, plan, OPTIONS);
  const milliseconds = performance.now() - start;
  const syncs =
    pane.session.lastCommand?.syncs.filter(({ name }) => name !== MAKES_A_SHEET).length ?? 0;
  return { milliseconds, syncs, largest: traffic.largest, total: traffic.total };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const megabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(2)} MB`;

function report(what: string, costs: readonly Cost[]): void {
  const most = (of: (cost: Cost) => number): number => Math.max(...costs.map(of));
  const seconds = median(costs.map(({ milliseconds }) => milliseconds)) / 1000;
  console.log(
    `  ${what.padEnd(11)} ${most(({ syncs }) => syncs)} syncs, largest message` +
      ` ${megabytes(most(({ largest }) => largest))}, all ${megabytes(most(({ total }) => total))},` +
      ` ${seconds.toFixed(1)} s (${costs.length > 1 ? `median of ${costs.length}` : 'one run'})`,
  );
}

async function measure(size: Size): Promise<void> {
  const { rows, runs, calculates } = size;
  const made: Cost[] = [];
  const again: Cost[] = [];
  for (let run = 0; run < runs; run += 1) {
    const traffic = new Traffic();
    const book = openWorkbook();
    book.watch(traffic.watch);
    const pane = openPane(book);
    await openLedger(book, pane, size);
    made.push(await generate(pane, traffic));
    again.push(await generate(pane, traffic));
    book.dispose();
  }
  console.log(`${rows} rows, ${calculates ? 'calculated' : 'calculation off'}`);
  report('first time', made);
  report('once more', again);
}

/** Another number of rows may be given: for 30,000 the embedded workbook, not the add-in, takes half an hour and 9 GB. */
async function main(): Promise<void> {
  const [, , rows] = process.argv;
  const sizes = rows === undefined ? SIZES : [{ rows: Number(rows), runs: 1, calculates: false }];
  for (const size of sizes) await measure(size);
}

void main();
