import type { Plan } from '../../../core/plan/model/plan';
import type { DefaultsContext } from '../../../core/settings/editing/default-rows';
import { withInverses } from '../../../core/settings/editing/inverse-changes';
import { editsFor, affectedTables } from '../../../core/settings/editing/table-edits';
import { readSettings } from '../../../core/settings/reading/read-settings';
import type { SettingsChange } from '../../../core/settings/settings';
import {
  SETTINGS_TABLE_NAMES,
  type SettingsTableName,
} from '../../../core/workbook-contract/settings-tables';
import { wordsOf } from '../../../locales';
import type { CommandContext, UndoStep } from '../../command/command-context';
import { Refusal } from '../../command/failure';
import { writeQuietly } from '../../command/looks';
import { startOver } from '../../command/start-over';
import { writeWithUndo } from '../../command/undo';
import type { LeftCell, Undoable, WriteReport } from '../../command/write-report';
import type { Appended } from './append-rows';
import { changeTable, type ChangedTable } from './change-table';
import { defineNames } from '../tables/defined-names';
import { moveDisplaced } from '../tables/displaced';
import { adoptTable, createTables, fillTable } from '../tables/make-table';
import { ROOM } from '../tables/named-tables';
import { askForNeeded, completeState } from '../tables/needed-state';
import { tablesOf, type SettingsState } from '../tables/settings-state';

/** Changes rows of the settings tables, creating missing sheets and tables. Two syncs, three if a table is missing. */
export async function changeSettings(
  context: CommandContext,
  changes: readonly SettingsChange[],
  plan: Plan | null,
): Promise<WriteReport> {
  let settings: SettingsUndo | null = null;
  let written = 0;
  const left = await startOver(context, async () => {
    const state = await readState(context, changes);
    writeQuietly(context.workbook);
    const queued = queueSettings(context.workbook, state, { changes }, plan);
    // Undo restores the rows as they were before the first try.
    settings ??= settingsUndo(state, changes, plan);
    const subject = JSON.stringify(changes);
    const undoable = { command: 'changeSettings', subject, cells: queued.written };
    await writeWithUndo(context, 'settings', toSettingsStep({ undoable, settings }));
    written = queued.written;
    return queued.settle(context);
  });
  return { written, left: left ?? tablesMoving(changes) };
}

const tablesMoving = (changes: readonly SettingsChange[]): LeftCell[] =>
  [...new Set(changes.map(({ table }) => table))].map((column) => ({
    row: null,
    column,
    why: 'moving',
  }));

/** The tables that changes are about. One sync, two if one is missing or the changes are many. */
async function readState(
  context: CommandContext,
  changes: readonly SettingsChange[],
): Promise<SettingsState> {
  const needed = changes.length > ROOM ? SETTINGS_TABLE_NAMES : tablesOfChanges(changes);
  const known = askForNeeded(context.workbook, changes.length > ROOM ? [] : needed);
  await context.sync('names');
  return completeState(context, known(), needed);
}

/** Sheets are always in Chinese, whatever the language of the pane: they are the office's documents. */
const ruleName = (id: string): string => wordsOf('zh-CN').rules[id]?.name ?? '';

/** Initial rows of missing tables. */
function defaultsContext(state: SettingsState, plan: Plan | null): DefaultsContext {
  const { settings } = readSettings(tablesOf(state));
  return { plan, year: settings.year ?? plan?.year ?? null, ruleName };
}

/** The data of undoing settings changes. */
export interface SettingsUndo {
  readonly steps: ReturnType<typeof withInverses>;
  readonly plan: Plan | null;
}

/** @param before the settings before the changes */
export const settingsUndo = (
  before: SettingsState,
  changes: readonly SettingsChange[],
  plan: Plan | null,
): SettingsUndo => ({
  steps: withInverses(tablesOf(before), changes, defaultsContext(before, plan)),
  plan,
});

/** Creates the undo step of the command that changed settings. */
export function toSettingsStep(kept: {
  readonly undoable: Undoable & { readonly subject?: string };
  readonly settings: SettingsUndo;
}): UndoStep {
  return {
    ...kept.undoable,
    keep: () => [{ kind: 'settings', data: kept }],
    undo: (context) => undoSettings(context, kept.settings),
  };
}

/**
 * Restores the previous rows of the settings tables; a row that was changed since is left alone and reported. New tables
 * stay, with their initial rows.
 */
export async function undoSettings(
  context: CommandContext,
  undo: SettingsUndo,
): Promise<WriteReport> {
  let report: WriteReport = { written: 0, left: [] };
  const changes = undo.steps.map(({ change }) => change);
  const left = await startOver(context, async () => {
    const queued = queueReversal(context.workbook, await readState(context, changes), undo);
    report = queued.report;
    await context.sync('old settings', 'writes');
    return queued.settle(context);
  });
  return {
    ...report,
    left: [...report.left, ...(left ?? tablesMoving(changes))],
  };
}

/** Queues what restores the rows; does not sync. */
function queueReversal(
  workbook: Excel.Workbook,
  state: SettingsState,
  { steps, plan }: SettingsUndo,
): QueuedBack {
  const tables = tablesOf(state);
  const defaults = defaultsContext(state, plan);
  const isThere = (change: SettingsChange): boolean =>
    editsFor(tables, [change], defaults).every(({ kind }) => kind === 'create');
  const reverted = steps.filter(({ change }) => tables.has(change.table) && isThere(change));
  const changedSince = steps.filter(
    (step) =>
      !reverted.includes(step) &&
      tables.has(step.change.table) &&
      (step.isLine || !isThere(step.inverse)),
  );
  const back = reverted.map((step) => step.inverse);
  const { written, settle } = queueSettings(workbook, state, { changes: back }, plan);
  const left = changedSince.map(({ change, isLine }): LeftCell => ({
    row: null,
    column: change.table,
    why: isLine ? 'gone' : 'changed',
  }));
  return { report: { written, left }, settle };
}

interface QueuedBack {
  readonly report: WriteReport;
  readonly settle: QueuedSettings['settle'];
}

/** Tables that the formulas of a settings table refer to. */
const READ_BY: Readonly<Record<string, readonly SettingsTableName[]>> = {
  计划外表: ['参数表', '节假日表'],
};

const tablesOfChanges = (changes: readonly SettingsChange[]): SettingsTableName[] =>
  affectedTables(
    changes,
    changes.flatMap(({ table }) => READ_BY[table] ?? []),
  );

/** Queued settings changes. */
export interface QueuedSettings {
  /** Number of cells to be written. */
  readonly written: number;
  readonly appended: readonly Appended[];
  /**
   * To be called after the sync: repairs conflicts with concurrent edits.
   * @returns what could not be written; `null` if the settings have to be read and changed again
   */
  readonly settle: ChangedTable['settle'];
}

export interface SettingsToWrite {
  readonly changes: readonly SettingsChange[];
  /** Tables to be created if they are missing. */
  readonly also?: readonly SettingsTableName[];
}

/** Queues the changes, creating missing tables, including those named in `also`. Does not sync. */
export function queueSettings(
  workbook: Excel.Workbook,
  state: SettingsState,
  { changes, also = [] }: SettingsToWrite,
  plan: Plan | null,
): QueuedSettings {
  const needed = [...also, ...changes.flatMap(({ table }) => READ_BY[table] ?? [])];
  const edits = editsFor(tablesOf(state), changes, defaultsContext(state, plan), needed);
  const names = affectedTables(changes, needed);
  const creations = edits.filter((edit) => edit.kind === 'create');
  // Excel repairs a workbook in which a name and a table are called the same.
  if (creations.some(({ table }) => state.names.has(table.toLowerCase())))
    throw new Refusal('NameTaken');
  const created = createTables(workbook, state, creations);
  const existing = names.flatMap((name) => {
    const table = state.tables.get(name);
    return table ? [{ name, table }] : [];
  });
  for (const { name, table } of existing) adoptTable(workbook, name, table);
  const written = created.map(fillTable).reduce((sum, cells) => sum + cells, 0);
  for (const name of names) defineNames(workbook, name, state.names);
  const changed = existing.map(({ name, table }) => {
    const own = edits.filter((edit) => edit.table === name);
    const numbered = changes.find((one) => one.table === name)?.numbered;
    return changeTable(workbook, name, table, { edits: own, numbered });
  });
  const appended = changed.flatMap((table) => table.appended);
  const displaced = created.flatMap((table) => table.displaced ?? []);
  return {
    written: changed.reduce((sum, table) => sum + table.written, written),
    appended,
    settle: async (context) => {
      await moveDisplaced(context, displaced);
      return settleAll(context, changed);
    },
  };
}

async function settleAll(
  context: CommandContext,
  changed: readonly ChangedTable[],
): Promise<LeftCell[] | null> {
  const settled: (LeftCell[] | null)[] = [];
  for (const table of changed) settled.push(await table.settle(context));
  return settled.includes(null) ? null : settled.flatMap((left) => left ?? []);
}
