import { accountedRows, type AccountedRow } from '../../core/plan/model/accounted-rows';
import type { Grid } from '../../core/plan/cells/grid';
import type { Plan } from '../../core/plan/model/plan';

/** A row with content that is no conference, by its line in the file. */
export interface AccountedLine extends Pick<AccountedRow, 'kind' | 'text'> {
  /** Row of the sheet, or line of the text, from 1. */
  readonly row: number;
}

/** The row of the sheet, or the line of the text, of a row of the grid, from 1. */
export const lineOf = ({ lines }: Pick<Grid, 'lines'>, gridRow: number): number =>
  lines?.[gridRow] ?? gridRow + 1;

/** Every row with content that is no conference, in order. */
export const accountOf = (plan: Plan, grid: Grid): AccountedLine[] =>
  accountedRows(plan).map(({ kind, gridRow, text }) => ({
    row: lineOf(grid, gridRow),
    kind,
    text,
  }));
