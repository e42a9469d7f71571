import { addColumns } from '../plan/add-own-columns';
import type { OwnColumn, PlanAtPlace } from '../plan/own-column-cells';
import { withContent, type Sighting } from './sighting';

/** Columns that a batch adds to the plan. */
export interface AddedColumns {
  /** The table as the batch finds it after adding them. */
  readonly sighting: Sighting;
  /** After the sync: whether they are the only ones of their names. */
  readonly areAlone: () => boolean;
  /** Queues removing them. */
  readonly remove: () => void;
}

/** Queues adding the columns that are new. */
export function addOwnColumns(
  workbook: Excel.Workbook,
  sighting: Sighting,
  view: PlanAtPlace,
  columns: readonly OwnColumn[],
): AddedColumns {
  const added = addColumns(workbook, sighting.sheet, view, columns);
  for (const column of added) column.load('name');
  const isNew = columns.filter((one) => one.isNew);
  return {
    sighting: withContent(
      sighting,
      added.length === 0
        ? []
        : isNew.map(({ header, column }) => ({ row: sighting.header, column, value: header })),
    ),
    // Excel numbers the name of a column that exists already.
    areAlone: () => added.every(({ name }) => isNew.some(({ header }) => header === name)),
    remove: () => {
      for (const column of added) column.delete();
    },
  };
}
