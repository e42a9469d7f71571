import { isBlank } from '../../core/plan/cells/text';
import type { SettingsRow } from '../../core/settings/table-cells';
import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';
import type { CommandContext } from '../command/command-context';
import type { LeftCell } from '../command/write-report';
import { canResize } from '../command/api-support';
import type { RawValue } from '../grid/cells';
import { asWritten } from '../grid/escape-text';
import { askForFormulas } from '../grid/write-cells';
import { askForTables } from './named-tables';
import type { SettingsTableState } from './settings-state';
import { blockOf } from './table-layout';

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
  /** After the sync: what others had written there since the table was read, escaped; `null` if nothing. */
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
  const { area, cells, showTotals, id } = table;
  const { formats, content } = blockOf(name, cells.headers, rows);
  const sheet = workbook.worksheets.getItem(table.sheet);
  const handle = workbook.tables.getItem(id);
  const first = filledRows(table);
  const missing = Math.max(0, first + rows.length - cells.rows.length);
  const isPushing =
    missing > 0 && (showTotals || !canResize(workbook) || !table.isFreeBelow(missing));
  if (isPushing) {
    const blank = Array.from({ length: missing }, () => cells.headers.map(() => ''));
    handle.rows.add(undefined, blank);
  }
  // Requested after the insertion: a range requested before would move down with it.
  const at = [area.row + 1 + first, area.column, rows.length, area.columns] as const;
  const before = askForFormulas(sheet.getRangeByIndexes(...at));
  const block = sheet.getRangeByIndexes(...at);
  block.numberFormat = formats;
  block.formulas = content;
  if (missing > 0 && !isPushing) {
    handle.resize(
      sheet.getRangeByIndexes(area.row, area.column, area.rows + missing, area.columns),
    );
  }
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
      const typed = (value: RawValue, format = ''): RawValue =>
        typeof value === 'string' && !value.startsWith('=') ? asWritten(value, format) : value;
      return isTaken
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
  await context.sync('restored concurrent lines', 'writes');
  const { tables } = requests();
  const again = overwritten.flatMap(({ table: name, rows }) => {
    const table = tables.get(name);
    return table ? [appendRows(context.workbook, name, table, rows)] : [];
  });
  await context.sync('own lines moved below', 'writes');
  const lost = putBack(again);
  if (lost.length > 0) await context.sync('concurrent lines restored again', 'writes');
  return lost.map(({ table }) => ({ row: null, column: table, why: 'changed' }));
}

/** Queues restoring what others had written into the rows. */
function putBack(appended: readonly Appended[]): Appended[] {
  return appended.filter(({ block, overwritten }) => {
    const found = overwritten();
    if (found) block.formulas = found;
    return found !== null;
  });
}
