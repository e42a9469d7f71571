import type { Plan } from '../../core/plan/model/plan';
import {
  missingColumns,
  TRACKING_COLUMNS,
  type TrackingColumn,
} from '../../core/plan/tracking-columns/tracking-columns';
import { readSettings } from '../../core/settings/reading/read-settings';
import { wordChanges } from '../../core/settings/words/word-rows';
import { READ_BY_TRACKING } from '../../core/workbook-contract/read-by-tracking';
import type { LookAlike } from '../../core/tracking/look-alike-columns';
import type { CommandContext, UndoStep } from '../command/command-context';
import { Refusal } from '../command/failure';
import { writeQuietly } from '../command/looks';
import { startOver } from '../command/start-over';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import { askForValues } from '../grid/write-cells';
import { lookAtPlan } from '../guard/look-at-plan';
import { takeBack } from '../guard/take-back';
import type { PlanPlace } from '../plan/reading';
import type { ResolvedPlan } from '../plan/resolve-plan';
import { queueSettings } from '../settings/changes/change-settings';
import { resolveWithSettings } from '../settings/resolve-with-settings';
import { tablesOf } from '../settings/tables/settings-state';
import { foldColumns } from './column-groups';
import { colourStates, styleColumn } from './column-style';
import { askForStateColours, removeCutColours } from './state-colours';
import { writeColumns } from './column-content';
import { renameColumn, undoTrackingColumns, type AddedTracking } from './undo-tracking-columns';

/**
 * Adds the missing tracking columns at the right end of the plan's table, with formulas, drop-downs and formats, and
 * the settings tables that the formulas read. Existing columns are not changed, except that formulas broken by a
 * deletion are repaired; a second call completes an incomplete first one. Three syncs.
 * @param adopted the office's own columns to use as tracking columns; only their headers are changed
 */
export async function addTrackingColumns(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  adopted: readonly LookAlike[] = [],
): Promise<WriteReport> {
  const report = await startOver(context, () => completeColumns(context, place, plan, adopted));
  if (!report) throw new Refusal('Conflict');
  return report;
}

/** @returns `null` if a colleague has just added the columns; ours have been removed again */
async function completeColumns(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  adopted: readonly LookAlike[],
): Promise<WriteReport | null> {
  const { found, state, extra } = await resolveWithSettings(context, place, plan, () =>
    askForStateColours(context.workbook, place.tableId),
  );
  if (!found?.now.place.table) throw new Refusal('ItemNotFound');
  if (found.isProtected) throw new Refusal('AccessDenied');
  const tables = tablesOf(state);
  const now = found.now.plan;
  const year = readSettings(tables).settings.year ?? now.year;
  const changes = wordChanges(tables, now, year);
  writeQuietly(context.workbook);
  const settings = queueSettings(context.workbook, state, { changes, also: READ_BY_TRACKING }, now);
  const renamed = adopted.filter(
    ({ header, column }) =>
      found.columnOf(header) >= 0 && now.trackingColumns[column] === undefined,
  );
  const missing = missingColumns(now.trackingColumns).filter((name) =>
    renamed.every(({ column }) => column !== name),
  );
  const table = context.workbook.tables.getItem(found.now.place.table);
  for (const { header, column } of renamed) renameColumn(table, header, column);
  const added = new Map(
    missing.map((name) => [name, table.columns.add(undefined, undefined, name)]),
  );
  for (const column of added.values()) column.load('name');
  styleColumns(found, table, added, removeCutColours(context, extra?.() ?? null));
  const { writes } = context.session;
  const step = toColumnsStep({ place, plan: now, added: missing, renamed });
  // Repairing formulas alone needs no undo step.
  const send = (): Promise<void> =>
    missing.length + renamed.length > 0
      ? writeWithUndo(context, 'tracking columns', step)
      : context.sync('tracking columns', 'writes');
  const cells = await writeColumns(context, found, added, send);
  const headers = askForValues(table.getHeaderRowRange());
  await send();
  const left = await settings.settle(context);
  // Excel numbers the name of a column that exists already.
  const doubled = [...added].flatMap(([name, column]) => (column.name === name ? [] : [column]));
  for (const column of doubled) column.delete();
  if (doubled.length > 0) {
    context.session.writes = writes;
    await context.sync('columns that a colleague has added meanwhile', 'repairs');
  }
  const debts = cells.debts();
  await takeBack(context, lookAtPlan(context, { place, plan }), debts);
  // One that stood there before may have been taken away.
  const isWhole = trackingHeaders(now).every((header) => headers().flat().includes(header));
  if (doubled.length + debts.length > 0 || !left || !isWhole) return null;
  return { written: missing.length * now.rows.length + renamed.length + cells.count, left };
}

const trackingHeaders = ({ headers, trackingColumns }: Plan): string[] =>
  Object.values(trackingColumns).map((at) => headers[at] ?? '');

/**
 * Queues formats, drop-downs and colours of the new columns, and of columns left blank by an incomplete attempt.
 * @param isCut 状态 has no colours, or had only a part of them
 */
function styleColumns(
  found: ResolvedPlan,
  table: Excel.Table,
  added: ReadonlyMap<TrackingColumn, Excel.TableColumn>,
  isCut: boolean,
): void {
  const { rows, trackingColumns } = found.now.plan;
  const isBare = (name: TrackingColumn): boolean =>
    trackingColumns[name] !== undefined &&
    rows.every(({ tracking }) => (tracking?.cells[name]?.text ?? '') === '');
  for (const spec of TRACKING_COLUMNS) {
    const own = added.get(spec.name);
    const isLeft = (isCut || added.size > 0) && isBare(spec.name);
    const column = own ?? (isLeft ? table.columns.getItem(spec.name) : null);
    if (column) styleColumn(column, spec);
  }
  foldColumns(found.sheet, added);
  const state = added.get('状态') ?? (isCut ? table.columns.getItem('状态') : null);
  if (state) colourStates(state.getDataBodyRange());
}

export const toColumnsStep = (undone: AddedTracking): UndoStep => ({
  command: 'addTrackingColumns',
  cells: undone.added.length * undone.plan.rows.length,
  keep: () => [{ kind: 'addTrackingColumns', data: undone }],
  undo: (context) => undoTrackingColumns(context, undone),
});
