import { isBlank } from '../../../core/plan/cells/text';
import type { SettingsRow } from '../../../core/settings/table-cells';
import type { SettingsTableName } from '../../../core/workbook-contract/settings-tables';
import type { RawValue } from '../../grid/cells';
import { asWritten } from '../../grid/escape-text';
import { askForFormulas, askForValues } from '../../grid/write-cells';
import type { SettingsTableState } from '../tables/settings-state';
import { blockOf } from '../tables/table-layout';
import { growTable } from './grow-table';

/** Number of body rows up to the last one with content. */
function filledRows({ cells: { rows } }: SettingsTableState): number {
  return rows.findLastIndex((row) => row.some(({ text }) => !isBlank(text))) + 1;
}

const isFormula = (value: RawValue): boolean => typeof value === 'string' && value.startsWith('=');

/** Rows queued to be appended to a table. */
export interface Appended {
  readonly table: SettingsTableName;
  readonly rows: readonly SettingsRow[];
  /** Number of non-blank cells. */
  readonly written: number;
  /** How many rows of the table begin with the first of ours: they are counted from its end. */
  readonly fromEnd: number;
  /**
   * After the sync: queues restoring the overwritten content if others had written there or moved the columns since the
   * table was read; whether they had.
   */
  readonly giveWay: () => boolean;
}

/**
 * Queues appending rows: into blank rows at the end of the table, then below it by resizing the table.
 */
export function appendRows(
  workbook: Excel.Workbook,
  name: SettingsTableName,
  table: SettingsTableState,
  rows: readonly SettingsRow[],
): Appended {
  const { cells, id } = table;
  const { formats, content } = blockOf(name, cells.headers, rows);
  const handle = workbook.tables.getItem(id);
  const blank = cells.rows.length - filledRows(table);
  const missing = Math.max(0, rows.length - blank);
  // The table grows first: if the batch fails after that, a retry fills the blank rows.
  if (missing > 0) growTable(workbook, table, missing);
  const fromEnd = Math.max(blank, rows.length);
  // Relative to the current end of the table: others may have added rows or moved it.
  const target = (): Excel.Range =>
    handle
      .getDataBodyRange()
      .getLastRow()
      .getOffsetRange(1 - fromEnd, 0)
      .getAbsoluteResizedRange(rows.length, cells.headers.length);
  const headers = askForValues(handle.getHeaderRowRange());
  const before = askForFormulas(target());
  const block = target();
  block.numberFormat = formats;
  const write = (lines: readonly (readonly RawValue[])[]): void => {
    // Under a filter a block would come into other rows.
    if (table.block?.hasHiddenRows === true)
      lines.forEach((line, row) => (block.getRow(row).formulas = [[...line]]));
    else if (lines.some((line) => line.some(isFormula)))
      block.formulas = lines.map((line) => [...line]);
    else block.values = lines.map((line) => [...line]);
  };
  write(content);
  const kept = content.map((row) => row.map(isFormula));
  const typed = (value: RawValue, format = ''): RawValue =>
    typeof value === 'string' && !value.startsWith('=') ? asWritten(value, format) : value;
  return {
    table: name,
    rows,
    written: content.flat().filter((value) => value !== '').length,
    fromEnd,
    giveWay: () => {
      const found = before();
      const isTaken = found.some((row, i) => row.some((value, j) => value !== '' && !kept[i]?.[j]));
      const isMoved = cells.headers.some((header, column) => headers()[0]?.[column] !== header);
      if (!isTaken && !isMoved) return false;
      write(found.map((row, i) => row.map((value, j) => typed(value, formats[i]?.[j]))));
      return true;
    },
  };
}
