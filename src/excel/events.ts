import { command } from './command/command';
import { firstCellOf } from './grid/addresses';

/** An edit of a cell, by whomever: what was read before is stale. */
export interface Edit {
  /** Excel's id of the sheet, as in `PlanPlace`. */
  readonly sheetId: string;
  readonly address: string;
  /** Made in another window or by someone else. */
  readonly isRemote: boolean;
}

/** The cell the person has selected; rows and columns count from 0. */
export interface SelectedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Calls back after any edit of any sheet, by whomever it was made: an event only says that what was read before is
 * stale.
 * @returns a function that ends it
 */
export async function followEdits(edited: (edit: Edit) => void): Promise<() => Promise<void>> {
  const handler = await command('followEdits', async (context) => {
    const result = context.workbook.worksheets.onChanged.add((event) => {
      edited({
        sheetId: event.worksheetId,
        address: event.address,
        isRemote: event.source === 'Remote',
      });
      return Promise.resolve();
    });
    await context.sync('handler');
    return result;
  });
  return () => end(handler);
}

/**
 * Calls back when the person selects another cell; the first cell of a larger selection counts.
 * @returns a function that ends it
 */
export async function followSelection(
  selected: (cell: SelectedCell) => void,
): Promise<() => Promise<void>> {
  const handler = await command('followSelection', async (context) => {
    const result = context.workbook.worksheets.onSelectionChanged.add((event) => {
      selected({ sheetId: event.worksheetId, ...firstCellOf(event.address) });
      return Promise.resolve();
    });
    await context.sync('handler');
    return result;
  });
  return () => end(handler);
}

/** A handler belongs to the context that added it. */
async function end<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}
