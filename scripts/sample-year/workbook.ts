import { readFileSync } from 'node:fs';
import path from 'node:path';
import { atWorkbook, type ExcelCommands } from '../../src/cli/ledger/at-workbook';
import { beginLedger, finishLedger } from '../../src/cli/ledger/ledger';
import { serialOfDate } from '../../src/core/calendar/excel-serial';
import { parsePlainDate } from '../../src/core/calendar/plain-date';
import { BUILT_IN_DIRECTORY } from '../../src/core/plan/units/directory';
import { textCell } from '../../src/core/plan/cells/grid';
import { planGrid } from '../../src/core/plan/model/plan-grid';
import { readPlan } from '../../src/core/plan/read-plan';
import { DEFAULT_SETTINGS } from '../../src/core/settings/reading/read-settings';
import type { SettingsChange } from '../../src/core/settings/settings';
import {
  isTrackingColumn,
  type TrackingColumn,
} from '../../src/core/plan/tracking-columns/tracking-columns';
import { isDateColumn } from '../../src/core/tracking/forms/form';
import type { FoundPlan } from '../../src/excel/plan/reading';
import { readDocumentText } from '../../src/files/text/delimited';
import { wordsOf } from '../../src/locales';
import type { SampleYear } from './data';

type Typing = Parameters<Parameters<typeof atWorkbook>[2]>[1];

const NOTICE = path.join(__dirname, '../../assets/铜官政务办〔2024〕3号.txt');

const quietly = {
  ...({ year: undefined, issued: undefined, language: 'zh-CN', words: wordsOf('zh-CN') } as const),
  show: () => undefined,
};

/** The sample plan with the conferences that were added in the year, as a document has it. */
function documentOf({ added }: SampleYear) {
  const notice = readDocumentText(readFileSync(NOTICE, 'utf8').replace(/\r\n?/gu, '\n'));
  const read = { directory: BUILT_IN_DIRECTORY };
  const plan = readPlan(notice, read);
  if (!plan) throw new Error('the notice has a plan');
  const { rows, merges } = planGrid(notice, plan);
  const grid = { rows: [...rows, ...added.map((row) => row.map(textCell))], merges };
  const whole = readPlan(grid, read);
  if (!whole) throw new Error('the plan is still one');
  return {
    plan: whole,
    grid,
    sheet: null,
    workbook: null,
    others: [],
    settings: DEFAULT_SETTINGS,
    problems: [],
  };
}

/** Lines of settings tables that are only ever added. */
const linesOf = ({ tables }: SampleYear): SettingsChange[] =>
  Object.entries(tables).flatMap(([table, lines]) =>
    lines.map((line, i) => {
      const { 分值: points, ...texts } = line;
      const isEqual = (other: object): boolean => JSON.stringify(other) === JSON.stringify(line);
      return {
        table,
        key: line,
        values: { ...texts, ...(points === undefined ? {} : { 分值: Number(points) }) },
        nth: lines.slice(0, i + 1).filter(isEqual).length,
      };
    }),
  );

async function ledger(excel: ExcelCommands): Promise<FoundPlan> {
  const { found } = await excel.read();
  if (!found) throw new Error('the ledger has a plan');
  return found;
}

/** A cell as it is typed: a date as its number; the columns of texts take any text for one. */
function typed(column: TrackingColumn, text: string): string | number {
  const date = isDateColumn(column) ? parsePlainDate(text) : null;
  return date ? serialOfDate(date) : text;
}

/** Types what happened in the year into the tracking columns, in one block, as a person would paste it. */
function fillIn({ evidence }: SampleYear, { plan, place }: FoundPlan, book: Typing): void {
  const [first] = plan.rows;
  const from = plan.trackingColumns.变更类型;
  if (!first || from === undefined) throw new Error('the ledger has rows and tracking columns');
  const columns = plan.headers.slice(from).filter(isTrackingColumn);
  const at = { sheet: place.sheet, row: place.top + first.gridRow, column: place.left + from };
  book.fill(
    at,
    plan.rows.map((_, i) =>
      columns.map((column) => typed(column, evidence.get(i + 1)?.[column] ?? '')),
    ),
  );
}

/**
 * A year as a workbook: made and scored by the commands of the task pane.
 * @returns an .xlsx file
 */
export async function yearWorkbook(year: SampleYear): Promise<Uint8Array> {
  const { asOf } = year;
  const loaded = documentOf(year);
  const options = { ...quietly, asOf, today: asOf };
  const { bytes } = await atWorkbook(null, 'zh-CN', async (excel, book) => {
    await beginLedger(excel, loaded, options);
    const begun = await ledger(excel);
    fillIn(year, begun, book);
    await excel.changeSettings(linesOf(year), begun.plan);
    return finishLedger(excel, loaded, options);
  });
  return bytes;
}
