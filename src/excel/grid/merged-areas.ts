import type { Merge } from '../../core/plan/cells/grid';
import { knowsMerges } from '../command/api-support';
import type { CommandContext } from '../command/command-context';
import { failureOf } from '../command/failure';
import type { Area } from './areas';
import type { Cells } from './cells';

/** Requests the merged areas of a range, counted from the sheet's first cell; available after the next sync. */
export function askForMergedAreas(range: Excel.Range): () => Merge[] {
  if (!knowsMerges(range)) return () => [];
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areaCount');
  const { areas } = merged;
  areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return () =>
    merged.isNullObject
      ? []
      : areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          top: rowIndex,
          left: columnIndex,
          bottom: rowIndex + rowCount - 1,
          right: columnIndex + columnCount - 1,
        }));
}

/**
 * Reads the merged areas that begin in an area, in bands of rows: Excel fails for more than 512 of them at once
 * (reference of `Range.getMergedAreasOrNullObject`). A row whose areas it does not tell counts as having none.
 */
export async function readMergedAreas(
  context: CommandContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<Merge[]> {
  const { row, column, rows, columns } = area;
  const merged = askForMergedAreas(sheet.getRangeByIndexes(row, column, rows, columns));
  try {
    await context.sync('merged areas');
    return merged();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (rows === 1) return [];
  }
  const half = Math.ceil(rows / 2);
  const above = await readMergedAreas(context, sheet, { ...area, rows: half });
  const below = { ...area, row: row + half, rows: rows - half };
  return [...above, ...(await readMergedAreas(context, sheet, below))];
}

/** Whether Excel may answer if it is asked for less; the code that it gives is not documented. */
export function isRefusal(error: unknown): boolean {
  const { kind } = failureOf(error);
  return kind === 'general' || kind === 'tooLarge';
}

/** Where a block of cells is on its sheet. */
export const areaOf = ({ top, left, values }: Cells): Area => ({
  row: top,
  column: left,
  rows: values.length,
  columns: values[0]?.length ?? 0,
});

/** The cells with their merged areas. @param merges counted from the sheet's first cell */
export const withMerges = (cells: Cells, merges: readonly Merge[]): Cells => ({
  ...cells,
  merges: merges.map(({ top, left, bottom, right }) => ({
    top: top - cells.top,
    left: left - cells.left,
    bottom: bottom - cells.top,
    right: right - cells.left,
  })),
});
