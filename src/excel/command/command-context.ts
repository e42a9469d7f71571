import type { DirtySheets } from './dirty-sheets';
import { codeOf, NO_ANSWER, Refusal, writtenAfter, type Written } from './failure';
import type { Undoable, WriteReport } from './write-report';

/** One sync of a command, for support requests: contains no cell content and no sheet names. */
export interface SyncRecord {
  readonly name: string;
  readonly milliseconds: number;
  /** The error code, if it failed. */
  readonly code: string | null;
}

/** A write that can be undone. Undo may be tried again: it reads every cell before it writes to it. */
export interface UndoStep extends Undoable {
  /** What was written about; a write of the same command about the same is another try of it. */
  readonly subject?: string;
  readonly undo: (context: CommandContext) => Promise<WriteReport>;
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
  /** The last write failed and may have left a part, so that its undo step is kept when it is tried again. */
  isUnfinished: boolean;
}

type Effect = 'reads' | 'writes';

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

  /** Stops the command: whatever answer comes later, it sends nothing more. */
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
    const pending = { name, effect, start: performance.now() };
    this.waiting = pending;
    try {
      const result = await work();
      this.refuseIfAbandoned();
      this.note(pending, null);
      if (effect === 'writes') this.written = 'part';
      return result;
    } catch (error) {
      this.refuseIfAbandoned();
      this.fail(pending, codeOf(error));
      throw error;
    } finally {
      this.waiting = null;
    }
  }

  private refuseIfAbandoned(): void {
    if (this.isAbandoned) throw new Refusal(NO_ANSWER);
  }

  private fail(sync: PendingSync, code: string): void {
    this.note(sync, code);
    if (sync.effect === 'writes') this.written = writtenAfter(code, this.written);
  }

  private note({ name, start }: PendingSync, code: string | null): void {
    this.syncs.push({ name, milliseconds: performance.now() - start, code });
  }
}
