/**
 * Which sheets were edited, by whomever, since they were last read. A command then knows without looking whether rows
 * can still stand where they were read.
 */
export class DirtySheets {
  /** `null` until edits are followed: then nothing is known to be clean. */
  private ids: Set<string> | null = null;

  /**
   * Follows every edit from the next sync on.
   * @returns to be called when that sync has succeeded
   */
  trackEdits({ worksheets }: Excel.Workbook): () => void {
    if (this.ids) return () => undefined;
    worksheets.onChanged.add(({ worksheetId }) => {
      this.ids?.add(worksheetId);
      return Promise.resolve();
    });
    return () => {
      this.ids ??= new Set();
    };
  }

  /** To be called before all sheets are read. */
  clear(): void {
    this.ids?.clear();
  }

  /** Makes commands read the sheet again before they write to it. */
  markDirty(sheetId: string): void {
    this.ids?.add(sheetId);
  }

  /** Whether nobody has edited the sheet since the last reading. */
  isClean(sheetId: string): boolean {
    return this.ids?.has(sheetId) === false;
  }
}
