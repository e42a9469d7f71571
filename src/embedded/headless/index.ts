import { Host } from '../host/host';
import { wholeSheet } from '../model/cells/cells';
import { blankSnapshot, openHeadless } from '../model/open';
import { nativeBridge } from '../transport/native-bridge';
import { readXlsx, writeXlsx, type Loss } from '../xlsx';
import { loadOffice } from './load-office';
import { API_VERSION, officeOf, type HeadlessOffice } from './office';

export { lossText } from '../xlsx/loss-text';
export type { Loss };

/** A workbook without a screen, in Node, with the real office.js at it. */
export interface HeadlessWorkbook {
  readonly Excel: typeof Excel;
  readonly Office: HeadlessOffice;
  /** What its file holds and it does not. */
  readonly losses: readonly Loss[];
  /**
   * Types values into a block of cells, as a person would: an apostrophe in front keeps a text from being understood.
   * @param place of its first cell; rows and columns count from 0
   * @throws when there is no such sheet
   */
  type(
    place: { readonly sheet: string; readonly row: number; readonly column: number },
    values: readonly (readonly (string | number)[])[],
  ): void;
  /** Takes away the empty sheets, such as the one that a new workbook begins with. */
  removeEmptySheets(): Promise<void>;
  /**
   * The workbook as an .xlsx file, every formula calculated; the same for the same workbook and date, byte for byte.
   * @param made the date of making that the file tells
   */
  save(made: Date): Promise<{ readonly bytes: Uint8Array; readonly losses: readonly Loss[] }>;
  dispose(): void;
}

/**
 * Opens an .xlsx file, or a new workbook.
 * @throws when the bytes are no such file, or one that is encrypted
 */
export async function openWorkbook(file: Uint8Array | null): Promise<HeadlessWorkbook> {
  const { snapshot, losses } = file
    ? await readXlsx(file.slice().buffer, '')
    : { snapshot: blankSnapshot(), losses: [] };
  const host = new Host(openHeadless(snapshot));
  const { model } = host;
  const { Excel } = loadOffice(nativeBridge(host, host.attach()));
  return {
    Excel,
    Office: officeOf(API_VERSION),
    losses,
    type: ({ sheet, row, column }, values) => {
      const sheetId = model.sheets.byName(sheet)?.getSheetId();
      if (sheetId === undefined) throw new Error(`no sheet ${sheet}`);
      const [rows, columns] = [values.length, values[0]?.length ?? 0];
      model.content.write({ sheetId, row, column, rows, columns }, values);
    },
    removeEmptySheets: async () => {
      for (const sheet of model.sheets.all) {
        const id = sheet.getSheetId();
        if (!model.cells.used(wholeSheet(id), true)) await model.sheets.remove(id);
      }
    },
    save: async (made) => {
      await model.settle();
      const written = await writeXlsx(model.snapshot(), made);
      return { bytes: new Uint8Array(written.bytes), losses: written.losses };
    },
    dispose: () => {
      host.dispose();
    },
  };
}
