import { strict, type Habits } from '../../../src/embedded';
import type { FoundPlan } from '../../../src/excel/plan/reading';
import { COMMANDS } from './commands';
import { begin } from './failing-syncs';
import { SCENARIOS, type Scenario } from './scenarios';
import { openPane, type Workspace } from '../workbook/pane';
import { fillSheet } from '../workbook/sheets';

/** A way in which Excel is hard on add-ins. */
export interface Habit {
  readonly name: string;
  readonly habits: Partial<Habits>;
  /** What people have done as well, before the command. */
  readonly before?: (workspace: Workspace) => Promise<void>;
  /** Whether somebody begins to edit a cell before the command, and ends while it waits. */
  readonly isEditing?: boolean;
  /** Whether the pane is loaded anew before the command. */
  readonly isReloaded?: boolean;
}

/** Filters every table by its first column to all but the first text, so that rows are hidden. */
async function filterTables({ book }: Workspace): Promise<void> {
  await book.attach().Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load('items/name');
    await context.sync();
    const columns = tables.items.map((table) => {
      const column = table.columns.getItemAt(0);
      return { column, body: column.getDataBodyRange().load('text') };
    });
    await context.sync();
    for (const { column, body } of columns) {
      const texts = body.text.map(([text]) => text!);
      const shown = texts.filter((text) => text !== texts[0]);
      if (shown.length > 0) column.filter.applyValuesFilter(shown);
    }
    await context.sync();
  });
}

/** A text far away on the plan's sheet, so that millions of cells lie between. */
async function strayText({ book }: Workspace): Promise<void> {
  await fillSheet(book.attach(), '新闻发布会计划', [['误填']], 'XFD400');
}

const FOCUS = { isBehindAnother: false };

export const HABITS: readonly Habit[] = [
  { name: 'another workbook in front', habits: { isBehindAnother: true } },
  { name: 'filters that stay', habits: { keepsFilters: true }, before: filterTables },
  {
    name: 'no content of large ranges',
    habits: { mostCellsRead: 5_000_000 },
    before: strayText,
  },
  { name: 'columns that fill', habits: { fillsColumns: true } },
  { name: 'names that tell addresses', habits: { namesTellAddresses: true } },
  { name: 'no merged areas', habits: { mostMergedAreas: 0 } },
  { name: 'slow requests', habits: { delay: { request: 2, write: 12 } } },
  { name: 'no bound of messages', habits: { mostBytes: Infinity } },
  // More than the settings tables take up, which are read at once, and less than a plan with its formulas.
  { name: 'small messages', habits: { mostBytes: 200_000 } },
  { name: 'a cell being edited', habits: {}, isEditing: true },
  { name: 'a pane loaded anew', habits: {}, isReloaded: true },
  {
    name: 'all of them',
    habits: { ...strict(), ...FOCUS },
    before: filterTables,
    isEditing: true,
  },
  { name: 'all of them behind another workbook', habits: strict(), before: filterTables },
];

/** A column of a colleague's own in 汇总表, with another formula in every row but one. */
async function ownColumn({ book }: Workspace): Promise<void> {
  await book.attach().Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('汇总表');
    const body = table.columns.add(undefined, undefined, '科室核算').getDataBodyRange();
    body.load('rowCount');
    await context.sync();
    body.formulas = Array.from({ length: body.rowCount }, (_, row) => [
      row === 1 ? '' : `=${row}+1`,
    ]);
    await context.sync();
  });
}

const { '': scores } = COMMANDS.generateScores;

const generateBesideOwn: Scenario = {
  ...scores!,
  command: 'generateScores',
  name: 'generateScores (beside a column with formulas)',
  workbook: async (workspace, found) => {
    await scores?.workbook?.(workspace, found);
    await scores?.press(workspace, (await workspace.pane.read()).found!);
    await ownColumn(workspace);
  },
};

export const ALL_SCENARIOS: readonly Scenario[] = [
  ...SCENARIOS,
  generateBesideOwn,
  {
    ...{ name: 'followEdits', command: 'followEdits' },
    press: ({ pane }) => pane.followEdits(() => undefined),
  },
  {
    ...{ name: 'followSelection', command: 'followSelection' },
    press: ({ pane }) => pane.followSelection(() => undefined),
  },
];

/** The part of a workbook that people and commands write into. */
function stateOf({ book }: Workspace) {
  const { model } = book;
  return {
    sheets: model.sheets.all.map((sheet) => {
      const area = { sheetId: sheet.getSheetId(), row: 0, column: 0, rows: 60, columns: 60 };
      return {
        name: sheet.getName(),
        cells: model.cells.map(area, (cell) => cell?.f ?? cell?.v ?? ''),
      };
    }),
    tables: model.registry.tables.map(({ name, area }) => [name, area.row, area.rows] as const),
    formats: model.registry.conditionalFormats.map(({ rule }) => rule.type).toSorted(),
  };
}

type State = ReturnType<typeof stateOf>;

const goals = new Map<string, State>();

/** What the command comes to in a gentle Excel. */
async function goalOf(scenario: Scenario): Promise<State> {
  const known = goals.get(scenario.name);
  if (known) return known;
  const { workspace, found } = await begin(scenario);
  await scenario.press(workspace, found);
  await workspace.book.idle();
  const goal = stateOf(workspace);
  goals.set(scenario.name, goal);
  workspace.book.dispose();
  return goal;
}

async function press(
  { press: run }: Scenario,
  { isEditing = false, isReloaded = false }: Habit,
  workspace: Workspace,
  found: FoundPlan,
): Promise<unknown> {
  const { book } = workspace;
  const pane = isReloaded ? openPane(book) : workspace.pane;
  if (isEditing) book.beginCellEdit();
  const running = { isOver: false };
  const pressed = run({ book, pane }, found)
    .then(
      () => null,
      (reason: unknown) => reason,
    )
    .finally(() => {
      running.isOver = true;
    });
  if (isEditing) {
    while (!running.isOver && pane.awaited() === null) await book.idle();
    book.endCellEdit();
  }
  return pressed;
}

/** What is compared. From a filtered table no row is deleted, only emptied, so that addresses in formulas differ. */
const contentBy =
  ({ habits: { keepsFilters } }: Habit) =>
  (state: State): string =>
    JSON.stringify(keepsFilters ? state.sheets.map(textsOf) : state);

const textsOf = ({ name, cells }: State['sheets'][number]) => ({
  name,
  columns: cells[0]?.map((_, column) =>
    cells
      .map((row) => String(row[column] ?? ''))
      .filter((text) => text !== '')
      .map((text) => (text.startsWith('=') ? '=' : text)),
  ),
});

/**
 * The command does its work, or refuses in words and leaves everything as it was; once Excel is gentle again it comes
 * to the same as ever.
 * @returns what went wrong
 */
export async function hardship(scenario: Scenario, habit: Habit): Promise<string> {
  const goal = await goalOf(scenario);
  const { workspace, found } = await begin(scenario);
  const { book, pane } = workspace;
  await habit.before?.(workspace);
  await book.idle();
  const contentOf = contentBy(habit);
  const before = contentOf(stateOf(workspace));
  const usual = { ...book.habits };
  Object.assign(book.habits, habit.habits);
  const error = await press(scenario, habit, workspace, found);
  await book.idle();
  Object.assign(book.habits, usual);
  const after = contentOf(stateOf(workspace));
  book.dispose();
  if (error === null) return after === contentOf(goal) ? '' : 'did something else than ever';
  const { kind, code, sync } = pane.failureOf(error);
  const what = `${code} at ${sync}`;
  if (kind === 'general') return `fails without words: ${what}`;
  return after === before ? '' : `refuses with a part written: ${what}`;
}

const isUndo = ({ command }: Scenario): boolean => command === 'undo';

/** A pane loaded anew has nothing to take back; another suite keeps what it has. */
export const concerns = (scenario: Scenario, habit: Habit): boolean =>
  !(habit.isReloaded && isUndo(scenario));
