import type { Plan } from '../../core/plan/model/plan';

/**
 * Why a cell was not written. `moving`: others kept changing the table while it was to be written; `named`: lines of the
 * office's records refer to it.
 */
export type LeftReason =
  'changed' | 'gone' | 'columnGone' | 'protected' | 'formula' | 'moving' | 'named';

/** A cell that was not written, named as users know it. */
export interface LeftCell {
  /** Key of the row; `null` outside the plan. */
  readonly row: string | null;
  readonly column: string;
  readonly why: LeftReason;
}

/** What a command wrote and what it left alone. */
export interface WriteReport {
  /** Number of cells whose content has changed. */
  readonly written: number;
  /** Rows that were removed, or put back by an undo. */
  readonly rows?: number;
  readonly left: readonly LeftCell[];
  /** Names of the Excel table and of the sheet copy that a conversion has made. */
  readonly made?: { readonly table: string; readonly copy: string };
}

/** Why a write of an earlier pane cannot be undone: it is too long ago, or what undo needs was too large to keep. */
export type LostUndo = 'old' | 'large';

/** The last write, for the undo button. */
export interface Undoable {
  /** Name of the command; also its key in the locale files. */
  readonly command: string;
  readonly cells: number;
  /** The rows of the plan that were written, where they can be named. */
  readonly rows?: { readonly plan: Plan; readonly keys: readonly string[] };
}

/** A write of the list that undo works through. */
export interface UndoableWrite extends Undoable {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** It was made in an earlier pane and was too large to be kept. */
  readonly isLost: boolean;
}
