import type { CommandContext } from '../command/command-context';
import { codeOf } from '../command/failure';
import type { Area } from '../grid/areas';
import type { Cells } from '../grid/cells';
import { askForMergedAreas, isRefusal, readMergedAreas, withMerges } from '../grid/merged-areas';
import { readInBlocks } from '../grid/read-in-blocks';
import type { SheetContent } from './find-plans';
import { askForSheet, type KnownTable, type PendingSheet } from './sheet-content';

export interface ReadSheet {
  readonly sheet: Excel.Worksheet;
  /** `null` for a sheet without content. */
  readonly content: SheetContent | null;
  readonly isProtected: boolean;
  /** Too large to be read. */
  readonly isPassedOver: boolean;
}

/** A table with the sheet it is on. */
interface PlacedTable extends KnownTable {
  readonly worksheet: { readonly id: string };
}

interface RequestedSheet {
  readonly sheet: Excel.Worksheet;
  readonly pending: PendingSheet;
  /** `null` where the merged areas were not requested. */
  readonly merged: (() => Parameters<typeof withMerges>[1]) | null;
}

/**
 * Reads whole sheets in one sync, or in blocks if they do not fit into one response (5 MB on the web, some 40,000
 * rows). Merged areas are read of sheets without tables only, and not where the session knows them.
 * @param askForExtra queues further requests for the same sync; called again if the sync has to be repeated
 * @returns also what `askForExtra` returned last
 */
export async function readContents<T>(
  context: CommandContext,
  sheets: readonly Excel.Worksheet[],
  tables: readonly PlacedTable[],
  askForExtra: () => T,
): Promise<{ readonly sheets: readonly ReadSheet[]; readonly extra: T }> {
  const known = context.session.mergedAreas;
  const tablesOn = (id: string) => tables.filter(({ worksheet }) => worksheet.id === id);
  const lackMerges = sheets.filter(({ id }) => tablesOn(id).length === 0 && !known.has(id));
  const ask = (parts: { readonly cells: boolean; readonly merges: boolean }) => ({
    extra: askForExtra(),
    requested: sheets.map((sheet): RequestedSheet => {
      const { id, name } = sheet;
      const pending = askForSheet(sheet, { id, name }, tablesOn(id), parts.cells);
      const isAsked = parts.merges && lackMerges.includes(sheet);
      const merged = isAsked ? askForMergedAreas(sheet.getUsedRangeOrNullObject(true)) : null;
      return { sheet, pending, merged };
    }),
  });
  const readAll = async (requested: readonly RequestedSheet[]) => {
    const read = [];
    for (const one of requested) read.push({ ...one, ...(await cellsOf(context, one)) });
    return read;
  };
  const readWhole = async (merges: boolean) => {
    const { extra, requested } = ask({ cells: true, merges });
    await context.sync('cells');
    for (const { sheet, merged } of requested) if (merged) known.set(sheet.id, merged());
    return { extra, read: await readAll(requested) };
  };
  const readSized = async () => {
    const { extra, requested } = ask({ cells: false, merges: false });
    await context.sync('sizes');
    return { extra, read: await readAll(requested) };
  };
  const { extra, read } = await readWhole(true)
    .catch((error: unknown) => {
      if (lackMerges.length === 0 || isTooLong(error) || !isRefusal(error)) throw error;
      return readWhole(false);
    })
    .catch((error: unknown) => {
      if (!isTooLong(error)) throw error;
      return readSized();
    });
  const result: ReadSheet[] = [];
  for (const { sheet, pending, cells, isPassedOver } of read) {
    const area = pending.size();
    if (area && !isPassedOver && lackMerges.includes(sheet))
      await learnMerges(context, sheet, area);
    const content = cells ? pending.withCells(withMerges(cells, known.get(sheet.id) ?? [])) : null;
    result.push({ sheet, content, isProtected: pending.isProtected(), isPassedOver });
  }
  return { sheets: result, extra };
}

/** Of more cells Excel tells nothing at all. */
const MOST_CELLS = 5_000_000;

/** The cells of a sheet, read in blocks if they were not told at once; those of a boundless sheet are passed over. */
async function cellsOf(
  context: CommandContext,
  { sheet, pending }: RequestedSheet,
): Promise<{ readonly cells: Cells | null; readonly isPassedOver: boolean }> {
  if (pending.isTold()) return { cells: pending.arrived()?.cells ?? null, isPassedOver: false };
  const size = pending.size();
  if (!size) return { cells: null, isPassedOver: false };
  if (size.rows * size.columns > MOST_CELLS) return { cells: null, isPassedOver: true };
  return { cells: await readInBlocks(context, sheet, size), isPassedOver: false };
}

const isTooLong = (error: unknown): boolean => codeOf(error) === 'ResponsePayloadSizeLimitExceeded';

/** Reads the merged areas of a sheet, unless the session knows them. */
export async function learnMerges(
  context: CommandContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<void> {
  const known = context.session.mergedAreas;
  if (!known.has(sheet.id)) known.set(sheet.id, await readMergedAreas(context, sheet, area));
}
