import { SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import type { IEditorBridgeServiceVisibleParam } from '@univerjs/sheets-ui';
import { showRegistry } from '../display';
import { Host } from '../host/host';
import type { ModelSnapshot } from '../model/data/snapshot';
import { WorkbookModel } from '../model/workbook-model';
import type { Grid } from '../univer/grid';
import type { GridAppearance } from '../univer/visible-grid';
import { setAppearance, createVisibleGrid } from '../univer/visible-grid';

/** How long the workbook rests before it is stored: a burst of edits is stored once. */
const REST = 300;

/** One workbook open in the page, with the host that add-ins meet it through. */
export interface Session {
  readonly host: Host;
  setAppearance(appearance: GridAppearance): void;
  close(): void;
}

interface SessionOptions {
  readonly container: HTMLElement;
  readonly snapshot: ModelSnapshot;
  readonly appearance: GridAppearance;
  /** Called with the whole workbook a moment after it changed. */
  readonly store: (snapshot: ModelSnapshot) => void;
}

export function openSession({ container, snapshot, appearance, store }: SessionOptions): Session {
  const grid = createVisibleGrid(container, snapshot.workbook, appearance);
  grid.calculator.automatic = true;
  const model = new WorkbookModel(grid, snapshot.registry);
  showRegistry(model);
  const host = new Host(model);
  followCellEditor(grid, host);
  const stopStoring = storeWhenResting(model, store);
  return {
    host,
    setAppearance: (next) => {
      setAppearance(grid, next);
    },
    close: () => {
      stopStoring();
      host.dispose();
    },
  };
}

/** As in Excel, add-ins wait while somebody types in a cell. */
function followCellEditor(grid: Grid, host: Host): void {
  grid.commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id) return;
    if ((params as IEditorBridgeServiceVisibleParam).visible) host.editMode.begin();
    else host.editMode.end();
  });
}

function storeWhenResting(
  model: WorkbookModel,
  store: (snapshot: ModelSnapshot) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const storeNow = (): void => {
    clearTimeout(timer);
    timer = undefined;
    store(model.snapshot());
  };
  const stop = model.changes.subscribe(({ kind }) => {
    if (kind === 'selection') return;
    clearTimeout(timer);
    timer = setTimeout(storeNow, REST);
  });
  const leaving = (): void => {
    if (timer !== undefined) storeNow();
  };
  window.addEventListener('pagehide', leaving);
  return () => {
    window.removeEventListener('pagehide', leaving);
    clearTimeout(timer);
    stop();
  };
}
