import type { ModelSnapshot } from '../model/snapshot';
import { WorkbookModel } from '../model/workbook-model';
import type { GridLook } from '../univer/visible-grid';
import { changeLook, createVisibleGrid } from '../univer/visible-grid';

/** How long the workbook rests before it is stored: a burst of edits is stored once. */
const REST = 300;

/** One workbook open in the page. */
export interface Session {
  readonly model: WorkbookModel;
  look(look: GridLook): void;
  close(): void;
}

interface SessionOptions {
  readonly container: HTMLElement;
  readonly snapshot: ModelSnapshot;
  readonly look: GridLook;
  /** Called with the whole workbook a moment after it changed. */
  readonly store: (snapshot: ModelSnapshot) => void;
}

export function openSession({ container, snapshot, look, store }: SessionOptions): Session {
  const grid = createVisibleGrid(container, snapshot.workbook, look);
  grid.calculator.automatic = true;
  const model = new WorkbookModel(grid, snapshot.registry);
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
  return {
    model,
    look: (next) => {
      changeLook(grid, next);
    },
    close: () => {
      window.removeEventListener('pagehide', leaving);
      clearTimeout(timer);
      stop();
      model.dispose();
    },
  };
}
