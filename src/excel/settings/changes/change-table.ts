import type { Cell } from '../../../core/plan/cells/grid';
import { comparable } from '../../../core/plan/cells/text';
import type { TableEdit } from '../../../core/settings/editing/table-edit';
import { columnAt, type SettingsRow } from '../../../core/settings/table-cells';
import {
  SETTINGS_TABLES,
  type SettingsTableName,
} from '../../../core/workbook-contract/settings-tables';
import type { CommandContext } from '../../command/command-context';
import type { LeftCell } from '../../command/write-report';
import type { RawValue } from '../../grid/cells';
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
  const isRepeated = askWhetherRepeated(workbook, name, table, { appended, numbered });
  const removal = removeRows(workbook, table, removed, {
    hasOthers: table.cells.rows.length + added.length > removed.length,
    expected: sighting,
  });
  return {
    written: cells.length + removal.written + appended.reduce((sum, one) => sum + one.written, 0),
    appended,
    settle: async (context) => {
      const { changed, astray, debts } = pending.verdict();
      const isWrong = removal.putWrongBack();
      const hasGivenWay = appended.some((one) => one.giveWay());
      if (isWrong || hasGivenWay) await context.sync('rows of others', 'repairs');
      await takeBack(context, () => lookAtTable(context, name), debts);
      const isTwice = !hasGivenWay && isRepeated();
      // A line with a number of its own keeps its place and is numbered anew.
      if (isTwice && numbered === undefined) await takeLinesAway(context, name, added);
      if (astray.length > 0 || isWrong || hasGivenWay || isTwice) return null;
      return changed.map(() => ({ row: null, column: name, why: 'changed' }));
    },
  };
}

/**
 * Asks for the keys as they are once the lines are added. Of two panes that add the same line, the one whose batch comes
 * second sees both.
 * @returns after the sync: whether another line has the key of one that was added
 */
function askWhetherRepeated(
  workbook: Excel.Workbook,
  name: SettingsTableName,
  { id, cells }: SettingsTableState,
  {
    appended,
    numbered,
  }: Pick<ChangedTable, 'appended'> & { readonly numbered?: string | undefined },
): () => boolean {
  const key = numbered === undefined ? SETTINGS_TABLES[name].key : [numbered];
  const at = key.map((header) => columnAt(cells, header)).filter((column) => column >= 0);
  if (appended.length === 0 || at.length < key.length || key.length === 0) return () => false;
  const body = workbook.tables.getItem(id).getDataBodyRange();
  const columns = at.map((column) => askForValues(body.getColumn(column)));
  return () => {
    const count = columns[0]?.().length ?? 0;
    const keys = Array.from({ length: count }, (_, row) =>
      keyOf(columns.map((values) => values()[row]?.[0] ?? '')),
    );
    return appended.some(({ fromEnd, rows }) =>
      rows.some((_, i) => isTwice(keys, keys[count - fromEnd + i])),
    );
  };
}

const keyOf = (values: readonly RawValue[]): string =>
  JSON.stringify(values.map((value) => comparable(String(value))));

const isTwice = (keys: readonly string[], own: string | undefined): boolean =>
  own !== undefined && keys.indexOf(own) !== keys.lastIndexOf(own);

/** Removes lines that were added and whose key another line has, unless somebody has changed them since. */
async function takeLinesAway(
  context: CommandContext,
  name: SettingsTableName,
  lines: readonly SettingsRow[],
): Promise<void> {
  const asked = askForTables(context.workbook, [name]);
  await context.sync('lines of the same key');
  const table = asked().tables.get(name);
  if (!table) return;
  const rows = lines
    .flatMap((line) => rowOfLine(name, table, line) ?? [])
    .toSorted((a, b) => b - a);
  if (rows.length === 0) return;
  const expected = tableSighting(context.workbook, name, table);
  const removal = removeRows(context.workbook, table, rows, { hasOthers: true, expected });
  await context.sync('lines that a colleague has added as well', 'repairs');
  if (removal.putWrongBack()) await context.sync('rows of others', 'repairs');
}

/** The last row that says just this while another one has its key, from 1; `null` if there is none. */
function rowOfLine(
  name: SettingsTableName,
  { cells }: SettingsTableState,
  line: SettingsRow,
): number | null {
  const textsOf = (row: readonly Cell[], headers: readonly string[]): string =>
    keyOf(headers.map((header) => row[columnAt(cells, header)]?.value ?? ''));
  const key = SETTINGS_TABLES[name].key;
  const ownKey = keyOf(key.map((header) => line[header] ?? ''));
  const alike = cells.rows.filter((row) => textsOf(row, key) === ownKey);
  const headers = Object.keys(line);
  const own = keyOf(headers.map((header) => line[header] ?? ''));
  const at = cells.rows.findLastIndex((row) => textsOf(row, headers) === own);
  return alike.length > 1 && at >= 0 ? at + 1 : null;
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
