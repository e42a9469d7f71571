import type { Area } from '../data/area';
import type { CellValue } from '../cells/values';

/** Who made a change: the person at the grid, or a client by its id. */
export type Origin = string;

/** The person typing in the visible grid. */
export const GRID: Origin = 'grid';

export type StructuralChange =
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

type Shift = 'None' | 'Down' | 'Up' | 'Left' | 'Right';

/** A change of the workbook, as listeners receive it. */
export type Change = { readonly origin: Origin } & (
  | {
      readonly kind: 'cells';
      readonly area: Area;
      /** What a single cell held; null when several were written. */
      readonly before: CellValue | null;
    }
  | {
      readonly kind: 'structure';
      readonly area: Area;
      readonly type: StructuralChange;
      readonly shift: Shift;
    }
  | { readonly kind: 'format'; readonly area: Area }
  | { readonly kind: 'sorted'; readonly area: Area }
  | { readonly kind: 'selection'; readonly areas: readonly Area[] }
  | { readonly kind: 'sheet-added' | 'sheet-deleted'; readonly sheetId: string }
  | { readonly kind: 'sheet-activated'; readonly sheetId: string; readonly previous: string | null }
  | {
      readonly kind: 'sheet-renamed';
      readonly sheetId: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'sheet-visibility';
      readonly sheetId: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'table-added' | 'table-deleted';
      readonly tableId: string;
      readonly sheetId: string;
      readonly name: string;
    }
);

/** Notifies listeners of changes, in the order in which they happened. */
export class ChangeFeed {
  /** The origin of the changes being made now. */
  private origin: Origin = GRID;
  private readonly listeners = new Set<(change: Change) => void>();

  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  emit(change: DistributiveOmit<Change, 'origin'>): void {
    const whole = { ...change, origin: this.origin } as Change;
    for (const listener of this.listeners) listener(whole);
  }

  /** Attributes the changes made during the work to an origin. */
  async during<T>(origin: Origin, work: () => Promise<T>): Promise<T> {
    const before = this.origin;
    this.origin = origin;
    try {
      return await work();
    } finally {
      this.origin = before;
    }
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
