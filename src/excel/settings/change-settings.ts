import type { Plan } from '../../core/plan/plan';
import type { DefaultsContext } from '../../core/settings/editing/default-rows';
import { withInverses } from '../../core/settings/editing/inverse-changes';
import { editsFor, affectedTables, type TableEdit } from '../../core/settings/editing/table-edits';
import { readSettings } from '../../core/settings/reading/read-settings';
import type { SettingsChange } from '../../core/settings/settings';
import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';
import { wordsOf } from '../../locales';
import type { CommandContext, UndoStep } from '../command/command-context';
import { writeWithUndo } from '../command/undo';
import type { LeftCell, WriteReport } from '../command/write-report';
import { appendRows, resolveAppendConflict, type Appended } from './append-rows';
import { defineNames } from './defined-names';
import { removeRows, setCell } from './edit-rows';
import { adoptTable, makeTable, type MadeSheets } from './make-table';
import {
  askForNames,
  askForState,
  tablesOf,
  type SettingsState,
  type SettingsTableState,
} from './settings-state';

/** Changes rows of the settings tables, making sheets and tables that are missing, in three syncs. */
export async function changeSettings(
  context: CommandContext,
  changes: readonly SettingsChange[],
  plan: Plan | null,
): Promise<WriteReport> {
  const state = await readState(context);
  const { written, appended } = queueSettings(context.workbook, state, { changes }, plan);
  const undo = settingsUndo(state, changes, plan);
  await writeWithUndo(context, 'settings', {
    command: 'changeSettings',
    cells: written,
    undo,
  });
  return { written, left: await resolveAppendConflict(context, appended) };
}

/** The settings as they stand; two syncs. */
async function readState(context: CommandContext): Promise<SettingsState> {
  askForNames(context.workbook);
  await context.sync('names');
  const state = askForState(context.workbook);
  await context.sync('cells');
  return state();
}

/** What the sheets say is Chinese, whatever the language of the pane: it is the office's own document. */
const ruleName = (id: string): string => wordsOf('zh-CN').rules[id]?.name ?? '';

/** What tables that are missing begin with. */
function beginningsOf(state: SettingsState, plan: Plan | null): DefaultsContext {
  const { settings } = readSettings(tablesOf(state));
  return { plan, year: settings.year ?? plan?.year ?? null, ruleName };
}

/**
 * How changes of settings are taken back: rows as they were before; a row that somebody has changed since stays and is
 * told. Tables that were made stay, with what every office begins with.
 * @param before the settings before the changes
 */
export function settingsUndo(
  before: SettingsState,
  changes: readonly SettingsChange[],
  plan: Plan | null,
): UndoStep['undo'] {
  const queueBack = settingsReversal(before, changes, plan);
  return async (context) => {
    const { report, appended } = queueBack(context.workbook, await readState(context));
    await context.sync('old settings', 'writes');
    return {
      ...report,
      left: [...report.left, ...(await resolveAppendConflict(context, appended))],
    };
  };
}

/** The same for a command that takes back other things with them: what it gives queues everything and sends nothing. */
export function settingsReversal(
  before: SettingsState,
  changes: readonly SettingsChange[],
  plan: Plan | null,
): (workbook: Excel.Workbook, state: SettingsState) => QueuedBack {
  const steps = withInverses(tablesOf(before), changes, beginningsOf(before, plan));
  return (workbook, state) => {
    const tables = tablesOf(state);
    const beginnings = beginningsOf(state, plan);
    const isThere = (change: SettingsChange): boolean =>
      editsFor(tables, [change], beginnings).every(({ kind }) => kind === 'create');
    const standing = steps.filter(({ change }) => tables.has(change.table) && isThere(change));
    const lost = steps.filter(
      (step) =>
        !standing.includes(step) &&
        tables.has(step.change.table) &&
        (step.isLine || !isThere(step.inverse)),
    );
    const back = standing.map((step) => step.inverse);
    const { written, appended } = queueSettings(workbook, state, { changes: back }, plan);
    const left = lost.map(({ change, isLine }): LeftCell => ({
      row: null,
      column: change.table,
      why: isLine ? 'gone' : 'changed',
    }));
    return { report: { written, left }, appended };
  };
}

/** Settings that are queued to be as they were. */
interface QueuedBack {
  readonly report: WriteReport;
  readonly appended: readonly Appended[];
}

/** The tables that the formulas of another read. */
const READ_BY: Readonly<Record<string, readonly SettingsTableName[]>> = {
  计划外表: ['参数表', '节假日表'],
};

/** What is queued, to be looked at once it has been sent. */
export interface QueuedSettings {
  /** How many cells will be written. */
  readonly written: number;
  readonly appended: readonly Appended[];
}

/** What the settings are to be. */
export interface WantedSettings {
  readonly changes: readonly SettingsChange[];
  /** Tables that have to be there, too. */
  readonly also?: readonly SettingsTableName[];
}

/**
 * Queues everything that has to be written so that the settings say what the changes ask for, and that the tables
 * named in `also` are there; nothing is sent.
 */
export function queueSettings(
  workbook: Excel.Workbook,
  state: SettingsState,
  { changes, also = [] }: WantedSettings,
  plan: Plan | null,
): QueuedSettings {
  const needed = [...also, ...changes.flatMap(({ table }) => READ_BY[table] ?? [])];
  const edits = editsFor(tablesOf(state), changes, beginningsOf(state, plan), needed);
  const made: MadeSheets = new Map();
  const appended: Appended[] = [];
  let written = 0;
  for (const name of affectedTables(changes, needed)) {
    const own = edits.filter(({ table }) => table === name);
    const table = state.tables.get(name);
    if (table) {
      adoptTable(workbook, name, table);
      written += changeTable(workbook, table, own, appended);
    }
    for (const edit of own) {
      if (edit.kind === 'create') written += makeTable(workbook, state, made, edit);
    }
    defineNames(workbook, name, state.names);
  }
  return { written, appended };
}

function changeTable(
  workbook: Excel.Workbook,
  table: SettingsTableState,
  edits: readonly TableEdit[],
  appended: Appended[],
): number {
  const added = edits.flatMap((edit) => (edit.kind === 'append' ? edit.rows : []));
  const removed = edits.flatMap((edit) => (edit.kind === 'remove' ? edit.rows : []));
  const hasOthers = table.cells.rows.length + added.length > removed.length;
  let written = 0;
  for (const edit of edits) {
    if (edit.kind === 'set') written += setCell(workbook, table, edit);
    if (edit.kind === 'append') {
      const rows = appendRows(workbook, edit.table, table, edit.rows);
      appended.push(rows);
      written += rows.written;
    }
    if (edit.kind === 'remove') written += removeRows(workbook, table, edit.rows, hasOthers);
  }
  return written;
}
