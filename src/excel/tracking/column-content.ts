import type { TrackingColumn } from '../../core/plan/tracking-columns/tracking-columns';
import { trackingFormulas } from '../../core/workbook-contract/tracking-formulas';
import type { CommandContext } from '../command/command-context';
import type { RawValue } from '../grid/cells';
import type { CellWrite } from '../grid/write-cells';
import type { Debt } from '../guard/guarded-cells';
import { queueGuardedInParts } from '../guard/guarded-parts';
import { askForIds, repeatedAmong } from '../guard/plan-ids-seen';
import { sightingOf, withContent } from '../guard/sighting';
import { ID_HEADER } from '../plan/own-columns';
import { idsFor } from '../plan/plan-ids';
import type { ResolvedPlan } from '../plan/resolve-plan';
import { formulaRepairs } from './repair-formulas';

/** Ids and repaired formulas that were queued. */
export interface PendingContent {
  readonly count: number;
  /** After the sync: writes to wrong rows, and ids that another row has received meanwhile. */
  readonly debts: () => readonly Debt[];
}

/** Queues the formulas of new columns and of columns left blank by an incomplete attempt, ids, and repairs. */
export async function writeColumns(
  context: CommandContext,
  found: ResolvedPlan,
  added: ReadonlyMap<TrackingColumn, Excel.TableColumn>,
  send: () => Promise<void>,
): Promise<PendingContent> {
  const { plan, place, cells } = found.now;
  const table = context.workbook.tables.getItem(place.table ?? '');
  const timing = plan.headers[plan.columns.timing?.column ?? -1] ?? '';
  const formulas = trackingFormulas(place.table ?? '', timing);
  const end = place.left + plan.headers.findLastIndex((text) => text !== '') + 1;
  const names = [...added.keys()];
  const columnFor = (name: TrackingColumn): number => {
    const at = names.indexOf(name);
    return at < 0 ? found.columnOf(name) : end + at;
  };
  const lone: CellWrite[] = [];
  for (const name of ['原定截止', '截止日期', '状态'] as const) {
    const column = added.get(name) ?? (isBlank(found, name) ? table.columns.getItem(name) : null);
    if (!column) continue;
    // Under a filter the formula would come into the rows that are shown.
    if (cells.hasHiddenRows) lone.push(...cellsBelow(found, columnFor(name), formulas[name]));
    else column.getDataBodyRange().formulas = [[formulas[name]]];
  }
  const idColumn = columnFor(ID_HEADER);
  const ids = idsFor(plan, context.session.issuedIds);
  const given = Array.from(ids, ([row, value]) => ({
    row: found.sheetRow(row),
    column: idColumn,
    value,
  }));
  const before = sightingOf(found);
  const sighting = withContent(
    before,
    names.map((value, i) => ({ row: before.header, column: end + i, value })),
  );
  const writes = [...given, ...formulaRepairs(found, formulas), ...lone];
  const pending = await queueGuardedInParts(
    sighting,
    writes.map((write) => ({ ...write, held: sighting.formulaAt(write.row, write.column) })),
    send,
  );
  const seen = ids.size > 0 ? askForIds(context, found, idColumn) : () => [];
  return {
    count: writes.length - lone.length,
    debts: () => {
      const { done, debts } = pending.verdict();
      const repeated = new Set<RawValue>(repeatedAmong(seen(), [...ids.values()]));
      return [...debts, ...pending.debtsOf(done.filter(({ value }) => repeated.has(value)))];
    },
  };
}

function isBlank({ now: { plan, place, cells }, columnOf }: ResolvedPlan, name: string): boolean {
  const column = columnOf(name) - place.left;
  return plan.rows.every(({ gridRow }) => (cells.formulas?.[gridRow]?.[column] ?? '') === '');
}

/** The same in every row of the plan. */
const cellsBelow = (found: ResolvedPlan, column: number, value: string): CellWrite[] =>
  found.now.plan.rows.map((row) => ({ row: found.sheetRow(row), column, value }));
