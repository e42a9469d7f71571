import type { ModelSnapshot } from '../../model/data/snapshot';
import type { GridAppearance } from '../../univer/visible-grid';
import type { Loss } from '../../xlsx';
import { checkFile, readOrRefuse } from './check-file';
import { download, XLSX } from './download';
import { Autosave } from '../storage/autosave';
import type { Session } from './session';
import { openInPlace } from './session';
import { damagedFile, loadWorkbook, putAside } from '../storage/browser-storage';
import type { StoredWorkbook } from '../storage/stored-workbook';
import { TabLock } from '../storage/tab-lock';
import { Refused, troubleOf, type Trouble } from '../words/trouble';
import type { Words } from '../words/words';

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
  /** Why the workbook is not stored in this browser; `null` while it is. */
  readonly unstored: Trouble | null;
  /** Another tab has the workbook: this one does not store it. */
  readonly isElsewhere: boolean;
  /** What this browser had kept could not be opened, and was put aside. */
  readonly isDamaged: boolean;
}

const BEGINNING: WorkbookState = {
  opened: null,
  busy: null,
  notice: null,
  losses: [],
  unstored: null,
  isElsewhere: false,
  isDamaged: false,
};

/** The workbook of the page: restored from the browser, opened from a file or the sample, and stored as it changes. */
export class WorkbookController {
  private state: WorkbookState;
  private session: Session | null = null;
  private container: HTMLElement | null = null;
  /** Whether the workbook differs from the sample or file it began as. */
  private isChanged = false;
  private lock: TabLock | null = null;
  private autosave: Autosave | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly sample: () => ModelSnapshot,
    private appearance: GridAppearance,
    private words: Words,
  ) {
    this.state = { ...BEGINNING, busy: words.starting };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly getState = (): WorkbookState => this.state;

  /** Whether replacing the workbook loses something that is in no file. */
  readonly hasUnsavedWork = (): boolean => this.isChanged;

  /** Whether taking over the workbook of another tab loses something that is stored nowhere. */
  readonly hasUnstoredWork = (): boolean => this.autosave?.isBehind === true;

  /** Applies another language or theme without opening the workbook again. */
  update(appearance: GridAppearance, words: Words): void {
    this.appearance = appearance;
    this.words = words;
    this.session?.setAppearance(appearance);
  }

  /** @param container the element of the page that the grid is put into */
  start(container: HTMLElement): void {
    this.container = container;
    const autosave = new Autosave((unstored) => {
      this.set({ unstored });
    });
    const lock = new TabLock({
      granted: () => void this.granted(),
      lost: () => {
        autosave.allow(false);
        this.set({ isElsewhere: true });
      },
      flush: () => autosave.flush(),
    });
    this.autosave = autosave;
    this.lock = lock;
    this.begin(container, lock).catch((error: unknown) => {
      this.fail(this.words.startFailed, error);
      this.set({ busy: null });
    });
  }

  close(): void {
    this.autosave?.close();
    this.lock?.close();
    this.session?.close();
    this.session = null;
    this.container = null;
  }

  open(file: File): Promise<void> {
    const { words } = this;
    const failed = (reason: string): string => words.openFailed(file.name, reason);
    return this.run(words.opening(file.name), failed, async () => {
      const bytes = await file.arrayBuffer();
      checkFile(bytes);
      const losses = await this.openBytes(bytes, file.name.replace(/\.xlsx$/i, ''));
      this.set({ losses, notice: success(words.opened(file.name)) });
    });
  }

  /** Opens the sample of a whole year. Its file is fetched now. */
  openYear(file: () => Promise<ArrayBuffer>): Promise<void> {
    const { words } = this;
    return this.run(words.openingYear, words.yearFailed, async () => {
      const bytes = await file().catch(() => {
        throw new Refused('unreachable');
      });
      await this.openBytes(bytes, words.year);
      this.set({ notice: success(words.yearDone) });
    });
  }

  save(): Promise<void> {
    const { words, session } = this;
    return this.run(words.saving, words.saveFailed, async () => {
      if (!session) return;
      const { writeXlsx } = await import('../../xlsx');
      const { model } = session.host;
      await model.settle();
      const snapshot = model.snapshot();
      // What is changed while the file is made counts as changed.
      this.isChanged = false;
      const { bytes, losses } = await writeXlsx(snapshot).catch((error: unknown) => {
        this.isChanged = true;
        throw error;
      });
      const name = `${snapshot.workbook.name}.xlsx`;
      download(new Blob([bytes], { type: XLSX }), name);
      this.autosave?.changed();
      this.set({ losses, notice: success(words.saved(name)) });
    });
  }

  async saveDamaged(): Promise<void> {
    download(await damagedFile(), 'embedded-workbook.json');
  }

  reset(): void {
    this.replaceWith(this.sample());
    this.set({ notice: success(this.words.resetDone) });
  }

  /** Goes on here with the workbook that another tab has. */
  takeOver(): Promise<void> {
    const { words } = this;
    return this.run(words.takingOver, words.startFailed, async () => {
      this.autosave?.forget();
      if (this.lock?.isHeld === true) await this.granted();
      else await this.lock?.takeOver();
    });
  }

  dismiss(what: 'notice' | 'losses' | 'isDamaged'): void {
    this.set({ [what]: BEGINNING[what] });
  }

  private async begin(container: HTMLElement, lock: TabLock): Promise<void> {
    const isFree = await lock.start();
    if (this.container !== container) return;
    this.autosave?.allow(isFree);
    this.set({ isElsewhere: !isFree });
    await this.restore();
    this.set({ busy: null });
  }

  /** The other tab was closed or handed over. What was typed here meanwhile is not replaced unasked. */
  private async granted(): Promise<void> {
    if (!this.state.isElsewhere || this.hasUnstoredWork()) return;
    this.autosave?.allow(true);
    await this.restore();
    this.set({ isElsewhere: false });
  }

  private async restore(): Promise<void> {
    const { container } = this;
    try {
      const stored = await loadWorkbook();
      if (!container || this.container !== container) return;
      this.set({ isDamaged: stored.kind === 'damaged' });
      if (stored.kind !== 'workbook') {
        this.show(this.sample(), false);
        return;
      }
      await this.showStored(stored.workbook);
      if (stored.isUnsaved) this.autosave?.changed();
    } catch (error) {
      this.fail(this.words.restoreFailed, error);
      this.show(this.sample(), false);
    }
  }

  private async showStored(workbook: StoredWorkbook): Promise<void> {
    try {
      this.show(workbook, workbook.isChanged ?? true);
    } catch {
      await putAside(workbook);
      this.set({ isDamaged: true });
      this.show(this.sample(), false);
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
    const { readXlsx } = await import('../../xlsx');
    const { snapshot, losses } = readOrRefuse(() => readXlsx(bytes, name));
    this.replaceWith(snapshot);
    return losses;
  }

  private replaceWith(snapshot: ModelSnapshot): void {
    this.show(snapshot, false);
    this.autosave?.changed();
    void this.autosave?.flush();
  }

  private show(snapshot: ModelSnapshot, isChanged: boolean): void {
    if (!this.container) return;
    const session = openInPlace(this.container, {
      snapshot,
      appearance: this.appearance,
      changed: (isContent) => {
        this.isChanged ||= isContent;
        // Which sheet is in front is worth storing, but not worth asking about.
        if (isContent || !this.state.isElsewhere) this.autosave?.changed();
      },
    });
    this.session?.close();
    this.session = session;
    this.isChanged = isChanged;
    this.autosave?.follow({
      take: () => ({ ...session.host.model.snapshot(), isChanged: this.isChanged }),
      isTyping: session.isTyping,
    });
    this.set({ opened: { session, generation: (this.state.opened?.generation ?? 0) + 1 } });
  }

  private fail(message: (reason: string) => string, error: unknown): void {
    const reason = this.words.trouble[troubleOf(error)];
    this.set({ notice: { intent: 'error', text: message(reason) } });
  }

  private set(change: Partial<WorkbookState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

const success = (text: string): Notice => ({ intent: 'success', text });
