/** Sheets that were edited since they were last read, by whomever; `null` while nobody tells. */
let dirtySheets: Set<string> | null = null;

/**
 * Hears of every edit from the next sync on. Then a command knows whether the rows can still stand where they were
 * read, without looking.
 * @returns to be called when that sync has succeeded
 */
export function trackEdits({ worksheets }: Excel.Workbook): () => void {
  if (dirtySheets) return () => undefined;
  worksheets.onChanged.add(({ worksheetId }) => {
    dirtySheets?.add(worksheetId);
    return Promise.resolve();
  });
  return () => {
    dirtySheets ??= new Set();
  };
}

/** What is read from here on is up to date. */
export function clearDirtySheets(): void {
  dirtySheets?.clear();
}

/** A sheet that may not be written to without a look. */
export function markDirty(sheetId: string): void {
  dirtySheets?.add(sheetId);
}

/** Whether nobody has edited the sheet since the last reading. */
export const isClean = (sheetId: string): boolean => dirtySheets?.has(sheetId) === false;
