/** Why a cell was not written. */
export type LeftReason = 'changed' | 'gone' | 'columnGone' | 'protected' | 'formula';

/** A cell that was left as it is, by the names people give it. */
export interface LeftCell {
  /** Key of the row; `null` outside the plan. */
  readonly row: string | null;
  readonly column: string;
  readonly why: LeftReason;
}

/** What a command wrote and what it left alone. */
export interface WriteReport {
  /** Cells that hold something else than before. */
  readonly written: number;
  /** Rows that were removed, or put back by an undo. */
  readonly rows?: number;
  readonly left: readonly LeftCell[];
  /** Names of the Excel table and of the copy that a conversion has made. */
  readonly made?: { readonly table: string; readonly copy: string };
}

/** The last write, as it can be taken back. */
export interface Undoable {
  /** Which command it was: a key of the words. */
  readonly command: string;
  readonly cells: number;
}
