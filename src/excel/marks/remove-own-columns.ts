import { isTrackingColumn } from '../../core/plan/tracking-columns/tracking-columns';
import type { CommandContext } from '../command/command-context';
import type { RawValue } from '../grid/cells';
import { queueGuarded } from '../guard/guarded-cells';
import { queueRemovedColumns } from '../guard/removed-columns';
import { sightingOf, type Sighting } from '../guard/sighting';
import { takeBack } from '../guard/take-back';
import type { OwnColumn } from '../plan/own-column-cells';
import { ID_HEADER, RESULT_HEADER } from '../plan/own-columns';
import type { ResolvedPlan } from '../plan/resolve-plan';

/** Whether there are tracking columns other than the two that marking adds; then these two stay. */
export const isTracked = (headers: readonly RawValue[]): boolean =>
  headers.some(
    (header) =>
      header !== ID_HEADER && header !== RESULT_HEADER && isTrackingColumn(String(header)),
  );

/** Columns that are removed, if they turn out to hold nothing but what marking has written. */
export interface OwnRemoval {
  readonly isWrong: (isNamed: (id: RawValue) => boolean) => boolean;
  readonly putBack: (look: () => Promise<Sighting | null>) => Promise<unknown>;
}

export function queueOwnRemoval(
  context: CommandContext,
  found: ResolvedPlan,
  removed: readonly OwnColumn[],
  written: readonly { readonly after: string }[],
): OwnRemoval {
  if (found.now.place.tableId === null) return queueClearing(context, found, removed);
  const headers = removed.map(({ header }) => header);
  if (headers.length === 0) return { isWrong: () => false, putBack: () => Promise.resolve() };
  const columns = queueRemovedColumns(context, found, headers);
  const texts = new Set<RawValue>(['', ...written.map(({ after }) => after)]);
  return {
    isWrong: (isNamed) =>
      isTracked(columns.headers()) ||
      headers.some((header) => columns.heldIn(header).some((held) => !texts.has(held))) ||
      (headers.includes(ID_HEADER) && columns.heldIn(ID_HEADER).some(isNamed)),
    putBack: (look) => columns.putBack(context, { headers: [...headers].reverse(), look }),
  };
}

/** Without an Excel table the columns are cells beside the plan. */
function queueClearing(
  context: CommandContext,
  found: ResolvedPlan,
  removed: readonly OwnColumn[],
): OwnRemoval {
  const { plan } = found.now;
  const sighting = sightingOf(found);
  const rows = (plan.rows.at(-1)?.gridRow ?? plan.headerRow) - plan.headerRow + 1;
  const cells = removed.flatMap(({ header }) =>
    Array.from({ length: rows }, (_, at) => {
      const cell = { row: sighting.header + at, column: found.columnOf(header) };
      return { ...cell, value: '', held: sighting.formulaAt(cell.row, cell.column) };
    }),
  );
  const pending = queueGuarded(sighting, cells);
  for (const { header } of removed) {
    found.sheet.getRangeByIndexes(sighting.header, found.columnOf(header), rows, 1).clear();
  }
  return {
    isWrong: (isNamed) =>
      pending.verdict().debts.length > 0 || cells.some(({ held }) => isNamed(held)),
    putBack: (look) => {
      const { debts, done } = pending.verdict();
      return takeBack(context, look, [...debts, ...pending.debtsOf(done)]);
    },
  };
}
