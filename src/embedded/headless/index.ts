import { Host } from '../host/host';
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
  /** Takes away a sheet that nobody needs, such as the empty one of a new workbook. */
  removeSheet(name: string): Promise<void>;
  /**
   * The workbook as an .xlsx file, every formula calculated; the same for the same workbook and date, byte for byte.
   * @param made the date of making that the file tells
   */
  save(made: Date): Promise<{ readonly bytes: Uint8Array; readonly losses: readonly Loss[] }>;
  dispose(): void;
}

/** The sheet that a new workbook begins with. */
export const FIRST_SHEET = 'Sheet1';

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
    removeSheet: async (name) => {
      const sheet = model.sheets.byName(name);
      if (sheet) await model.sheets.remove(sheet.getSheetId());
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
