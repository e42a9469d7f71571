import { showRegistry } from '../../display';
import { Host } from '../../host/host';
import type { ModelSnapshot } from '../../model/data/snapshot';
import { WorkbookModel } from '../../model/workbook-model';
import { PAGE_API_VERSION } from '../../transport/app-context';
import type { GridAppearance } from '../../univer/visible-grid';
import { createVisibleGrid, onCellEdit, setAppearance } from '../../univer/visible-grid';

/** A workbook open in the page, and its host. */
export interface Session {
  readonly host: Host;
  /** Whether somebody is typing in a cell. */
  readonly isTyping: () => boolean;
  setAppearance(appearance: GridAppearance): void;
  close(): void;
}

interface SessionOptions {
  readonly snapshot: ModelSnapshot;
  readonly appearance: GridAppearance;
  /** Called after every change of the workbook, with whether it is more than another sheet in front. */
  readonly changed: (isContent: boolean) => void;
}

/**
 * Opens a workbook in an element of the page, in place of the one before.
 * @throws when it cannot be opened; the one before then stays
 */
export function openInPlace(place: HTMLElement, options: SessionOptions): Session {
  const container = document.createElement('div');
  container.style.height = '100%';
  place.prepend(container);
  try {
    const session = openSession(container, options);
    place.replaceChildren(container);
    return session;
  } catch (error) {
    container.remove();
    throw error;
  }
}

function openSession(
  container: HTMLElement,
  { snapshot, appearance, changed }: SessionOptions,
): Session {
  const grid = createVisibleGrid(container, snapshot.workbook, appearance);
  grid.calculator.automatic = true;
  const model = new WorkbookModel(grid, snapshot.registry, snapshot.file);
  showRegistry(model);
  const host = new Host(model, PAGE_API_VERSION, true);
  let isTyping = false;
  // As in Excel, add-ins wait while somebody types in a cell.
  onCellEdit(grid, (isEditing) => {
    isTyping = isEditing;
    if (isEditing) host.editMode.begin();
    else host.editMode.end();
  });
  const stop = model.changes.subscribe(({ kind }) => {
    if (kind !== 'selection') changed(kind !== 'sheet-activated');
  });
  return {
    host,
    isTyping: () => isTyping,
    setAppearance: (next) => {
      setAppearance(grid, next);
    },
    close: () => {
      stop();
      host.dispose();
    },
  };
}
