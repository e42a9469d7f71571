import type { TableEdit } from '../../../core/settings/editing/table-edit';
import type { SettingsTableName } from '../../../core/workbook-contract/settings-tables';
import type { CommandContext } from '../../command/command-context';
import type { LeftCell } from '../../command/write-report';
import { askForValues } from '../../grid/write-cells';
import { queueGuarded } from '../../guard/guarded-cells';
import type { Sighting } from '../../guard/sighting';
import { takeBack } from '../../guard/take-back';
import { appendRows, type Appended } from './append-rows';
import { cellOf, removeRows } from './edit-rows';
import { askForTables } from '../tables/named-tables';
import type { SettingsTableState } from '../tables/settings-state';
import { tableSighting } from '../tables/table-sighting';

/** Queued edits of one table. */
export interface ChangedTable {
  readonly written: number;
  readonly appended: readonly Appended[];
  /**
   * After the sync: reverts writes to wrong rows, if the table was changed meanwhile.
   * @returns cells that others had changed; `null` if the settings have to be read and changed again
   */
  readonly settle: (context: CommandContext) => Promise<LeftCell[] | null>;
}

/**
 * Queues edits of an existing table.
 * @param numbered column whose numbers must be unique
 */
export function changeTable(
  workbook: Excel.Workbook,
  name: SettingsTableName,
  table: SettingsTableState,
  {
    edits,
    numbered,
  }: { readonly edits: readonly TableEdit[]; readonly numbered?: string | undefined },
): ChangedTable {
  const sighting = tableSighting(workbook, name, table);
  const added = edits.flatMap((edit) => (edit.kind === 'append' ? edit.rows : []));
  const removed = edits.flatMap((edit) => (edit.kind === 'remove' ? edit.rows : []));
  const cells = edits.flatMap((edit) =>
    edit.kind === 'set' ? (cellOf(table, sighting, edit) ?? []) : [],
  );
  const pending = queueGuarded(sighting, cells);
  const appended = added.length > 0 ? [appendRows(workbook, name, table, added)] : [];
  const numbers = numbersIn(workbook, table, added.length > 0 ? numbered : undefined);
  const removal = removeRows(workbook, table, removed, {
    hasOthers: table.cells.rows.length + added.length > removed.length,
    expected: sighting,
  });
  const own = numbered === undefined ? [] : added.map((row) => row[numbered]);
  return {
    written: cells.length + removal.written + appended.reduce((sum, one) => sum + one.written, 0),
    appended,
    settle: async (context) => {
      const { changed, astray, debts } = pending.verdict();
      const isWrong = removal.putWrongBack();
      if (isWrong) await context.sync('rows of others', 'repairs');
      await takeBack(context, () => lookAtTable(context, name), debts);
      const isRepeated = own.some((number) => numbers().filter((one) => one === number).length > 1);
      if (astray.length > 0 || isWrong || isRepeated) return null;
      return changed.map(() => ({ row: null, column: name, why: 'changed' }));
    },
  };
}

/** Asks for the numbers after the lines are added. */
function numbersIn(
  workbook: Excel.Workbook,
  { id }: SettingsTableState,
  column: string | undefined,
): () => unknown[] {
  if (column === undefined) return () => [];
  const values = askForValues(
    workbook.tables.getItem(id).columns.getItem(column).getDataBodyRange(),
  );
  return () => values().flat();
}

async function lookAtTable(
  context: CommandContext,
  name: SettingsTableName,
): Promise<Sighting | null> {
  const pending = askForTables(context.workbook, [name]);
  await context.sync('settings table');
  const table = pending().tables.get(name);
  return table ? tableSighting(context.workbook, name, table) : null;
}
