import type { ModelSnapshot } from '../model/data/snapshot';
import type { GridAppearance } from '../univer/visible-grid';
import type { Loss } from '../xlsx';
import { download } from './download';
import type { Session } from './session';
import { openSession } from './session';
import { loadSnapshot, saveSnapshot } from './storage';
import type { Words } from './words';

interface Notice {
  readonly intent: 'success' | 'error';
  readonly text: string;
}

interface Opened {
  readonly session: Session;
  /** Counts the workbooks opened in this page: the pane restarts with each. */
  readonly generation: number;
}

export interface WorkbookState {
  readonly opened: Opened | null;
  /** What the page is busy with, in words. */
  readonly busy: string | null;
  readonly notice: Notice | null;
  readonly losses: readonly Loss[];
}

/** The workbook of the page: restored from the browser, opened from a file or the sample, and stored as it changes. */
export class WorkbookController {
  private state: WorkbookState;
  private session: Session | null = null;
  private container: HTMLElement | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly sample: () => ModelSnapshot,
    private appearance: GridAppearance,
    private words: Words,
  ) {
    this.state = { opened: null, busy: words.starting, notice: null, losses: [] };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly getState = (): WorkbookState => this.state;

  /** Applies another language or theme without opening the workbook again. */
  update(appearance: GridAppearance, words: Words): void {
    this.appearance = appearance;
    this.words = words;
    this.session?.setAppearance(appearance);
  }

  /** @param container the element of the page that the grid is put into */
  start(container: HTMLElement): void {
    this.container = container;
    this.restore(container).catch((error: unknown) => {
      this.fail(this.words.startFailed, error);
    });
  }

  close(): void {
    this.session?.close();
    this.session = null;
    this.container = null;
  }

  open(file: File): Promise<void> {
    const { words } = this;
    const failed = (reason: string): string => words.openFailed(file.name, reason);
    return this.run(words.opening(file.name), failed, async () => {
      const bytes = await file.arrayBuffer();
      const losses = await this.openBytes(bytes, file.name.replace(/\.xlsx$/i, ''));
      this.set({ losses, notice: success(words.opened(file.name)) });
    });
  }

  /** Opens the sample of a whole year. Its file is fetched now. */
  openYear(file: () => Promise<ArrayBuffer>): Promise<void> {
    const { words } = this;
    return this.run(words.openingYear, words.yearFailed, async () => {
      await this.openBytes(await file(), words.year);
      this.set({ notice: success(words.yearDone) });
    });
  }

  save(): Promise<void> {
    const { words, session } = this;
    return this.run(words.saving, words.saveFailed, async () => {
      if (!session) return;
      const { writeXlsx } = await import('../xlsx');
      const { model } = session.host;
      await model.settle();
      const snapshot = model.snapshot();
      const { bytes, losses } = await writeXlsx(snapshot);
      const name = `${snapshot.workbook.name}.xlsx`;
      download(bytes, name);
      this.set({ losses, notice: success(words.saved(name)) });
    });
  }

  reset(): void {
    this.replaceWith(this.sample());
    this.set({ notice: success(this.words.resetDone) });
  }

  dismissNotice(): void {
    this.set({ notice: null });
  }

  dismissLosses(): void {
    this.set({ losses: [] });
  }

  private async restore(container: HTMLElement): Promise<void> {
    try {
      const stored = await loadSnapshot();
      if (this.container === container) this.show(stored ?? this.sample());
    } catch (error) {
      this.fail(this.words.restoreFailed, error);
      this.show(this.sample());
    } finally {
      this.set({ busy: null });
    }
  }

  private async run(
    busy: string,
    failed: (reason: string) => string,
    work: () => Promise<void>,
  ): Promise<void> {
    this.set({ busy, notice: null });
    try {
      await work();
    } catch (error) {
      this.fail(failed, error);
    } finally {
      this.set({ busy: null });
    }
  }

  private async openBytes(bytes: ArrayBuffer, name: string): Promise<readonly Loss[]> {
    const { readXlsx } = await import('../xlsx');
    const { snapshot, losses } = readXlsx(bytes, name);
    this.replaceWith(snapshot);
    return losses;
  }

  private replaceWith(snapshot: ModelSnapshot): void {
    this.show(snapshot);
    this.store(snapshot);
  }

  private show(snapshot: ModelSnapshot): void {
    if (!this.container) return;
    const container = document.createElement('div');
    container.style.height = '100%';
    this.container.replaceChildren(container);
    this.session?.close();
    const session = openSession({
      container,
      snapshot,
      appearance: this.appearance,
      store: (changed) => {
        this.store(changed);
      },
    });
    this.session = session;
    this.set({ opened: { session, generation: (this.state.opened?.generation ?? 0) + 1 } });
  }

  private store(snapshot: ModelSnapshot): void {
    saveSnapshot(snapshot).catch((error: unknown) => {
      this.fail(this.words.storeFailed, error);
    });
  }

  private fail(message: (reason: string) => string, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.set({ notice: { intent: 'error', text: message(reason) } });
  }

  private set(change: Partial<WorkbookState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

const success = (text: string): Notice => ({ intent: 'success', text });
