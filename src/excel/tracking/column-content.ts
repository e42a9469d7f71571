import type { TrackingColumn } from '../../core/plan/tracking-columns/tracking-columns';
import { trackingFormulas } from '../../core/workbook-contract/tracking-formulas';
import type { CommandContext } from '../command/command-context';
import type { RawValue } from '../grid/cells';
import { queueGuarded, type Debt } from '../guard/guarded-cells';
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
export function writeColumns(
  context: CommandContext,
  found: ResolvedPlan,
  added: ReadonlyMap<TrackingColumn, Excel.TableColumn>,
): PendingContent {
  const { plan, place, cells } = found.now;
  const table = context.workbook.tables.getItem(place.table ?? '');
  const timing = plan.headers[plan.columns.timing?.column ?? -1] ?? '';
  const formulas = trackingFormulas(place.table ?? '', timing);
  const isBlank = (name: TrackingColumn): boolean => {
    const column = found.columnOf(name) - place.left;
    return plan.rows.every(({ gridRow }) => (cells.formulas?.[gridRow]?.[column] ?? '') === '');
  };
  for (const name of ['原定截止', '截止日期', '状态'] as const) {
    const own = added.get(name);
    const column = own ?? (isBlank(name) ? table.columns.getItem(name) : null);
    if (column) column.getDataBodyRange().formulas = [[formulas[name]]];
  }
  const end = place.left + plan.headers.findLastIndex((text) => text !== '') + 1;
  const names = [...added.keys()];
  const at = names.indexOf(ID_HEADER);
  const idColumn = at < 0 ? found.columnOf(ID_HEADER) : end + at;
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
  const writes = [...given, ...formulaRepairs(found, formulas)];
  const pending = queueGuarded(
    sighting,
    writes.map((write) => ({ ...write, held: sighting.formulaAt(write.row, write.column) })),
  );
  const seen = ids.size > 0 ? askForIds(context, found, idColumn) : () => [];
  return {
    count: writes.length,
    debts: () => {
      const { done, debts } = pending.verdict();
      const repeated = new Set<RawValue>(repeatedAmong(seen(), [...ids.values()]));
      return [...debts, ...pending.debtsOf(done.filter(({ value }) => repeated.has(value)))];
    },
  };
}
