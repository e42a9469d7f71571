import type { Plan } from '../../core/plan/model/plan';
import type { DefaultsContext } from '../../core/settings/editing/default-rows';
import { withInverses } from '../../core/settings/editing/inverse-changes';
import type { TableEdit } from '../../core/settings/editing/table-edit';
import { editsFor, affectedTables } from '../../core/settings/editing/table-edits';
import { readSettings } from '../../core/settings/reading/read-settings';
import type { SettingsChange } from '../../core/settings/settings';
import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';
import { wordsOf } from '../../locales';
import type { CommandContext, UndoStep } from '../command/command-context';
import { startOver } from '../command/start-over';
import { writeWithUndo } from '../command/undo';
import type { LeftCell, WriteReport } from '../command/write-report';
import { appendRows, resolveAppendConflict, type Appended } from './append-rows';
import { defineNames } from './defined-names';
import { removeRows, setCell } from './edit-rows';
import { adoptTable, createTables, fillTable } from './make-table';
import {
  askForNames,
  askForState,
  tablesOf,
  type SettingsState,
  type SettingsTableState,
} from './settings-state';

/** Changes rows of the settings tables, creating missing sheets and tables. Three syncs. */
export async function changeSettings(
  context: CommandContext,
  changes: readonly SettingsChange[],
  plan: Plan | null,
): Promise<WriteReport> {
  const report = await startOver(context, async () => {
    const state = await readState(context);
    const { written, appended } = queueSettings(context.workbook, state, { changes }, plan);
    await writeWithUndo(context, 'settings', {
      command: 'changeSettings',
      cells: written,
      undo: settingsUndo(state, changes, plan),
    });
    return { written, left: await resolveAppendConflict(context, appended) };
  });
  return report ?? leftMoving(changes);
}

const leftMoving = (changes: readonly SettingsChange[]): WriteReport => ({
  written: 0,
  left: changes.map(({ table }) => ({ row: null, column: table, why: 'moving' })),
});

/** The current settings. Two syncs. */
async function readState(context: CommandContext): Promise<SettingsState> {
  askForNames(context.workbook);
  await context.sync('names');
  const state = askForState(context.workbook);
  await context.sync('cells');
  return state();
}

/** Sheets are always in Chinese, whatever the language of the pane: they are the office's documents. */
const ruleName = (id: string): string => wordsOf('zh-CN').rules[id]?.name ?? '';

/** Initial rows of missing tables. */
function beginningsOf(state: SettingsState, plan: Plan | null): DefaultsContext {
  const { settings } = readSettings(tablesOf(state));
  return { plan, year: settings.year ?? plan?.year ?? null, ruleName };
}

/**
 * Undo of settings changes: restores the previous rows; a row that was changed since is left alone and reported. New
 * tables stay, with their initial rows.
 * @param before the settings before the changes
 */
export function settingsUndo(
  before: SettingsState,
  changes: readonly SettingsChange[],
  plan: Plan | null,
): UndoStep['undo'] {
  const queueRestore = settingsReversal(before, changes, plan);
  return async (context) => {
    const report = await startOver(context, async () => {
      const queued = queueRestore(context.workbook, await readState(context));
      await context.sync('old settings', 'writes');
      const lost = await resolveAppendConflict(context, queued.appended);
      return { ...queued.report, left: [...queued.report.left, ...lost] };
    });
    return report ?? leftMoving(changes);
  };
}

/** What restores the rows: the returned function queues and does not sync. */
function settingsReversal(
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
    const reverted = steps.filter(({ change }) => tables.has(change.table) && isThere(change));
    const lost = steps.filter(
      (step) =>
        !reverted.includes(step) &&
        tables.has(step.change.table) &&
        (step.isLine || !isThere(step.inverse)),
    );
    const back = reverted.map((step) => step.inverse);
    const { written, appended } = queueSettings(workbook, state, { changes: back }, plan);
    const left = lost.map(({ change, isLine }): LeftCell => ({
      row: null,
      column: change.table,
      why: isLine ? 'gone' : 'changed',
    }));
    return { report: { written, left }, appended };
  };
}

interface QueuedBack {
  readonly report: WriteReport;
  readonly appended: readonly Appended[];
}

/** Tables that the formulas of a settings table refer to. */
const READ_BY: Readonly<Record<string, readonly SettingsTableName[]>> = {
  计划外表: ['参数表', '节假日表'],
};

/** What has been queued; pass `appended` to `resolveAppendConflict` after the sync. */
export interface QueuedSettings {
  /** How many cells will be written. */
  readonly written: number;
  readonly appended: readonly Appended[];
}

export interface WantedSettings {
  readonly changes: readonly SettingsChange[];
  /** Tables that have to exist in any case. */
  readonly also?: readonly SettingsTableName[];
}

/** Queues the changes, creating missing tables, including those named in `also`. Does not sync. */
export function queueSettings(
  workbook: Excel.Workbook,
  state: SettingsState,
  { changes, also = [] }: WantedSettings,
  plan: Plan | null,
): QueuedSettings {
  const needed = [...also, ...changes.flatMap(({ table }) => READ_BY[table] ?? [])];
  const edits = editsFor(tablesOf(state), changes, beginningsOf(state, plan), needed);
  const names = affectedTables(changes, needed);
  const created = createTables(
    workbook,
    state,
    edits.filter((edit) => edit.kind === 'create'),
  );
  const standing = names.flatMap((name) => state.tables.get(name) ?? []);
  for (const table of standing) adoptTable(workbook, table.cells.name as SettingsTableName, table);
  let written = created.map(fillTable).reduce((sum, cells) => sum + cells, 0);
  for (const name of names) defineNames(workbook, name, state.names);
  const appended: Appended[] = [];
  for (const table of standing) {
    const own = edits.filter((edit) => edit.table === table.cells.name);
    written += changeTable(workbook, table, own, appended);
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
