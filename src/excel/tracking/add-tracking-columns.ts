import type { Plan, PlanRow } from '../../core/plan/model/plan';
import {
  missingColumns,
  TRACKING_COLUMNS,
  type TrackingColumn,
} from '../../core/plan/tracking-columns/tracking-columns';
import { readSettings } from '../../core/settings/reading/read-settings';
import { wordChanges } from '../../core/settings/words/word-rows';
import type { LookAlike } from '../../core/tracking/look-alike-columns';
import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';
import { trackingFormulas } from '../../core/workbook-contract/tracking-formulas';
import type { CommandContext, UndoStep } from '../command/command-context';
import { Refusal } from '../command/failure';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import { writeCells } from '../grid/write-cells';
import { idsFor } from '../plan/plan-ids';
import type { PlanPlace } from '../plan/reading';
import { resolvePlan, type ResolvedPlan } from '../plan/resolve-plan';
import { queueSettings } from '../settings/change-settings';
import { resolveWithSettings } from '../settings/resolve-with-settings';
import { tablesOf } from '../settings/settings-state';
import { foldColumns, unfoldColumns } from './column-groups';
import { colourStates, styleColumn } from './column-style';
import { formulaRepairs } from './repair-formulas';

/** The tables and names that the formulas of the columns read. */
const READ_BY_FORMULAS: readonly SettingsTableName[] = [
  '参数表',
  '名录表',
  '节假日表',
  '姓名词表',
  '时间词表',
];

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
  const { found, state } = await resolveWithSettings(context, place, plan);
  if (!found?.now.place.table) throw new Refusal('ItemNotFound');
  if (found.isProtected) throw new Refusal('AccessDenied');
  const tables = tablesOf(state);
  const now = found.now.plan;
  const year = readSettings(tables).settings.year ?? now.year;
  const changes = wordChanges(tables, now, year);
  queueSettings(context.workbook, state, { changes, also: READ_BY_FORMULAS }, now);
  const renamed = adopted.filter(
    ({ header, column }) =>
      found.columnOf(header) >= 0 && now.trackingColumns[column] === undefined,
  );
  const missing = missingColumns(now.trackingColumns).filter((name) =>
    renamed.every(({ column }) => column !== name),
  );
  const table = context.workbook.tables.getItem(found.now.place.table);
  for (const { header, column } of renamed) rename(table, header, column);
  const written = addColumns(context, found, missing);
  const isMore = missing.length + renamed.length > 0;
  // Repairing formulas alone needs no undo step.
  if (isMore)
    await writeWithUndo(context, 'tracking columns', toStep(place, now, missing, renamed));
  else await context.sync('tracking columns', 'writes');
  return { written: missing.length * now.rows.length + renamed.length + written, left: [] };
}

const rename = (table: Excel.Table, from: string, to: string): void => {
  table.columns.getItem(from).getHeaderRowRange().values = [[to]];
};

/** @returns number of ids and repaired formulas that were written */
function addColumns(
  context: CommandContext,
  found: ResolvedPlan,
  missing: readonly TrackingColumn[],
): number {
  const { plan, place, cells } = found.now;
  const table = context.workbook.tables.getItem(place.table ?? '');
  const end = place.left + plan.headers.findLastIndex((text) => text !== '') + 1;
  for (const name of missing) table.columns.add(undefined, undefined, name);
  missing.forEach((name, i) => {
    const column = table.columns.getItem(name);
    const spec = TRACKING_COLUMNS.find((one) => one.name === name);
    if (spec) styleColumn(found.sheet, column, spec, end + i);
  });
  const timing = plan.headers[plan.columns.timing?.column ?? -1] ?? '';
  const formulas = trackingFormulas(place.table ?? '', timing);
  for (const name of ['原定截止', '截止日期', '状态'] as const) {
    if (!missing.includes(name)) continue;
    table.columns.getItem(name).getDataBodyRange().formulas = [[formulas[name]]];
  }
  foldColumns(found.sheet, missing, end);
  if (missing.includes('状态')) colourStates(table.columns.getItem('状态').getDataBodyRange());
  const at = missing.indexOf('计划编号');
  const idColumn = at < 0 ? found.columnOf('计划编号') : end + at;
  const ids = idsFor(plan, context.session.issuedIds);
  const given = Array.from(ids, ([row, value]) => ({
    row: found.sheetRow(row),
    column: idColumn,
    value,
  }));
  const writes = [...given, ...formulaRepairs(found, formulas)];
  if (writes.length > 0) writeCells(found.sheet, writes, cells.hasHiddenRows);
  return writes.length;
}

/** Removes the added columns that are still unused. Settings stay, since other sheets may use them. */
function toStep(
  place: PlanPlace,
  plan: Plan,
  added: readonly TrackingColumn[],
  renamed: readonly LookAlike[],
): UndoStep {
  return {
    command: 'addTrackingColumns',
    cells: added.length * plan.rows.length,
    undo: async (context) => {
      const found = await resolvePlan(context, place, plan);
      if (!found?.now.place.table) return { written: 0, left: [] };
      const table = context.workbook.tables.getItem(found.now.place.table);
      const { plan: now } = found.now;
      const used = added.filter((name) => now.rows.some((row) => isFilled(row, name)));
      const unused = added.filter(
        (name) => now.trackingColumns[name] !== undefined && !used.includes(name),
      );
      await unfoldColumns(context, found, added);
      for (const name of unused) table.columns.getItem(name).delete();
      const stillRenamed = renamed.filter(
        ({ column }) => now.trackingColumns[column] !== undefined,
      );
      for (const { header, column } of stillRenamed) rename(table, column, header);
      await context.sync('removed columns', 'writes');
      return {
        written: unused.length * now.rows.length + stillRenamed.length,
        left: used.map((column) => ({ row: null, column, why: 'changed' })),
      };
    },
  };
}

/** Whether a user has filled in the cell; ids and formulas come from the add-in. */
function isFilled({ tracking }: PlanRow, name: TrackingColumn): boolean {
  const spec = TRACKING_COLUMNS.find((one) => one.name === name);
  if (spec?.kind === 'formula' || name === '计划编号') return false;
  return (tracking?.cells[name]?.text ?? '') !== '';
}
