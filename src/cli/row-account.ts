import type { Grid } from '../core/plan/grid';
import type { AsideKind, Plan } from '../core/plan/plan';
import { textOfRow } from '../core/plan/table-rows';

/** A row with content that is no conference, told by its line in the file. */
export interface AccountedRow {
  /** Row of the sheet, or line of the text, from 1. */
  readonly row: number;
  readonly kind: AsideKind | 'repeatedHeader';
  readonly text: string;
}

/** The row of the sheet, or the line of the text, on which a row of the grid stands, from 1. */
export const lineOf = ({ lines }: Pick<Grid, 'lines'>, gridRow: number): number =>
  lines?.[gridRow] ?? gridRow + 1;

/** Every row with content that is no conference, in their order. */
export function accountOf(plan: Plan, grid: Grid): AccountedRow[] {
  const repeated = plan.skipped
    .map(({ kind, gridRow }) => ({ kind, gridRow, text: textOfRow(grid.rows[gridRow] ?? []) }))
    .filter(({ text }) => text !== '')
    .map(({ kind, ...row }) => ({ ...row, kind: kind === 'blankRow' ? ('note' as const) : kind }));
  return [...plan.asides, ...repeated]
    .sort((a, b) => a.gridRow - b.gridRow)
    .map(({ kind, gridRow, text }) => ({ row: lineOf(grid, gridRow), kind, text }));
}

/** Those of the rows that stand under the table's header and are no header again. */
export function asidesInTable(plan: Plan, grid: Grid): AccountedRow[] {
  const header = lineOf(grid, plan.headerRow);
  return accountOf(plan, grid).filter(
    ({ row, kind }) => row > header && kind !== 'header' && kind !== 'repeatedHeader',
  );
}
