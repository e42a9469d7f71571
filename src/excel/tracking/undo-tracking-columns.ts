import type { Plan, PlanRow } from '../../core/plan/model/plan';
import {
  TRACKING_COLUMNS,
  type TrackingColumn,
} from '../../core/plan/tracking-columns/tracking-columns';
import type { LookAlike } from '../../core/tracking/look-alike-columns';
import type { CommandContext } from '../command/command-context';
import type { LeftCell, WriteReport } from '../command/write-report';
import { queueGuarded, type Debt } from '../guard/guarded-cells';
import { sightingOf } from '../guard/sighting';
import { takeBack } from '../guard/take-back';
import { ID_HEADER } from '../plan/own-columns';
import type { PlanPlace } from '../plan/reading';
import { resolvePlan, type ResolvedPlan } from '../plan/resolve-plan';
import { unfoldColumns } from './column-groups';
import { styleColumn } from './column-style';

/** What adding tracking columns has changed. */
export interface AddedTracking {
  readonly place: PlanPlace;
  readonly plan: Plan;
  readonly added: readonly TrackingColumn[];
  readonly renamed: readonly LookAlike[];
}

const specOf = (name: TrackingColumn) => TRACKING_COLUMNS.find((spec) => spec.name === name);

/** Ids and formulas come from the add-in. */
const isTypedInto = (name: TrackingColumn): boolean =>
  specOf(name)?.kind !== 'formula' && name !== ID_HEADER;

const isFilled = ({ tracking }: PlanRow, name: TrackingColumn): boolean =>
  isTypedInto(name) && (tracking?.cells[name]?.text ?? '') !== '';

export const renameColumn = (table: Excel.Table, from: string, to: string): void => {
  table.columns.getItem(from).getHeaderRowRange().values = [[to]];
};

const changed = (columns: Iterable<TrackingColumn>): LeftCell[] =>
  Array.from(columns, (column) => ({ row: null, column, why: 'changed' }));

/**
 * Removes the added columns that are still unused. Settings stay, since other sheets may use them. A column into which
 * somebody types between reading and removing is restored with that text.
 */
export async function undoTrackingColumns(
  context: CommandContext,
  { place, plan, added, renamed }: AddedTracking,
): Promise<WriteReport> {
  const found = await resolvePlan(context, place, plan);
  if (!found?.now.place.table) return { written: 0, left: [] };
  const table = context.workbook.tables.getItem(found.now.place.table);
  const { plan: now } = found.now;
  const used = added.filter((name) => now.rows.some((row) => isFilled(row, name)));
  const unused = added.filter(
    (name) => now.trackingColumns[name] !== undefined && !used.includes(name),
  );
  await unfoldColumns(context, found, added);
  const typed = queueLookForTyped(found, unused);
  for (const name of unused) table.columns.getItem(name).delete();
  const standing = renamed.filter(({ column }) => now.trackingColumns[column] !== undefined);
  for (const { header, column } of standing) renameColumn(table, column, header);
  await context.sync('columns taken away', 'writes');
  const debts = typed();
  const back = unused.filter((name) => debts.some(({ header }) => header === name));
  await putColumnsBack(context, { place, plan, table }, back, debts);
  return {
    written: (unused.length - back.length) * now.rows.length + standing.length,
    left: changed([...used, ...back]),
  };
}

/** @returns after the sync: what others have typed into the columns since they were read */
function queueLookForTyped(
  found: ResolvedPlan,
  columns: readonly TrackingColumn[],
): () => readonly Debt[] {
  const sighting = sightingOf(found);
  const cells = columns.filter(isTypedInto).flatMap((name) =>
    found.now.plan.rows.map((row) => ({
      row: found.sheetRow(row),
      column: found.columnOf(name),
      value: '',
      held: '',
    })),
  );
  const pending = queueGuarded(sighting, cells);
  return () => pending.verdict().debts.filter(({ before }) => before !== '');
}

async function putColumnsBack(
  context: CommandContext,
  { place, plan, table }: Pick<AddedTracking, 'place' | 'plan'> & { readonly table: Excel.Table },
  names: readonly TrackingColumn[],
  debts: readonly Debt[],
): Promise<void> {
  if (names.length === 0) return;
  for (const name of names) {
    const column = table.columns.add(undefined, undefined, name);
    const spec = specOf(name);
    if (spec) styleColumn(column, spec);
  }
  await context.sync('columns that others have typed into', 'writes');
  const look = async () => {
    const latest = await resolvePlan(context, place, plan);
    return latest && sightingOf(latest);
  };
  await takeBack(context, look, debts);
}
