/**
 * Sheets that were edited, by anyone, since they were last read. A command that writes to a clean sheet does not have
 * to read it again.
 */
export class DirtySheets {
  /** `null` until the event handler is registered: until then no sheet counts as clean. */
  private ids: Set<string> | null = null;
  private areAllDirty = false;

  /**
   * Registers for edits of any sheet; takes effect with the next sync.
   * @param moved called with a sheet whose rows, columns or cells were inserted or deleted
   * @returns to be called when that sync has succeeded
   */
  trackEdits({ worksheets }: Excel.Workbook, moved: (sheetId: string) => void): () => void {
    if (this.ids) return () => undefined;
    worksheets.onChanged.add(({ worksheetId, changeType }) => {
      this.ids?.add(worksheetId);
      if (changeType !== 'RangeEdited') moved(worksheetId);
      return Promise.resolve();
    });
    return () => {
      this.ids ??= new Set();
    };
  }

  /** Call before reading all sheets, so that edits during the reading are kept. */
  clear(): void {
    this.ids?.clear();
    this.areAllDirty = false;
  }

  /** After a command whose outcome is unknown: until the next reading no sheet counts as clean. */
  markAllDirty(): void {
    this.areAllDirty = true;
  }

  /** Makes commands read the sheet again before they write to it. */
  markDirty(sheetId: string): void {
    this.ids?.add(sheetId);
  }

  isClean(sheetId: string): boolean {
    return !this.areAllDirty && this.ids?.has(sheetId) === false;
  }
}
