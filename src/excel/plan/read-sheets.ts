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
 * Reads sheets whole, in one sync. Only where Excel cannot put them into one answer (5 MB on the web, some 40,000
 * rows) they are read in blocks.
 * @param alongside asks for what else is needed with the same sync; is called again where it has to be asked again
 */
export async function readContents(
  context: CommandContext,
  sheets: readonly Excel.Worksheet[],
  tables: readonly PlacedTable[],
  alongside: () => void,
): Promise<ReadSheet[]> {
  const ask = (withCells: boolean) => {
    alongside();
    return sheets.map((sheet) => {
      const { id, name } = sheet;
      const own = tables.filter(({ worksheet }) => worksheet.id === id);
      return { id, sheet, pending: askForSheet(sheet, { id, name }, own, withCells) };
    });
  };
  try {
    const asked = ask(true);
    await context.sync('cells');
    return asked.map(({ id, pending }) => ({
      id,
      content: pending.arrived(),
      isProtected: pending.isProtected(),
    }));
  } catch (error) {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
  }
  const asked = ask(false);
  await context.sync('sizes');
  const result: ReadSheet[] = [];
  for (const { id, sheet, pending } of asked) {
    const size = pending.size();
    const cells = size && (await readInBlocks(context, sheet, size));
    result.push({
      id,
      content: cells && pending.withCells(cells),
      isProtected: pending.isProtected(),
    });
  }
  return result;
}
