import type { CommandContext } from '../../command/command-context';
import type { RawValue } from '../../grid/cells';
import { asTyped } from '../../grid/escape-text';
import { askForFormulas } from '../../grid/write-cells';

/** Texts in the cells of a new table; available after the sync. */
export interface Displaced {
  readonly sheet: Excel.Worksheet;
  /** Sheet row of the first cell, from 0. */
  readonly row: number;
  readonly content: () => RawValue[][];
}

/** Asks for the content of cells that a new table is about to cover. */
export const askForDisplaced = (
  sheet: Excel.Worksheet,
  area: Excel.Range,
  row: number,
): Displaced => ({ sheet, row, content: askForFormulas(area) });

/** Blank columns between the tables of a sheet and displaced texts. */
const GAP = 2;

/**
 * Moves texts that were typed in the cells of a new table after the sheet was read, to the right of the used range.
 * Syncs only in that case.
 */
export async function moveDisplaced(
  context: CommandContext,
  displaced: readonly Displaced[],
): Promise<void> {
  const moved = displaced.flatMap(({ sheet, row, content }) => {
    const lines = content();
    if (lines.flat().every((value) => value === '')) return [];
    return lines.map((line, at) => ({ sheet, row: row + at, line }));
  });
  for (const { sheet, row, line } of moved) {
    line.forEach((value, column) => {
      if (value === '') return;
      const edge = sheet.getRange('A1').getBoundingRect(sheet.getUsedRange(true)).getLastColumn();
      edge.getCell(row, GAP + column).formulas = [[asTyped(value)]];
    });
  }
  if (moved.length > 0) await context.sync('texts under a new table', 'writes');
}
