import type { PlainDate } from '../../core/calendar/plain-date';
import type { EmbeddedWorkbook } from '../../embedded';
import { WorkbookSession } from '../../excel';
import * as commands from '../../excel/commands';
import type { OfficeHost } from '../../excel/command/command-context';
import { CommandFailure, failureOf } from '../../excel/command/failure';
import { fill } from '../../locales/fill';
import { wordsOf, type Language, type Words } from '../../locales';
import { failureWords } from '../../locales/phrases/failure-words';
import { Unusable } from '../terminal/unusable';

/** The result of working on a workbook. */
export interface Done {
  /** The creation date of the written file. */
  readonly made: PlainDate;
}

/** A workbook as a file, and what was done to it. */
export interface WrittenWorkbook<T extends Done> {
  readonly done: T;
  readonly bytes: Uint8Array;
  /** Descriptions of what the file contained and the workbook does not. */
  readonly losses: readonly string[];
}

/**
 * Opens an .xlsx file, or a new workbook, in a headless Excel, runs commands of the task pane on it, and returns the
 * resulting file.
 * @throws Unusable if Excel would refuse, for example because a sheet is protected
 */
export async function atWorkbook<T extends Done>(
  file: Uint8Array | null,
  language: Language,
  work: (excel: ExcelCommands, book: Pick<EmbeddedWorkbook, 'fill'>) => Promise<T>,
): Promise<WrittenWorkbook<T>> {
  try {
    return await workAt(file, language, work);
  } catch (error) {
    throw error instanceof Unusable ? error : refusal(error, wordsOf(language));
  }
}

/** Converts a refusal by Excel into a message; returns any other error unchanged. */
function refusal(error: unknown, words: Words): unknown {
  const isUnreadable = error instanceof Error && error.name === 'UnreadableXlsx';
  if (!isUnreadable && !(error instanceof CommandFailure)) return error;
  const { what, advice } = failureWords(words, failureOf(error));
  return new Unusable(fill(words.cli.notMade, { what, advice }));
}

async function workAt<T extends Done>(
  file: Uint8Array | null,
  language: Language,
  work: (excel: ExcelCommands, book: Pick<EmbeddedWorkbook, 'fill'>) => Promise<T>,
): Promise<WrittenWorkbook<T>> {
  // Large, and needed only here.
  const { lossText, openWorkbook, readXlsx } = await import('../../embedded');
  const content = file && (await readXlsx(file));
  const book = openWorkbook(content?.snapshot);
  try {
    const done = await work(commandsAt(book), book);
    const { bytes, losses } = await book.save(new Date(`${done.made}T00:00:00Z`));
    const lost = [...(content?.losses ?? []), ...losses];
    return { done, bytes, losses: lost.map((loss) => lossText(loss, language)) };
  } finally {
    book.dispose();
  }
}

/** The commands of the task pane. */
export type ExcelCommands = ReturnType<typeof commandsAt>;

const commandsAt = (book: OfficeHost & Pick<EmbeddedWorkbook, 'removeEmptySheets'>) => ({
  ...new WorkbookSession(book).operations(commands),
  /** No command of the task pane: a new workbook begins with a sheet that nobody asked for. */
  removeEmptySheets: () => book.removeEmptySheets(),
});
