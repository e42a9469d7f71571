import { COLUMN_KEYS, type ColumnKey } from '../../core/plan/header';
import type { Plan } from '../../core/plan/plan';
import type { PlanPlace } from '../plan/reading';

/** Widths that read well, in points: long texts wrap in them. */
const WIDTHS: Readonly<Record<ColumnKey, number>> = {
  number: 36,
  department: 105,
  timing: 72,
  topic: 230,
  spokesperson: 210,
  post: 90,
};

/** More lines above the header than this, and frozen they would take the screen. */
const MOST_FROZEN = 6;

/** The plan's known columns with their places on the sheet. */
export const knownColumns = (
  { columns }: Plan,
  { left }: Pick<PlanPlace, 'left'>,
): { readonly key: ColumnKey; readonly column: number }[] =>
  COLUMN_KEYS.flatMap((key) => {
    const found = columns[key];
    return found ? [{ key, column: found.column + left }] : [];
  });

/** Widens with the next sync the columns that are narrower than what they hold; nobody's wide column is narrowed. */
export function widen(
  sheet: Excel.Worksheet,
  columns: ReturnType<typeof knownColumns>,
  widthOf: (column: number) => number,
): void {
  for (const { key, column } of columns) {
    if (widthOf(column) >= WIDTHS[key]) continue;
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = WIDTHS[key];
  }
}

/** Lets texts wrap in their cells and rows be as high as their texts, with the next sync. */
export function wrapRows(range: Excel.Range): void {
  range.format.wrapText = true;
  range.format.verticalAlignment = 'Center';
  range.format.autofitRows();
}

/** Keeps the header in sight, with the next sync. */
export function freezeHeader(sheet: Excel.Worksheet, headerRow: number): void {
  if (headerRow < MOST_FROZEN) sheet.freezePanes.freezeRows(headerRow + 1);
}
