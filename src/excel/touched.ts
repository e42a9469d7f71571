/** Sheets that were edited since they were last read, by whomever; `null` while nobody tells. */
let touched: Set<string> | null = null;

/**
 * Hears of every edit from the next sync on. Then a command knows whether the rows can still stand where they were
 * read, without looking.
 * @returns to be called when that sync has succeeded
 */
export function watchEdits({ worksheets }: Excel.Workbook): () => void {
  if (touched) return () => undefined;
  worksheets.onChanged.add(({ worksheetId }) => {
    touched?.add(worksheetId);
    return Promise.resolve();
  });
  return () => {
    touched ??= new Set();
  };
}

/** What is read from here on is up to date. */
export function startReading(): void {
  touched?.clear();
}

/** A sheet that may not be written to without a look. */
export function noteTouched(sheetId: string): void {
  touched?.add(sheetId);
}

/** Whether nobody has edited the sheet since the last reading. */
export const isUntouched = (sheetId: string): boolean => touched?.has(sheetId) === false;
