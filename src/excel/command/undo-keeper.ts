/**
 * Stores the last writes of a pane for the pane that is loaded next. They are per user and computer, not in the workbook,
 * since nobody may undo a colleague's write.
 */
export interface UndoKeeper {
  /** @returns what was saved for the workbook, if any */
  load(workbook: string): Promise<unknown>;
  /** @param kept `null` if there is nothing to undo */
  save(workbook: string, kept: KeptUndo | null): Promise<void>;
}

/** The stored writes of a workbook. */
export interface KeptUndo {
  readonly format: number;
  /** When the last one was made, in milliseconds since 1970. */
  readonly at: number;
  /** The last one last. */
  readonly writes: readonly KeptWrite[];
}

/** A stored write. */
export interface KeptWrite {
  readonly at: number;
  readonly command: string;
  readonly cells: number;
  /** The serialized steps; `null` if they are too large. */
  readonly steps: string | null;
}
