import type { CommandContext } from './command/command-context';
import { firstCellOf } from './grid/addresses';

/** An edit of a cell, by anyone: what was read before is stale. */
export interface Edit {
  /** Excel's id of the sheet, as in `PlanPlace`. */
  readonly sheetId: string;
  readonly address: string;
  /** Made in another window or by someone else. */
  readonly isRemote: boolean;
  /** Made by this add-in in this window; before ExcelApi 1.14 that is not known, and `false`. */
  readonly isOwn: boolean;
}

/** The cell that the user has selected; rows and columns count from 0. */
export interface SelectedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Removes an event handler. */
export type Unfollow = () => Promise<void>;

/** Calls back after any edit of any sheet, by anyone. */
export async function followEdits(
  context: CommandContext,
  edited: (edit: Edit) => void,
): Promise<Unfollow> {
  const handler = context.workbook.worksheets.onChanged.add((event) => {
    edited({
      sheetId: event.worksheetId,
      address: event.address,
      isRemote: event.source === 'Remote',
      isOwn: (event.triggerSource as string | undefined) === 'ThisLocalAddin',
    });
    return Promise.resolve();
  });
  await context.sync('handler');
  return () => unfollow(context, handler);
}

/** Calls back when the user selects another cell, with the first cell of the selection. */
export async function followSelection(
  context: CommandContext,
  selected: (cell: SelectedCell) => void,
): Promise<Unfollow> {
  const handler = context.workbook.worksheets.onSelectionChanged.add((event) => {
    selected({ sheetId: event.worksheetId, ...firstCellOf(event.address) });
    return Promise.resolve();
  });
  await context.sync('handler');
  return () => unfollow(context, handler);
}

/** A handler can only be removed in the request context that added it. */
async function unfollow<T>(
  { session }: CommandContext,
  handler: OfficeExtension.EventHandlerResult<T>,
): Promise<void> {
  await session.host.Excel.run(handler.context, async (request) => {
    handler.remove();
    await request.sync();
  });
}
