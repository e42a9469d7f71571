import type { CommandContext } from '../command/command-context';

/**
 * Creates a sheet, or clears the existing one: deleting it would break references to it. The library, loaded on first
 * use, makes two syncs.
 */
export const forceSheet = (context: CommandContext, name: string): Promise<Excel.Worksheet> =>
  context.through('sheet', 'writes', async () => {
    const { ExcelUtilities } = await import('./excel-utilities');
    return ExcelUtilities.forceCreateSheet(context.workbook, name, true);
  });
