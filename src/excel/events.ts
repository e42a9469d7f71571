/** An edit of a cell, by whomever: what was read before is stale. */
export interface Edit {
  /** Excel's id of the sheet, as in `PlanPlace`. */
  readonly sheetId: string;
  readonly address: string;
  /** Made in another window or by someone else. */
  readonly isRemote: boolean;
}

/** The cell the person has selected; rows and columns count from 0. */
export interface SelectedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}
