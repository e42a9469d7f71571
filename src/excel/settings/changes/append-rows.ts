import { isBlank } from '../../../core/plan/cells/text';
import type { SettingsRow } from '../../../core/settings/table-cells';
import type { SettingsTableName } from '../../../core/workbook-contract/settings-tables';
import type { CommandContext } from '../../command/command-context';
import type { LeftCell } from '../../command/write-report';
import { canResize } from '../../command/api-support';
import type { RawValue } from '../../grid/cells';
import { asWritten } from '../../grid/escape-text';
import { askForFormulas, askForValues } from '../../grid/write-cells';
import { askForTables } from '../tables/named-tables';
import type { SettingsTableState } from '../tables/settings-state';
import { blockOf } from '../tables/table-layout';

/** Number of body rows up to the last one with content. */
function filledRows({ cells: { rows } }: SettingsTableState): number {
  return rows.findLastIndex((row) => row.some(({ text }) => !isBlank(text))) + 1;
}

/** Rows queued to be appended to a table. */
export interface Appended {
  readonly table: SettingsTableName;
  readonly rows: readonly SettingsRow[];
  /** Number of non-blank cells. */
  readonly written: number;
  readonly block: Excel.Range;
  /**
   * After the sync: the overwritten content, escaped, if others had written there or moved the columns since the table
   * was read; `null` if there is none.
   */
  readonly overwritten: () => RawValue[][] | null;
}

/**
 * Queues appending rows: into blank rows at the end of the table, then below it by resizing the table. Rows are
 * inserted instead if the cells below are not free or Excel cannot resize tables.
 */
export function appendRows(
  workbook: Excel.Workbook,
  name: SettingsTableName,
  table: SettingsTableState,
  rows: readonly SettingsRow[],
): Appended {
  const { cells, showTotals, id } = table;
  const { formats, content } = blockOf(name, cells.headers, rows);
  const handle = workbook.tables.getItem(id);
  const blank = cells.rows.length - filledRows(table);
  const missing = Math.max(0, rows.length - blank);
  const isPushing =
    missing > 0 && (showTotals || !canResize(workbook) || !table.isFreeBelow(missing));
  // The table grows first: if the batch fails after that, a retry fills the blank rows.
  if (isPushing) {
    const empty = Array.from({ length: missing }, () => cells.headers.map(() => ''));
    handle.rows.add(undefined, empty);
  } else if (missing > 0) handle.resize(handle.getRange().getResizedRange(missing, 0));
  // Relative to the current end of the table: others may have added rows or moved it.
  const target = (): Excel.Range =>
    handle
      .getDataBodyRange()
      .getLastRow()
      .getOffsetRange(1 - Math.max(blank, rows.length), 0)
      .getAbsoluteResizedRange(rows.length, cells.headers.length);
  const headers = askForValues(handle.getHeaderRowRange());
  const before = askForFormulas(target());
  const block = target();
  block.numberFormat = formats;
  block.formulas = content;
  const kept = content.map((row) =>
    row.map((value) => typeof value === 'string' && value.startsWith('=')),
  );
  return {
    table: name,
    rows,
    written: content.flat().filter((value) => value !== '').length,
    block,
    overwritten: () => {
      const found = before();
      const isTaken = found.some((row, i) => row.some((value, j) => value !== '' && !kept[i]?.[j]));
      const isMoved = cells.headers.some((header, column) => headers()[0]?.[column] !== header);
      const typed = (value: RawValue, format = ''): RawValue =>
        typeof value === 'string' && !value.startsWith('=') ? asWritten(value, format) : value;
      return isTaken || isMoved
        ? found.map((row, i) => row.map((value, j) => typed(value, formats[i]?.[j])))
        : null;
    },
  };
}

/**
 * If others appended to the same table between reading and writing, their lines are restored and ours are written below
 * them. Syncs only in that case.
 * @returns what could not be written because of a second conflict
 */
export async function resolveAppendConflict(
  context: CommandContext,
  appended: readonly Appended[],
): Promise<LeftCell[]> {
  const overwritten = putBack(appended);
  if (overwritten.length === 0) return [];
  const requests = askForTables(
    context.workbook,
    overwritten.map(({ table }) => table),
  );
  await context.sync('restored concurrent lines', 'repairs');
  const { tables } = requests();
  const again = overwritten.flatMap(({ table: name, rows }) => {
    const table = tables.get(name);
    return table ? [appendRows(context.workbook, name, table, rows)] : [];
  });
  await context.sync('own lines moved below', 'repairs');
  const unwritten = putBack(again);
  if (unwritten.length > 0) await context.sync('concurrent lines restored again', 'repairs');
  return unwritten.map(({ table }) => ({ row: null, column: table, why: 'changed' }));
}

/** Queues restoring concurrent edits of the rows. */
function putBack(appended: readonly Appended[]): Appended[] {
  return appended.filter(({ block, overwritten }) => {
    const found = overwritten();
    if (found) block.formulas = found;
    return found !== null;
  });
}
