import type { PlainDate } from '../core/calendar/plain-date';
import type { EmbeddedWorkbook } from '../embedded';
import {
  addTrackingColumns,
  changeSettings,
  choosePlan,
  convert,
  generateScores,
  insertPlan,
  mark,
  read,
  WorkbookSession,
} from '../excel';
import type { OfficeHost } from '../excel/command/command-context';
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
  work: (excel: ExcelCommands, book: Pick<EmbeddedWorkbook, 'fill'>) => Promise<T>,
): Promise<WrittenWorkbook<T>> {
  // Large, and needed for this alone.
  const { lossText, openWorkbook, readXlsx } = await import('../embedded');
  const content = file && (await readXlsx(file));
  const book = openWorkbook(content?.snapshot);
  // The library by which sheets are made looks for it here.
  Object.assign(globalThis, { Office: book.Office });
  try {
    const done = await work(commandsAt(book), book);
    if (!file) await book.removeEmptySheets();
    const { bytes, losses } = await book.save(new Date(`${done.made}T00:00:00Z`));
    const lost = [...(content?.losses ?? []), ...losses];
    return { done, bytes, losses: lost.map((loss) => lossText(loss, language)) };
  } finally {
    book.dispose();
  }
}

/** The commands of the task pane that make a ledger. */
export type ExcelCommands = ReturnType<typeof commandsAt>;

const commandsAt = (host: OfficeHost) =>
  new WorkbookSession(host).operations({
    addTrackingColumns,
    changeSettings,
    choosePlan,
    convert,
    generateScores,
    insertPlan,
    mark,
    read,
  });
