/**
 * Where a pane keeps its last write for the pane that is loaded after it. It belongs to the person at this computer, not
 * to the workbook, since nobody may undo a colleague's write.
 */
export interface UndoKeeper {
  /** @returns what was saved for the workbook, if it is still there */
  load(workbook: string): Promise<unknown>;
  /** @param kept `null` if there is nothing to undo any more */
  save(workbook: string, kept: KeptUndo | null): Promise<void>;
}

/** What is kept of a write. */
export interface KeptUndo {
  readonly format: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The steps as text; `null` if they are too large to be kept. */
  readonly steps: string | null;
}
