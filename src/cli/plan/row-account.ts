import { accountedRows, type AccountedRow } from '../../core/plan/model/accounted-rows';
import { lineOf, type Grid } from '../../core/plan/cells/grid';
import type { Plan } from '../../core/plan/model/plan';

/** A row with content that is no conference, by its line in the file. */
export interface AccountedLine extends Pick<AccountedRow, 'kind' | 'text'> {
  /** Row of the sheet, or line of the text, from 1. */
  readonly row: number;
}

/** Every row with content that is no conference, in order. */
export const accountOf = (plan: Plan, grid: Grid): AccountedLine[] =>
  accountedRows(plan).map(({ kind, gridRow, text }) => ({
    row: lineOf(grid, gridRow),
    kind,
    text,
  }));
