import { showRegistry } from '../display';
import { Host } from '../host/host';
import type { ModelSnapshot } from '../model/data/snapshot';
import { WorkbookModel } from '../model/workbook-model';
import { PAGE_API_VERSION } from '../transport/app-context';
import type { GridAppearance } from '../univer/visible-grid';
import { createVisibleGrid, onCellEdit, setAppearance } from '../univer/visible-grid';

/** Debounce before storing: a burst of edits is stored once. */
const REST = 300;

/** A workbook open in the page, and its host. */
export interface Session {
  readonly host: Host;
  setAppearance(appearance: GridAppearance): void;
  close(): void;
}

interface SessionOptions {
  readonly container: HTMLElement;
  readonly snapshot: ModelSnapshot;
  readonly appearance: GridAppearance;
  /** Called with the workbook's snapshot shortly after a change. */
  readonly store: (snapshot: ModelSnapshot) => void;
}

export function openSession({ container, snapshot, appearance, store }: SessionOptions): Session {
  const grid = createVisibleGrid(container, snapshot.workbook, appearance);
  grid.calculator.automatic = true;
  const model = new WorkbookModel(grid, snapshot.registry, snapshot.file);
  showRegistry(model);
  const host = new Host(model, PAGE_API_VERSION);
  // As in Excel, add-ins wait while somebody types in a cell.
  onCellEdit(grid, (isEditing) => {
    if (isEditing) host.editMode.begin();
    else host.editMode.end();
  });
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
