import type { Plan, PlanRow } from '../../core/plan/model/plan';
import {
  TRACKING_COLUMNS,
  type TrackingColumn,
} from '../../core/plan/tracking-columns/tracking-columns';
import type { LookAlike } from '../../core/tracking/look-alike-columns';
import type { CommandContext } from '../command/command-context';
import type { WriteReport } from '../command/write-report';
import { lookAtPlan } from '../guard/look-at-plan';
import { askForNamedIds } from '../guard/named-ids';
import { queueRemovedColumns } from '../guard/removed-columns';
import { ID_HEADER } from '../plan/own-columns';
import type { PlanPlace } from '../plan/reading';
import { resolvePlanWith } from '../plan/resolve-plan';
import { unfoldColumns } from './column-groups';
import { styleColumn } from './column-style';

/** What adding tracking columns has changed. */
export interface AddedTracking {
  readonly place: PlanPlace;
  readonly plan: Plan;
  readonly added: readonly TrackingColumn[];
  readonly renamed: readonly LookAlike[];
}

/** Ids and formulas come from the add-in. */
const isTypedInto = (name: TrackingColumn): boolean =>
  name !== ID_HEADER &&
  TRACKING_COLUMNS.every((spec) => spec.name !== name || spec.kind !== 'formula');

const isFilled = ({ tracking }: PlanRow, name: TrackingColumn): boolean =>
  isTypedInto(name) && (tracking?.cells[name]?.text ?? '') !== '';

export const renameColumn = (table: Excel.Table, from: string, to: string): void => {
  table.columns.getItem(from).getHeaderRowRange().values = [[to]];
};

/**
 * Removes the added columns that are still unused. Settings stay, since other sheets may use them. A column into which
 * somebody types between reading and removing is restored with that text.
 */
export async function undoTrackingColumns(
  context: CommandContext,
  { place, plan, added, renamed }: AddedTracking,
): Promise<WriteReport> {
  const { found, extra: named } = await resolvePlanWith(context, { place, plan }, () =>
    askForNamedIds(context.workbook),
  );
  if (!found?.now.place.table) return { written: 0, left: [] };
  const table = context.workbook.tables.getItem(found.now.place.table);
  const { plan: now } = found.now;
  const areIdsNamed = now.rows.some(({ id }) => id !== null && named().has(id));
  const isUsed = (name: TrackingColumn): boolean =>
    name === ID_HEADER ? areIdsNamed : now.rows.some((row) => isFilled(row, name));
  const standing = added.filter((name) => now.trackingColumns[name] !== undefined);
  const used = standing.filter(isUsed);
  const unused = standing.filter((name) => !used.includes(name));
  await unfoldColumns(context, found, added);
  const columns = queueRemovedColumns(context, found, unused);
  const namedNow = askForNamedIds(context.workbook);
  const back = renamed.filter(({ column }) => now.trackingColumns[column] !== undefined);
  for (const { header, column } of back) renameColumn(table, column, header);
  await context.sync('columns taken away', 'writes');
  const met = unused.filter((name) =>
    columns
      .heldIn(name)
      .some((held) =>
        name === ID_HEADER ? namedNow().has(String(held)) : isTypedInto(name) && held !== '',
      ),
  );
  if (met.length > 0) {
    const look = lookAtPlan(context, { place, plan });
    await columns.putBack(context, { headers: met, look, style });
  }
  return {
    written: (unused.length - met.length) * now.rows.length + back.length,
    left: [...used, ...met].map((column) => ({
      row: null,
      column,
      why: column === ID_HEADER ? 'named' : 'changed',
    })),
  };
}

function style(column: Excel.TableColumn, header: string): void {
  const spec = TRACKING_COLUMNS.find(({ name }) => name === header);
  if (spec) styleColumn(column, spec);
}
