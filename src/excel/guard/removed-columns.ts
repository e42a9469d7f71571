import type { CommandContext } from '../command/command-context';
import type { RawValue } from '../grid/cells';
import { askForFormulas, askForValues, askForValuesIfAny } from '../grid/write-cells';
import type { ResolvedPlan } from '../plan/resolve-plan';
import type { Debt } from './guarded-cells';
import { sightingOf, type RowIdentity, type Sighting } from './sighting';
import { takeBack } from './take-back';

/** Columns of an Excel table that a batch removes. */
export interface RemovedColumns {
  /** After the sync: what a column held, row by row, when it was removed. */
  readonly heldIn: (header: string) => readonly RawValue[];
  /** After the sync: the headers of the table before. */
  readonly headers: () => readonly RawValue[];
  /** Adds these columns again and writes into them what they held. */
  readonly putBack: (context: CommandContext, back: WayBack) => Promise<void>;
}

interface WayBack {
  readonly headers: readonly string[];
  readonly look: () => Promise<Sighting | null>;
  /** Queues what belongs to a column besides its content. */
  readonly style?: (column: Excel.TableColumn, header: string) => void;
}

/**
 * Queues removing columns of the plan's table, and before it the question what they hold: the answer decides whether they
 * were to go. To be queued before anything that changes their cells.
 */
export function queueRemovedColumns(
  { workbook }: CommandContext,
  found: ResolvedPlan,
  names: readonly string[],
): RemovedColumns {
  const sighting = sightingOf(found);
  const table = workbook.tables.getItem(found.now.place.tableId ?? '');
  const headers = askForValues(table.getHeaderRowRange());
  const keys = sighting.keys
    .map((column) => String(sighting.valueAt(sighting.header, column)))
    .filter((header) => !names.includes(header))
    .map(
      (header) =>
        [
          header,
          askForValuesIfAny(table.columns.getItemOrNullObject(header).getDataBodyRange()),
        ] as const,
    );
  const held = new Map(
    names.map((header) => [
      header,
      askForFormulas(table.columns.getItem(header).getDataBodyRange()),
    ]),
  );
  for (const header of names) table.columns.getItem(header).delete();
  const heldIn = (header: string): RawValue[] => held.get(header)?.().flat() ?? [];
  const identityOf = (row: number): RowIdentity =>
    new Map(
      keys.flatMap(([header, values]) => {
        const value = values()?.[row]?.[0];
        return value === undefined ? [] : [[header, value] as const];
      }),
    );
  const debtsOf = (header: string): Debt[] =>
    heldIn(header).flatMap((before, row): Debt[] => {
      if (before === '') return [];
      const place = { row: sighting.header + 1 + row, column: found.columnOf(header) };
      const what = { identity: identityOf(row), header, before };
      return [{ ...place, ...what, isHeader: false, format: null, written: '' }];
    });
  return {
    heldIn,
    headers: () => headers().flat(),
    putBack: async (context, { headers: back, look, style }) => {
      await addAgain(context, table, back, style);
      await takeBack(context, look, back.flatMap(debtsOf));
    },
  };
}

async function addAgain(
  context: CommandContext,
  table: Excel.Table,
  headers: readonly string[],
  style: WayBack['style'],
): Promise<void> {
  const added = headers.map((header) => {
    const column = table.columns.add(undefined, undefined, header);
    column.load('name');
    style?.(column, header);
    return column;
  });
  await context.sync('columns put back', 'repairs');
  // Excel numbers the name of a column that a colleague has added meanwhile.
  const doubled = added.filter(({ name }, at) => name !== headers[at]);
  for (const column of doubled) column.delete();
  if (doubled.length > 0) await context.sync('columns that a colleague has added', 'repairs');
}
