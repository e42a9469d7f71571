/**
 * What generating the score sheets costs beside Excel's own calculation: scoring the plan, and the bytes of the cells
 * that are written. A column of formulas is one formula in the message, whatever the number of rows. The embedded
 * workbook cannot calculate plans of this size in reasonable time, so that nothing is said here of calculation.
 */
import { assessPlan } from '../src/core/assessment/assess-plan';
import { detailFormulas } from '../src/core/assessment/detail-formulas';
import { SUMMARY_FORMULAS } from '../src/core/assessment/summary-formulas';
import { parsePlainDate } from '../src/core/calendar/plain-date';
import { createCalendar } from '../src/core/calendar/working-calendar';
import { BUILT_IN_DIRECTORY } from '../src/core/plan/directory';
import { textCell } from '../src/core/plan/grid';
import { readPlan } from '../src/core/plan/read-plan';
import { TRACKING_COLUMNS } from '../src/core/tracking/columns';
import { detailRows, evidenceRows, summaryRows } from '../src/excel/score-contents';
import { generatePlan } from './generate-plan';

const SIZES = [30, 3000, 30_000];

const DAY = { value: 45_526, text: '2024-08-22', format: 'yyyy-mm-dd' };

/** A generated plan as a ledger: every conference held, most of its evidence missing. */
function ledger(size: number) {
  const { rows, merges } = generatePlan(size);
  const headerAt = rows.findIndex((row) => row.some(({ text }) => text === '牵头发布单位'));
  const tracked = rows.map((row, at) => [
    ...row,
    ...TRACKING_COLUMNS.map(({ name }) => {
      if (at < headerAt) return textCell('');
      if (at === headerAt) return textCell(name);
      if (name === '计划编号') return textCell(`FB2024-${String(at).padStart(5, '0')}`);
      return name === '召开日期' ? DAY : textCell('');
    }),
  ]);
  const plan = readPlan({ rows: tracked, merges }, { directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('the generated table is a plan');
  return plan;
}

const kilobytes = (value: unknown): string =>
  `${(Buffer.byteLength(JSON.stringify(value)) / 1024).toFixed(1)} KB`;

const asOf = parsePlainDate('2024-12-31');
if (!asOf) throw new Error('a date');
const headers = { table: '计划表', department: '单位', topic: '主题', spokesperson: '发布人' };
const formulas = [...detailFormulas(headers).values(), ...SUMMARY_FORMULAS.values()];

process.stdout.write(`All formulas of 明细表 and 汇总表 in a message: ${kilobytes(formulas)}\n`);
for (const size of SIZES) {
  const plan = ledger(size);
  const start = performance.now();
  const assessment = assessPlan(plan, { asOf, calendar: createCalendar() });
  if (!assessment) throw new Error('the generated plan is tracked');
  const contents = [detailRows(assessment), summaryRows(assessment), evidenceRows(plan, asOf)];
  const time = performance.now() - start;
  const [detail, summary, evidence] = contents.map((rows) =>
    kilobytes(rows.map((row) => Object.values(row))),
  );
  process.stdout.write(
    `${String(size).padStart(7)} rows  ${time.toFixed(0).padStart(6)} ms to score and list` +
      `  values: 明细 ${detail}, 汇总 ${summary}, 待补佐证 ${evidence} (${contents[2]?.length} rows)\n`,
  );
}
