import type { ColumnKey } from '../../plan/header/header';
import type { PlanRow } from '../../plan/model/plan';

export const TEXT_COLUMNS = [
  'department',
  'timing',
  'topic',
  'spokesperson',
] as const satisfies readonly ColumnKey[];

/** A column whose cells are parsed as text. */
export type TextColumn = (typeof TEXT_COLUMNS)[number];

/** Visits the cells of a row that hold text of their own, not a number, a date or the value of other cells. */
export function forEachText(
  { cells }: PlanRow,
  visit: (column: TextColumn, text: string) => void,
): void {
  for (const column of TEXT_COLUMNS) {
    const { value, text, covered, joined } = cells[column];
    if (typeof value === 'string' && text !== '' && !covered && !joined) visit(column, text);
  }
}
