import { COLUMN_KEYS, type ColumnKey } from '../../core/plan/header/header';
import type { Plan } from '../../core/plan/model/plan';
import { lookLater } from '../command/looks';
import type { PlanPlace } from '../plan/reading';

/** Column widths in points; long texts wrap. */
const WIDTHS: Readonly<Record<ColumnKey, number>> = {
  number: 36,
  department: 105,
  timing: 72,
  topic: 230,
  spokesperson: 210,
  post: 90,
};

/** If more lines are above the header nothing is frozen: they would fill the screen. */
const MOST_FROZEN = 6;

/** The recognised columns of the plan with their sheet columns. */
export const knownColumns = (
  { columns }: Plan,
  { left }: Pick<PlanPlace, 'left'>,
): { readonly key: ColumnKey; readonly column: number }[] =>
  COLUMN_KEYS.flatMap((key) => {
    const found = columns[key];
    return found ? [{ key, column: found.column + left }] : [];
  });

/** Queues widening the columns that are narrower than the default width; wider ones stay. */
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

/** Queues wrapping texts and fitting the row heights. */
export function wrapRows(range: Excel.Range): void {
  range.format.wrapText = true;
  range.format.verticalAlignment = 'Center';
  range.format.autofitRows();
}

/** Shows the sheet, its rows down to the header frozen. */
export function showPlan(sheet: Excel.Worksheet, headerRow: number | null): void {
  lookLater(sheet, () => {
    if (headerRow !== null && headerRow < MOST_FROZEN) sheet.freezePanes.freezeRows(headerRow + 1);
    sheet.activate();
  });
}
