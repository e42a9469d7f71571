import { serialOfDate } from '../../../src/core/calendar/excel-serial';
import { parsePlainDate, type PlainDate } from '../../../src/core/calendar/plain-date';
import { DATE_COLUMNS } from '../../../src/core/plan/tracking-columns/tracking-columns';
import type { SettingsChange } from '../../../src/core/settings/settings';
import type { FoundPlan } from '../../../src/excel/plan/reading';
import type { ScoresOptions } from '../../../src/excel/scores/scores';
import type { EmbeddedWorkbook } from '../../../src/embedded';
import type { TrackedRow } from '../calculated-plan';
import { copiesOf, openWorkspace, type Workspace } from './pane';
import { addTable, fillSheet, HEADER, type Value } from './sheets';

export const YEAR_END = '2024-12-31' as PlainDate;

export const OPTIONS: ScoresOptions = {
  asOf: YEAR_END,
  departments: null,
  at: '2025-01-06 09:30',
};

const DATES: readonly string[] = DATE_COLUMNS;
const PLAN = '计划';

/** What a text is typed as: a day in a column of days becomes Excel's number, all other texts stay texts. */
function asCell(column: string, text: string): Value {
  if (!DATES.includes(column)) return text;
  const date = parsePlainDate(text);
  return date ? serialOfDate(date) : `'${text}`;
}

type Prepare = (rows: readonly TrackedRow[]) => Promise<Workspace>;

/** Opens copies of a workbook that is prepared once for the same rows. */
function copiesFor(prepare: Prepare): Prepare {
  const known = new Map<string, () => Promise<Workspace>>();
  return (rows) => {
    const key = JSON.stringify(rows);
    const copy = known.get(key) ?? copiesOf(() => prepare(rows));
    known.set(key, copy);
    return copy();
  };
}

/** A workbook with a plan as a clerk has it: an Excel table with tracking columns, evidence typed into some cells. */
export const trackedWorkspace = copiesFor(trackRows);

/** The same with its score sheets, which another pane has generated. */
export const scoredWorkspace = copiesFor(async (rows) => {
  const workspace = await trackedWorkspace(rows);
  await generate(workspace);
  return workspace;
});

async function trackRows(rows: readonly TrackedRow[]): Promise<Workspace> {
  const workspace = openWorkspace();
  await fillSheet(workspace.book, PLAN, [
    ['2024年度新闻发布会计划'],
    [...HEADER],
    ...rows.map(({ department, timing, topic, person }, i) => [
      i + 1,
      department ?? '统计局',
      typeof timing === 'string' ? `'${timing}` : timing.value,
      topic ?? `第${i + 1}场经济运行发布会`,
      person ?? '副局长 马超',
    ]),
  ]);
  await addTable(workspace.book, PLAN, `A2:E${rows.length + 2}`, '计划表');
  const { place, plan } = (await workspace.pane.read()).found!;
  await workspace.pane.addTrackingColumns(place, plan);
  await record(
    workspace.book,
    rows.map(({ cells = {} }) => cells),
  );
  return workspace;
}

/** Types evidence into the tracking columns, row by row from the first; a 计划编号 stays as it was given. */
async function record(
  book: EmbeddedWorkbook,
  evidence: readonly Readonly<Record<string, string>>[],
): Promise<void> {
  await book.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('计划表');
    const names = new Set(evidence.flatMap((cells) => Object.keys(cells)));
    names.delete('计划编号');
    for (const name of names) {
      columns.getItem(name).getDataBodyRange().values = evidence.map((cells) => [
        cells[name] === undefined || cells[name] === '' ? '' : asCell(name, cells[name]),
      ]);
    }
    await context.sync();
  });
}

export const found = async ({ pane }: Workspace): Promise<FoundPlan> => (await pane.read()).found!;

/** Presses 「生成考核表」. */
export async function generate(workspace: Workspace, options: Partial<ScoresOptions> = {}) {
  const { place, plan } = await found(workspace);
  return workspace.pane.generateScores(place, plan, { ...OPTIONS, ...options });
}

/** Score sheets of a plan, by settings of the office's own. */
export async function settledScores(
  rows: readonly TrackedRow[],
  asOf: PlainDate,
  changes: readonly SettingsChange[],
) {
  const workspace = await trackedWorkspace(rows);
  const { plan } = await found(workspace);
  if (changes.length > 0) await workspace.pane.changeSettings(changes, plan);
  return { workspace, report: await generate(workspace, { asOf }) };
}

/** Columns of a table as it shows them, row by row. */
export async function shown(
  { book }: Workspace,
  table: string,
  names: readonly string[],
): Promise<Record<string, Value>[]> {
  return book.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(table);
    const ranges = names.map((name) => columns.getItem(name).getDataBodyRange().load('values'));
    await context.sync();
    const count = ranges[0]?.values.length ?? 0;
    return Array.from({ length: count }, (_, i) =>
      Object.fromEntries(names.map((name, c) => [name, ranges[c]?.values[i]?.[0] as Value])),
    );
  });
}
