import type { CommandContext } from '../command/command-context';
import type { RawValue } from '../grid/cells';
import { askForValuesIfAny } from '../grid/write-cells';
import { ID_HEADER } from '../plan/own-columns';
import type { ResolvedPlan } from '../plan/resolve-plan';

/** Rows that others may have added below a plan without an Excel table since it was read. */
const ROOM = 20;

/** Asks for every 计划编号 of the plan as it will be once what is queued is written; available after the next sync. */
export function askForIds(
  { workbook }: CommandContext,
  { sheet, now: { plan, place, cells } }: ResolvedPlan,
  column = plan.headers.indexOf(ID_HEADER) + place.left,
): () => readonly RawValue[] {
  const range =
    place.tableId === null
      ? sheet.getRangeByIndexes(
          plan.headerRow + place.top + 1,
          column,
          cells.values.length + ROOM,
          1,
        )
      : workbook.tables
          .getItem(place.tableId)
          .columns.getItemOrNullObject(ID_HEADER)
          .getDataBodyRange();
  const values = askForValuesIfAny(range);
  return () => (values() ?? []).flat();
}

/** Those of the given ids that more than one row has. */
export const repeatedAmong = (seen: readonly RawValue[], ids: readonly string[]): string[] =>
  ids.filter((id) => seen.indexOf(id) !== seen.lastIndexOf(id));
