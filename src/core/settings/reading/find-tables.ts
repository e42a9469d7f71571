import type { Cell, Grid } from '../../plan/cells/grid';
import { comparable, isBlank } from '../../plan/cells/text';
import type { SettingsTables, TableCells } from '../table-cells';
import { isSettingsTable, SETTINGS_TABLES } from '../../workbook-contract/settings-tables';

/** A sheet with its cells. */
export interface SheetGrid {
  readonly name: string | null;
  readonly grid: Pick<Grid, 'rows'>;
}

/** An Excel table with its header row on top. */
export interface HeadedTable {
  readonly name: string;
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Separates a table's header row from its body. */
export const tableCells = ({
  name,
  sheet,
  rows: [header = [], ...rows],
}: HeadedTable): TableCells => ({
  name,
  sheet,
  headers: header.map(({ text }) => text),
  rows,
});

/** The rows below a header that holds these texts side by side, up to the first blank one. */
function belowHeader(
  { rows }: SheetGrid['grid'],
  headers: readonly string[],
): readonly (readonly Cell[])[] | null {
  for (const [top, row] of rows.entries()) {
    const texts = row.map(({ text }) => comparable(text));
    for (
      let left = texts.indexOf(headers[0] ?? '');
      left >= 0;
      left = texts.indexOf(headers[0] ?? '', left + 1)
    ) {
      if (!headers.every((header, i) => texts[left + i] === header)) continue;
      const block = rows.slice(top).map((cells) => cells.slice(left, left + headers.length));
      const end = block.findIndex((cells) => cells.every(({ text }) => isBlank(text)));
      return end < 0 ? block : block.slice(0, end);
    }
  }
  return null;
}

/**
 * Finds the settings tables of a file: Excel tables by name; where another program has turned them into plain cells, by
 * their header row on the table's sheet.
 */
export function findSettingsTables(
  sheets: readonly SheetGrid[],
  tables: readonly HeadedTable[],
): SettingsTables {
  const found = new Map(
    tables
      .filter(({ name }) => isSettingsTable(name))
      .map((table) => [table.name, tableCells(table)]),
  );
  for (const { name, sheet, columns } of Object.values(SETTINGS_TABLES)) {
    const grid = sheets.find((candidate) => candidate.name === sheet)?.grid;
    if (found.has(name) || !grid) continue;
    const rows = belowHeader(
      grid,
      columns.map(({ header }) => header),
    );
    if (rows) found.set(name, tableCells({ name, sheet, rows }));
  }
  return found;
}
