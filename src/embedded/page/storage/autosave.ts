import { dropUnsaved, keepUnsaved, saveWorkbook } from './browser-storage';
import type { StoredWorkbook } from './stored-workbook';
import { troubleOf, type Trouble } from '../words/trouble';

/** Debounce before storing: a burst of edits is stored once. */
const REST = 300;

interface Kept {
  /** The workbook as it is now. */
  readonly take: () => StoredWorkbook;
  /** Whether somebody is typing in a cell, which no snapshot contains. */
  readonly isTyping: () => boolean;
}

/** Stores the workbook as it changes. Whoever leaves the page before it is stored loses nothing, or is asked. */
export class Autosave {
  private kept: Kept | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the changes; `stored` and `atOnce` are the last ones in the database and in the reserve for leaving. */
  private changes = 0;
  private stored = 0;
  private atOnce = 0;
  private isAllowed = false;

  /** @param tell whether the last attempt to store failed, and why */
  constructor(private readonly tell: (trouble: Trouble | null) => void) {
    window.addEventListener('beforeunload', this.leaving);
    window.addEventListener('pagehide', this.left);
  }

  /** The workbook from now on: nothing of the one before is stored any more. */
  follow(kept: Kept): void {
    this.forget();
    this.kept = kept;
  }

  /** What is not stored yet need not be. */
  forget(): void {
    clearTimeout(this.timer);
    this.stored = this.changes;
  }

  /** Only the tab that has the workbook stores it. */
  allow(isAllowed: boolean): void {
    this.isAllowed = isAllowed;
  }

  /** To be called after every change. */
  changed(): void {
    this.changes += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.store(), REST);
  }

  /** Whether changes are not in the database. */
  get isBehind(): boolean {
    return this.changes > this.stored;
  }

  /** Stores what is not stored yet. */
  async flush(): Promise<void> {
    if (this.isBehind) await this.store();
  }

  close(): void {
    clearTimeout(this.timer);
    window.removeEventListener('beforeunload', this.leaving);
    window.removeEventListener('pagehide', this.left);
  }

  private async store(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.kept || !this.isAllowed) return;
    const { changes } = this;
    try {
      await saveWorkbook(this.kept.take());
    } catch (error) {
      this.tell(troubleOf(error));
      return;
    }
    this.stored = Math.max(this.stored, changes);
    if (this.stored >= this.atOnce) dropUnsaved();
    this.tell(null);
  }

  private readonly leaving = (event: BeforeUnloadEvent): void => {
    // The browser then asks whether to stay.
    if (this.kept?.isTyping() === true || !this.isSafe()) event.preventDefault();
  };

  private readonly left = (): void => {
    this.isSafe();
  };

  /** Keeps what is not stored yet where it is there at once. @returns whether nothing will be lost */
  private isSafe(): boolean {
    if (!this.kept || !this.isBehind) return true;
    if (!this.isAllowed) return false;
    void this.store();
    this.atOnce = this.changes;
    return keepUnsaved(this.kept.take());
  }
}
