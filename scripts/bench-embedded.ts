import { openWorkbook } from '../src/embedded';
import { writeLedger } from '../test/support/embedded/write-ledger';

/** Speed of the embedded workbook in Node: `tsx scripts/bench-embedded.ts`. */
async function main(): Promise<void> {
  await roundTrips(200);
  for (const rows of [28, 300]) await ledgerEdits(rows, 9);
}

async function roundTrips(count: number): Promise<void> {
  const book = openWorkbook();
  const times: number[] = [];
  const start = performance.now();
  for (let i = 0; i < count; i += 1) {
    const before = performance.now();
    await book.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1');
      range.values = [[i, `第${i}次`, true]];
      range.load('values');
      await context.sync();
    });
    times.push(performance.now() - before);
  }
  report(`${count} × Excel.run (write and read)`, times, performance.now() - start);
  book.dispose();
}

async function ledgerEdits(rows: number, count: number): Promise<void> {
  const book = openWorkbook();
  const start = performance.now();
  await writeLedger(book, rows);
  console.log(
    `ledger of ${rows} rows: written and calculated in ${Math.round(performance.now() - start)} ms`,
  );
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const before = performance.now();
    await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('计划');
      sheet.getRange('R5').values = [[45_400 + i]];
      await context.sync();
    });
    times.push(performance.now() - before);
  }
  report(`  one edited date`, times);
  const whole: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const before = performance.now();
    book.model.grid.calculator.invalidate();
    await book.model.settle();
    whole.push(performance.now() - before);
  }
  report(`  everything recalculated`, whole);
  book.dispose();
}

function report(what: string, times: number[], total?: number): void {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const all = total === undefined ? '' : `, ${Math.round(total)} ms in all`;
  console.log(`${what}: median ${median.toFixed(1)} ms${all}`);
}

void main();
