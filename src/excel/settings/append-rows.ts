import { isBlank } from '../../core/plan/text';
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

/** How many rows of the body hold something, those below them being blank. */
function filledRows({ cells: { rows } }: SettingsTableState): number {
  return rows.findLastIndex((row) => row.some(({ text }) => !isBlank(text))) + 1;
}

/** Rows that will stand at the end of a table with the next sync. */
export interface Appended {
  readonly table: SettingsTableName;
  readonly rows: readonly SettingsRow[];
  /** How many cells of them hold something. */
  readonly written: number;
  readonly block: Excel.Range;
  /** After the sync: what colleagues had put there since the look, as it has to be typed; `null` if nothing. */
  readonly overrun: () => RawValue[][] | null;
}

/**
 * Adds rows at the end of a table: into blank rows it has, then below it, where colleagues who do the same are not
 * overrun; only where something stands below, or Excel is too old to say how far the table goes, by pushing down.
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
  // Asked for only now: a range that is asked for before rows are pushed down moves with them.
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
    overrun: () => {
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
 * Gives way to colleagues who appended to the same table between the look and the write: their lines are put back and
 * ours go below them. Only then does it sync.
 * @returns what could not be written because it happened again
 */
export async function resolveAppendConflict(
  context: CommandContext,
  appended: readonly Appended[],
): Promise<LeftCell[]> {
  const overrun = putBack(appended);
  if (overrun.length === 0) return [];
  const asked = askForTables(
    context.workbook,
    overrun.map(({ table }) => table),
  );
  await context.sync('lines that others had added meanwhile', 'writes');
  const { tables } = asked();
  const again = overrun.flatMap(({ table: name, rows }) => {
    const table = tables.get(name);
    return table ? [appendRows(context.workbook, name, table, rows)] : [];
  });
  await context.sync('own lines below them', 'writes');
  const lost = putBack(again);
  if (lost.length > 0) await context.sync('lines that others had added again', 'writes');
  return lost.map(({ table }) => ({ row: null, column: table, why: 'changed' }));
}

/** Queues what colleagues had written into the rows. */
function putBack(appended: readonly Appended[]): Appended[] {
  return appended.filter(({ block, overrun }) => {
    const found = overrun();
    if (found) block.formulas = found;
    return found !== null;
  });
}
