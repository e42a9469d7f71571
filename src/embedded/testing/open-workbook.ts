import type { Faults } from '../host/faults';
import { Host } from '../host/host';
import { openHeadless } from '../model/open';
import type { ModelSnapshot } from '../model/data/snapshot';
import type { WorkbookModel } from '../model/workbook-model';
import { nativeBridge, type Watcher } from '../transport/native-bridge';
import { loadOffice } from '../headless/load-office';
import { API_VERSION, officeOf, type HeadlessOffice } from '../headless/office';

/** An add-in's view of the workbook, in a test. */
export interface TestClient {
  readonly Excel: typeof Excel;
  readonly Office: HeadlessOffice;
  readonly faults: Faults;
}

export interface TestWorkbook extends TestClient {
  readonly workbook: TestGrid;
  readonly clients: {
    /** One more add-in at the same workbook: its edits reach the others as remote ones. */
    attach(): TestClient;
  };
  /** Resolves when nothing is being served, calculated or sent. */
  idle(): Promise<void>;
  /** From now on tells of every message between office.js and the workbook. */
  watch(watcher: Watcher): void;
  dispose(): void;
}

/** The workbook from the side of the person at the grid. */
export interface TestGrid {
  readonly model: WorkbookModel;
  /** Types into a cell, as on a keyboard: what the person sees changes, and add-ins hear of it. */
  type(address: string, value: string | number | boolean): Promise<void>;
  beginCellEdit(): void;
  endCellEdit(): void;
}

/** A workbook without a screen, with the real office.js at it. Give a snapshot to begin with one. */
export function openWorkbook(
  snapshot?: ModelSnapshot,
  { apiVersion = API_VERSION }: { apiVersion?: string } = {},
): TestWorkbook {
  const host = new Host(openHeadless(snapshot));
  const watchers: Watcher[] = [];
  const attach = (): TestClient => {
    const client = host.attach();
    const bridge = nativeBridge(host, client, (way, text) => {
      for (const watcher of watchers) watcher(way, text);
    });
    return { Excel: loadOffice(bridge).Excel, Office: officeOf(apiVersion), faults: client.faults };
  };
  const idle = async (): Promise<void> => {
    await host.flush();
  };
  return {
    ...attach(),
    clients: { attach },
    workbook: toTestGrid(host, idle),
    idle,
    watch: (watcher) => {
      watchers.push(watcher);
    },
    dispose: () => {
      host.dispose();
    },
  };
}

function toTestGrid(host: Host, idle: () => Promise<void>): TestGrid {
  const { model } = host;
  return {
    model,
    type: async (address, value) => {
      model.content.write(model.areaOf(address), [[value]]);
      await idle();
    },
    beginCellEdit: () => {
      host.editMode.begin();
    },
    endCellEdit: () => {
      host.editMode.end();
    },
  };
}
