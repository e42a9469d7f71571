import type { PlainDate } from '../core/calendar/plain-date';
import type { EmbeddedWorkbook } from '../embedded';
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
  work: (book: Pick<EmbeddedWorkbook, 'fill'>) => Promise<T>,
): Promise<WrittenWorkbook<T>> {
  // Large, and needed for this alone.
  const { lossText, openWorkbook, readXlsx } = await import('../embedded');
  const read = file && (await readXlsx(file));
  const book = openWorkbook(read?.snapshot);
  const leave = enter(book);
  try {
    const done = await work(book);
    if (!file) await book.removeEmptySheets();
    const { bytes, losses } = await book.save(new Date(`${done.made}T00:00:00Z`));
    const lost = [...(read?.losses ?? []), ...losses];
    return { done, bytes, losses: lost.map((loss) => lossText(loss, language)) };
  } finally {
    leave();
    book.dispose();
  }
}

/** Puts the workbook's office.js where a page has it. @returns what takes it away again */
function enter({ Excel, Office }: EmbeddedWorkbook): () => void {
  Object.assign(globalThis, { Excel, Office });
  return () => {
    Object.assign(globalThis, { Excel: undefined, Office: undefined });
  };
}
