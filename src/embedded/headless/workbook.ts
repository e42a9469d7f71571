import { Host } from '../host/host';
import type { Faults } from '../host/faults';
import type { Habits } from '../host/habits';
import { wholeSheet } from '../model/cells/cells';
import type { ModelSnapshot } from '../model/data/snapshot';
import { blankSnapshot, openHeadless } from '../model/open';
import type { WorkbookModel } from '../model/workbook-model';
import { nativeBridge, type MessageListener } from '../transport/native-bridge';
import type { Loss } from '../xlsx';
import { loadOffice } from './load-office';
import { API_VERSION, officeOf, type HeadlessOffice } from './office';

/** An add-in attached to the workbook, with an office.js of its own. */
export interface AddIn {
  readonly Excel: typeof Excel;
  readonly Office: HeadlessOffice;
  readonly faults: Faults;
}

/** A workbook without a screen, in Node. The object itself is the first add-in at it. */
export interface EmbeddedWorkbook extends AddIn {
  /** The workbook behind office.js, for what no add-in can read. */
  readonly model: WorkbookModel;
  /** In what it is as hard on add-ins as Excel; to be changed at any time. */
  readonly habits: Habits;
  /** Attaches another add-in: each receives the edits of the others as remote ones. */
  attach(): AddIn;
  /** Types into a cell of the active sheet, as a person would; resolves once add-ins have received the event. */
  type(address: string, value: string | number | boolean): Promise<void>;
  /**
   * Types values into a block of cells; an apostrophe in front keeps a text from being parsed.
   * @param place of its first cell; rows and columns count from 0
   * @throws when there is no such sheet
   */
  fill(
    place: { readonly sheet: string; readonly row: number; readonly column: number },
    values: readonly (readonly (string | number)[])[],
  ): void;
  beginCellEdit(): void;
  endCellEdit(): void;
  /** Deletes the empty sheets, such as the one that a new workbook begins with. */
  removeEmptySheets(): Promise<void>;
  /** Resolves when no request is being served and every event has been sent. */
  idle(): Promise<void>;
  /** Reports every message between office.js and the workbook from now on. */
  watch(listener: MessageListener): void;
  /**
   * The workbook as an .xlsx file, every formula calculated; byte for byte the same for the same workbook and date.
   * @param created the creation date written into the file
   */
  save(created?: Date): Promise<{ readonly bytes: Uint8Array; readonly losses: readonly Loss[] }>;
  dispose(): void;
}

/**
 * Opens a workbook, a new one unless there is a snapshot.
 * @param apiVersion the ExcelApi version that `Office` reports as supported; what came later is `ApiNotFound`
 */
export function openWorkbook(
  snapshot: ModelSnapshot = blankSnapshot(),
  { apiVersion = API_VERSION }: { readonly apiVersion?: string } = {},
): EmbeddedWorkbook {
  const host = new Host(openHeadless(snapshot), apiVersion);
  const { model, editMode, habits } = host;
  const listeners: MessageListener[] = [];
  const attach = (): AddIn => {
    const client = host.attach();
    const bridge = nativeBridge(host, client, (direction, text) => {
      for (const listener of listeners) listener(direction, text);
    });
    return { Excel: loadOffice(bridge).Excel, Office: officeOf(apiVersion), faults: client.faults };
  };
  return {
    ...attach(),
    model,
    habits,
    attach,
    type: async (address, value) => {
      model.content.write(model.areaOf(address), [[value]]);
      await host.flush();
    },
    fill: ({ sheet, row, column }, values) => {
      const sheetId = model.sheets.byName(sheet)?.getSheetId();
      if (sheetId === undefined) throw new Error(`no sheet ${sheet}`);
      const [rows, columns] = [values.length, values[0]?.length ?? 0];
      model.content.write({ sheetId, row, column, rows, columns }, values);
    },
    beginCellEdit: () => {
      editMode.begin();
    },
    endCellEdit: () => {
      editMode.end();
    },
    removeEmptySheets: () => removeEmptySheets(model),
    idle: () => host.flush(),
    watch: (listener) => {
      listeners.push(listener);
    },
    save: async (created) => {
      const { writeXlsx } = await import('../xlsx');
      await model.settle();
      const { bytes, losses } = await writeXlsx(model.current(), created);
      return { bytes: new Uint8Array(bytes), losses };
    },
    dispose: () => {
      host.dispose();
    },
  };
}

/**
 * Reads an .xlsx file. `losses` lists what of it the snapshot cannot hold.
 * @throws when the bytes are no such file, or one that is encrypted
 */
export async function readXlsx(
  file: Uint8Array,
): Promise<{ readonly snapshot: ModelSnapshot; readonly losses: readonly Loss[] }> {
  const xlsx = await import('../xlsx');
  return xlsx.readXlsx(file.slice().buffer, '');
}

async function removeEmptySheets({ sheets, cells }: WorkbookModel): Promise<void> {
  for (const sheet of sheets.all) {
    const id = sheet.getSheetId();
    if (!cells.used(wholeSheet(id), true)) await sheets.remove(id);
  }
}
