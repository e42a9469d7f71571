import type { ColumnKey } from '../plan/header';
import type { PlanRow } from '../plan/plan';

const TEXT_COLUMNS = [
  'department',
  'timing',
  'topic',
  'spokesperson',
] as const satisfies readonly ColumnKey[];

/** A column whose cells are texts to be read. */
export type TextColumn = (typeof TEXT_COLUMNS)[number];

/** The cells of a row that hold text of their own, not a number, a date or a merged neighbour's value. */
export function textCells({ cells }: PlanRow): { column: TextColumn; text: string }[] {
  const found: { column: TextColumn; text: string }[] = [];
  for (const column of TEXT_COLUMNS) {
    const { value, text, covered } = cells[column];
    if (typeof value === 'string' && text !== '' && !covered) found.push({ column, text });
  }
  return found;
}
