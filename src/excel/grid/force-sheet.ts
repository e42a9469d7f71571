import type { CommandContext } from '../command/command-context';

/**
 * Makes a sheet that the add-in writes anew each time, or clears the one that is there: it is never deleted, or what
 * refers to it would break. Two syncs of the library's own, which is loaded when it is first needed.
 */
export const forceSheet = (context: CommandContext, name: string): Promise<Excel.Worksheet> =>
  context.through('sheet', 'writes', async () => {
    const { ExcelUtilities } = await import('@microsoft/office-js-helpers');
    return ExcelUtilities.forceCreateSheet(context.workbook, name, true);
  });
