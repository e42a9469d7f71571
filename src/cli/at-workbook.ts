import type { PlainDate } from '../core/calendar/plain-date';
import type { HeadlessWorkbook } from '../embedded/headless';
import type { Language } from '../locales';

/** What was done at a workbook. */
export interface Done {
  /** The date of making that the written file is to tell. */
  readonly made: PlainDate;
}

/** A workbook as it was written, and what was done at it. */
export interface WrittenWorkbook<T extends Done> {
  readonly done: T;
  readonly bytes: Uint8Array;
  /** What the file held and the workbook does not, in words. */
  readonly losses: readonly string[];
}

/**
 * Opens an .xlsx file, or a new workbook, in an Excel without a screen, runs commands of the task pane at it, and gives
 * the file that it comes to.
 */
export async function atWorkbook<T extends Done>(
  file: Uint8Array | null,
  language: Language,
  work: (book: Pick<HeadlessWorkbook, 'type'>) => Promise<T>,
): Promise<WrittenWorkbook<T>> {
  // Large, and needed for this alone.
  const { openWorkbook, lossText } = await import('../embedded/headless');
  const book = await openWorkbook(file);
  const leave = enter(book);
  try {
    const done = await work(book);
    if (!file) await book.removeEmptySheets();
    const { bytes, losses } = await book.save(new Date(`${done.made}T00:00:00Z`));
    const lost = [...book.losses, ...losses];
    return { done, bytes, losses: lost.map((loss) => lossText(loss, language)) };
  } finally {
    leave();
    book.dispose();
  }
}

/** Puts the workbook's office.js where a page has it. @returns what takes it away again */
function enter({ Excel, Office }: HeadlessWorkbook): () => void {
  Object.assign(globalThis, { Excel, Office });
  return () => {
    Object.assign(globalThis, { Excel: undefined, Office: undefined });
  };
}
