/**
 * Stores the last write of a pane for the pane that is loaded next. It is per user and computer, not in the workbook,
 * since nobody may undo a colleague's write.
 */
export interface UndoKeeper {
  /** @returns what was saved for the workbook, if any */
  load(workbook: string): Promise<unknown>;
  /** @param kept `null` if there is nothing to undo */
  save(workbook: string, kept: KeptUndo | null): Promise<void>;
}

/** A stored write. */
export interface KeptUndo {
  readonly format: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The serialized steps; `null` if they are too large. */
  readonly steps: string | null;
}
