import { serialOfDate } from '../../src/core/calendar/excel-serial';
import { createCalendar, legalHolidays } from '../../src/core/calendar/working-calendar';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import { BUILT_IN_DIRECTORY } from '../../src/core/plan/units/directory';
import { textCell, type Cell } from '../../src/core/plan/cells/grid';
import type { Plan } from '../../src/core/plan/model/plan';
import { readPlan } from '../../src/core/plan/read-plan';
import {
  TRACKING_COLUMNS,
  type TrackingColumn,
} from '../../src/core/plan/tracking-columns/tracking-columns';
import { deadlineOf, originalDeadline } from '../../src/core/tracking/deadline';
import { trackingFormulas } from '../../src/core/workbook-contract/tracking-formulas';
import { DEFAULT_TRACKING_LIMITS } from '../../src/core/tracking/limits';
import { statusOf } from '../../src/core/tracking/status';
import { missingTimeWords } from '../../src/core/settings/words/time-words';
import { openWorkbook, type EmbeddedWorkbook } from '../../src/embedded';

/** A conference: its planned time and what its tracking columns say. Dates are written `2024-03-01`. */
export interface TrackedRow<Content extends string | Cell = string> {
  readonly timing: string | Cell;
  readonly department?: string;
  readonly topic?: string;
  readonly person?: string;
  readonly cells?: Readonly<Partial<Record<TrackingColumn, Content>>>;
}

/** What the three computed columns come to; no date is "". */
export interface Computed {
  readonly 原定截止: number | '';
  readonly 截止日期: number | '';
  readonly 状态: string;
}

const YEAR = 2024;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const OWN = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];
const HEADERS = [...OWN, ...TRACKING_COLUMNS.map(({ name }) => name)];
export const COMPUTED = ['原定截止', '截止日期', '状态'] as const;

/** The cell that a text stands for: a date becomes one, as it would when typed. */
const typed = (text: string): Cell =>
  DATE.test(text)
    ? { value: serialOfDate(text as PlainDate), text, format: 'yyyy-mm-dd' }
    : textCell(text);

const asCell = (content: string | Cell): Cell =>
  typeof content === 'string' ? typed(content) : content;

/** Typed as it is, a text such as 3月15日 would become a date of the current year. */
const asText = (value: Cell['value']): string | number =>
  typeof value === 'number' || value === '' ? value : `'${value}`;

/** The table as the core reads it. */
export function planOf(rows: readonly TrackedRow<string | Cell>[]): Plan {
  const body = rows.map(({ timing, cells = {}, department, topic, person }, i) => [
    textCell(String(i + 1)),
    textCell(department ?? '统计局'),
    asCell(timing),
    textCell(topic ?? `第${i + 1}场经济运行发布会`),
    textCell(person ?? '副局长 马超'),
    ...TRACKING_COLUMNS.map(({ name }) => asCell(cells[name] ?? '')),
  ]);
  const plan = readPlan(
    { rows: [HEADERS.map(textCell), ...body], merges: [] },
    { directory: BUILT_IN_DIRECTORY, year: YEAR },
  );
  if (!plan) throw new Error('the rows are a plan');
  return plan;
}

/** What the core says of every row. */
export function engineOf(plan: Plan, asOf: PlainDate): Computed[] {
  const context = { asOf, calendar: createCalendar(), limits: DEFAULT_TRACKING_LIMITS };
  const serial = (date: PlainDate | null): number | '' => (date === null ? '' : serialOfDate(date));
  return plan.rows.map((row) => ({
    原定截止: serial(originalDeadline(row)),
    截止日期: serial(deadlineOf(row)),
    状态: statusOf(row, context),
  }));
}

/** Puts a table with its header on top into a sheet. */
function addTable(sheet: Excel.Worksheet, name: string, rows: (string | number)[][]): void {
  const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0);
  range.numberFormat = rows.map((row) => row.map((v) => (typeof v === 'number' ? '0' : 'General')));
  range.formulas = rows.map((row) => row.map((v) => (v === '' ? null : v)));
  sheet.tables.add(range, true).name = name;
}

/** A workbook with the rows as 计划表, its live formulas, the word table, the holidays and the parameters. */
export async function trackedWorkbook(
  rows: readonly TrackedRow<string | Cell>[],
  asOf: PlainDate,
): Promise<EmbeddedWorkbook> {
  const book = openWorkbook();
  const plan = planOf(rows);
  const words = missingTimeWords(plan, YEAR, new Set());
  const formulas = trackingFormulas('计划表', '拟发布时间');
  const body = plan.rows.map(({ cells, tracking }) => [
    cells.number.value,
    cells.department.value,
    asText(cells.timing.value),
    cells.topic.value,
    cells.spokesperson.value,
    ...TRACKING_COLUMNS.map(({ name }) => asText(tracking?.cells[name]?.value ?? '')),
  ]) as (string | number)[][];
  await book.Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const parameters = {
      考核基准日: serialOfDate(asOf),
      计划年度: YEAR,
      公开宽限: 20,
      临近天数: 30,
    };
    Object.entries(parameters).forEach(([name, value]) => names.add(name, `=${value}`));
    addTable(worksheets.add('时间词'), '时间词表', [
      ['写法', '开始', '截止'],
      ...words.map(({ wording, start, end }) => [
        `'${wording}`,
        serialOfDate(start),
        serialOfDate(end),
      ]),
    ]);
    addTable(worksheets.add('节假日'), '节假日表', [
      ['日期', '类型'],
      ...[YEAR - 1, YEAR, YEAR + 1]
        .flatMap(legalHolidays)
        .map(({ date, kind }) => [serialOfDate(date), kind]),
    ]);
    addTable(worksheets.add('计划'), '计划表', [HEADERS, ...body]);
    const { columns } = context.workbook.tables.getItem('计划表');
    for (const name of COMPUTED) {
      // A 1×1 array fills the whole column.
      columns.getItem(name).getDataBodyRange().formulas = [[formulas[name]]];
    }
    await context.sync();
  });
  return book;
}

/** What the formulas of the workbook come to. */
export async function sheetOf(book: EmbeddedWorkbook): Promise<Computed[]> {
  return book.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('计划表');
    const columns = COMPUTED.map((name) =>
      table.columns.getItem(name).getDataBodyRange().load('values'),
    );
    await context.sync();
    const [original, deadline, status] = columns.map(({ values }) =>
      values.map(([v]) => v as unknown),
    );
    return (original ?? []).map((value, i) => ({
      原定截止: value as Computed['原定截止'],
      截止日期: deadline?.[i] as Computed['截止日期'],
      状态: status?.[i] as string,
    }));
  });
}
