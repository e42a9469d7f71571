import type { Failure } from '../../../src/excel/command/failure';
import { comparable } from '../../../src/core/plan/cells/text';
import { SETTINGS_TABLES } from '../../../src/core/workbook-contract/settings-tables';
import { workbookAfter } from '../faults/failing-syncs';
import type { Scenario } from '../faults/scenarios';
import { watchedPane } from './in-between';
import type { Workspace } from './pane';
import { fillSheet } from './sheets';

const SHEET = '新闻发布会计划';
const TABLE = '计划表';
const SETTINGS_SHEETS: readonly string[] = [
  ...new Set(Object.values(SETTINGS_TABLES).map(({ sheet }) => sheet)),
];

type Act = (workbook: Excel.Workbook, sheets: readonly string[]) => void;

/** What a person does to the plan's table or to the settings in the middle of a command. */
export const ACTS: Readonly<Record<string, Act>> = {
  'the table is renamed': ({ tables }) => {
    tables.getItem(TABLE).name = '改了名的表';
  },
  'the table becomes a range': ({ tables }) => {
    tables.getItem(TABLE).convertToRange();
  },
  'the table is deleted': ({ tables }) => {
    tables.getItem(TABLE).delete();
  },
  'the sheet is renamed': ({ worksheets }) => {
    worksheets.getItem(SHEET).name = '改了名的页';
  },
  'the table is moved to another sheet': ({ worksheets }) => {
    worksheets.getItem(SHEET).copy('End');
    worksheets.getItem(SHEET).delete();
  },
  'the sheet is deleted': ({ worksheets }) => {
    worksheets.getItem(SHEET).delete();
  },
  'the settings sheets are deleted': ({ worksheets }, sheets) => {
    for (const name of sheets.filter((one) => SETTINGS_SHEETS.includes(one))) {
      worksheets.getItem(name).delete();
    }
  },
};

/** Acts that need an Excel table; a plan as it was pasted has none. */
const ON_TABLES: readonly string[] = [
  'the table is renamed',
  'the table becomes a range',
  'the table is deleted',
];

/** Acts after which the plan's cells are gone. */
const DESTROYS: readonly string[] = ['the table is deleted', 'the sheet is deleted'];

export interface Pulled {
  /** How many syncs the command took. */
  readonly syncs: number;
  readonly problems: readonly string[];
}

const hasTable = ({ book }: Workspace): boolean =>
  book.model.registry.tables.some((table) => table.name === TABLE);

const sheetNames = ({ book }: Workspace): string[] =>
  book.model.sheets.all.map((sheet) => sheet.getName());

/** Topics that stand nowhere in the workbook any more, however commands have put their line breaks right. */
function lostTopics({ book }: Workspace, topics: readonly string[]): string[] {
  const { model } = book;
  const texts = new Set(
    model.sheets.all.flatMap((sheet) => {
      const area = { sheetId: sheet.getSheetId(), row: 0, column: 0, rows: 60, columns: 36 };
      return model.cells.map(area, (cell) => comparable(String(cell?.v ?? ''))).flat();
    }),
  );
  return topics.filter((topic) => !texts.has(comparable(topic)));
}

/** @returns the failure; `null` where the command has succeeded */
async function outcomeOf(
  workspace: Workspace,
  work: () => Promise<unknown>,
): Promise<Failure | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return workspace.pane.failureOf(error);
  }
}

const inWords = (when: string, failure: Failure | null): string[] =>
  failure?.kind === 'general' ? [`${when}: ${failure.code} at ${failure.sync ?? 'none'}`] : [];

/** Presses the command, with the act before its k-th sync, and then once more. */
export async function pull(scenario: Scenario, name: string, k: number): Promise<Pulled> {
  const { book } = await workbookAfter(scenario.workbook);
  const { pane, during } = watchedPane({ book });
  const workspace: Workspace = { book, pane };
  const first = (await workspace.pane.read()).found!;
  await scenario.prepare?.(workspace, first);
  const found = (await workspace.pane.read()).found!;
  await book.idle();
  await fillSheet(book, '别处', [['科室备注']]);
  // An undo takes away what its command had appended.
  const before = new Set(first.plan.rows.map(({ cells }) => cells.topic.text));
  const topics = found.plan.rows
    .map(({ cells }) => cells.topic.text)
    .filter((topic) => before.has(topic));
  const failure = await during(
    () => outcomeOf(workspace, () => scenario.press(workspace, found)),
    k,
    async () => {
      if (!ON_TABLES.includes(name) || hasTable(workspace)) await actOn(workspace, name);
    },
  );
  const syncs = pane.session.lastCommand?.syncs.length ?? 0;
  await book.idle();
  const problems = inWords('pressed', failure);
  const again = (await workspace.pane.read()).found;
  if (again) {
    const second = await outcomeOf(workspace, () => scenario.press(workspace, again));
    problems.push(...inWords('pressed again', second));
  }
  await book.idle();
  const lost = DESTROYS.includes(name) ? [] : lostTopics(workspace, topics);
  book.dispose();
  return { syncs, problems: [...problems, ...lost.map((text) => `lost: ${text}`)] };
}

/** By another client of the workbook. */
const actOn = (workspace: Workspace, name: string): Promise<void> =>
  workspace.book.attach().Excel.run(async (context) => {
    ACTS[name]!(context.workbook, sheetNames(workspace));
    await context.sync();
  });
