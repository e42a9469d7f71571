import type { DirtySheets } from './dirty-sheets';
import { codeOf, NO_ANSWER, Refusal, writtenAfter, type Written } from './failure';
import type { UndoKeeper } from './undo-keeper';
import type { LostUndo, Undoable, WriteReport } from './write-report';

/** Whether a batch only reads, writes, or puts right what an earlier batch of the command wrote. */
export type Effect = 'reads' | 'writes' | 'repairs';

/** One sync of a command, for support requests: contains no cell content and no sheet names. */
export interface SyncRecord {
  readonly name: string;
  readonly effect: Effect;
  readonly milliseconds: number;
  /** The error code, if it failed. */
  readonly code: string | null;
}

/** A write that can be undone. Undo may be tried again: it reads every cell before it writes to it. */
export interface UndoStep extends Undoable {
  /** What was written about; a write of the same command about the same is another try of it. */
  readonly subject?: string;
  readonly undo: (context: CommandContext) => Promise<WriteReport>;
  /** All that `undo` works with, by which a pane that is loaded later makes the step again; `null` if it is too much. */
  readonly keep: () => readonly KeptStep[] | null;
}

/** A step as plain data: nothing of Office.js, and no functions but those of a directory. */
export interface KeptStep {
  readonly kind: string;
  readonly data: unknown;
}

/** The office.js of one window. */
export interface OfficeHost {
  readonly Excel: Pick<typeof Excel, 'run'>;
  readonly Office: {
    readonly context: {
      readonly requirements: Pick<Office.RequirementSetSupport, 'isSetSupported'>;
    };
  };
}

/** What a session remembers of the workbook between its commands. */
export interface SessionState {
  readonly host: OfficeHost;
  readonly dirtySheets: DirtySheets;
  /** Every 计划编号 that was read or issued, so that none is issued twice. */
  readonly issuedIds: Set<string>;
  /** By plan, the headers of the columns that have conditional formats. */
  markedColumns: Readonly<Record<string, readonly string[]>>;
  lastWrite: UndoStep | null;
  /** Where the last write is kept for the next pane; `null` where nothing is kept. */
  readonly keeper: UndoKeeper | null;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** By which the workbook is recognised; `null` until it was read or given. */
  workbookId: string | null;
  /** The last write of an earlier pane was looked for. */
  isUndoRecalled: boolean;
  /** Why the last write of an earlier pane cannot be undone. */
  lostUndo: LostUndo | null;
  /** The last write failed and may have left a part, so that its undo step is kept when it is tried again. */
  isUnfinished: boolean;
}

/** A sync without an answer so far. */
export interface PendingSync {
  readonly name: string;
  readonly effect: Effect;
  /** By the clock of `performance`. */
  readonly start: number;
}

/** What a command works with: Office.js's own workbook, the session's state, and syncs that are named and timed. */
export class CommandContext {
  readonly syncs: SyncRecord[] = [];
  written: Written = 'nothing';
  /** The undo step of a write that failed before this command, and may have left a part. */
  readonly unfinished: UndoStep | null;
  /** The command has written something that undo takes back, or has taken it back. */
  concernsUndo = false;
  private waiting: PendingSync | null = null;
  private isAbandoned = false;
  private isStopped = false;

  constructor(
    private readonly request: Excel.RequestContext,
    readonly session: SessionState,
  ) {
    this.unfinished = session.isUnfinished ? session.lastWrite : null;
  }

  get workbook(): Excel.Workbook {
    return this.request.workbook;
  }

  /** The sync that is waiting for Excel's answer. */
  get pending(): PendingSync | null {
    return this.isAbandoned ? null : this.waiting;
  }

  /** Ends the command before it writes more. A repair is still made, so that nothing stays where it must not be. */
  stop(): void {
    this.isStopped = true;
  }

  /** Gives the command up: whatever answer comes later, it sends nothing more. */
  abandon(): void {
    if (this.waiting) this.fail(this.waiting, NO_ANSWER);
    this.isAbandoned = true;
  }

  /**
   * Sends what has been queued since the last sync.
   * @param effect whether the batch changes the workbook, which decides what a failure may have left behind
   */
  sync(name: string, effect: Effect = 'reads'): Promise<void> {
    return this.through(name, effect, () => this.request.sync());
  }

  /** Names and times work that calls sync itself. */
  async through<T>(name: string, effect: Effect, work: () => Promise<T>): Promise<T> {
    this.refuseIfAbandoned();
    if (this.isStopped && this.isNewWork(effect)) throw new Refusal('Stopped');
    const pending = { name, effect, start: performance.now() };
    this.waiting = pending;
    try {
      const result = await work();
      this.refuseIfAbandoned();
      this.note(pending, null);
      if (effect !== 'reads') this.written = 'part';
      return result;
    } catch (error) {
      this.refuseIfAbandoned();
      this.fail(pending, codeOf(error));
      throw error;
    } finally {
      this.waiting = null;
    }
  }

  /** Once something was written, readings may serve its repair. */
  private isNewWork(effect: Effect): boolean {
    return effect === 'writes' || (effect === 'reads' && this.written === 'nothing');
  }

  private refuseIfAbandoned(): void {
    if (this.isAbandoned) throw new Refusal(NO_ANSWER);
  }

  private fail(sync: PendingSync, code: string): void {
    this.note(sync, code);
    if (sync.effect !== 'reads') this.written = writtenAfter(code, this.written);
  }

  private note({ name, effect, start }: PendingSync, code: string | null): void {
    this.syncs.push({ name, effect, milliseconds: performance.now() - start, code });
  }
}
