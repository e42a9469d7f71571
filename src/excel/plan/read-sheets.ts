import type { CommandContext } from '../command/command-context';
import { codeOf } from '../command/failure';
import { readInBlocks } from '../grid/read-in-blocks';
import type { SheetContent } from './find-plans';
import { askForSheet, type KnownTable } from './sheet-content';

export interface ReadSheet {
  readonly id: string;
  /** `null` for a sheet without content. */
  readonly content: SheetContent | null;
  readonly isProtected: boolean;
}

/** A table with the sheet it is on. */
interface PlacedTable extends KnownTable {
  readonly worksheet: { readonly id: string };
}

/**
 * Reads whole sheets in one sync, or in blocks if they do not fit into one response (5 MB on the web, some 40,000
 * rows).
 * @param askForExtra queues further requests for the same sync; called again if the sync has to be repeated
 * @returns also what `askForExtra` returned last
 */
export async function readContents<T>(
  context: CommandContext,
  sheets: readonly Excel.Worksheet[],
  tables: readonly PlacedTable[],
  askForExtra: () => T,
): Promise<{ readonly sheets: readonly ReadSheet[]; readonly extra: T }> {
  const ask = (withCells: boolean) => {
    const extra = askForExtra();
    const pending = sheets.map((sheet) => {
      const { id, name } = sheet;
      const own = tables.filter(({ worksheet }) => worksheet.id === id);
      return { id, sheet, pending: askForSheet(sheet, { id, name }, own, withCells) };
    });
    return { pending, extra };
  };
  try {
    const requests = ask(true);
    await context.sync('cells');
    const read = requests.pending.map(({ id, pending }) => ({
      id,
      content: pending.arrived(),
      isProtected: pending.isProtected(),
    }));
    return { sheets: read, extra: requests.extra };
  } catch (error) {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
  }
  const requests = ask(false);
  await context.sync('sizes');
  const result: ReadSheet[] = [];
  for (const { id, sheet, pending } of requests.pending) {
    const size = pending.size();
    const cells = size && (await readInBlocks(context, sheet, size));
    result.push({
      id,
      content: cells && pending.withCells(cells),
      isProtected: pending.isProtected(),
    });
  }
  return { sheets: result, extra: requests.extra };
}
