import type { Merge } from '../../core/plan/cells/grid';
import type { DirtySheets } from './dirty-sheets';
import { codeOf, isInactive, NO_ANSWER, Refusal, writtenAfter, type Written } from './failure';
import { forgetLooks, queueLooks } from './looks';
import type { UndoKeeper } from './undo-keeper';
import type { LostUndo, Undoable, WriteReport } from './write-report';

/** Whether a batch only reads, writes, or repairs what an earlier batch of the command wrote. */
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
  /** Identifies what was written: a write of the same command and subject is a retry. */
  readonly subject?: string;
  readonly undo: (context: CommandContext) => Promise<WriteReport>;
  /** The data of the step, from which a pane loaded later recreates it; `null` if there is too much. */
  readonly keep: () => readonly KeptStep[] | null;
}

/** A step as plain data: no Office.js objects, no functions except those of a directory. */
export interface KeptStep {
  readonly kind: string;
  readonly data: unknown;
}

/** A write that undo can reach, in the order of writing. */
export interface PastWrite {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly command: string;
  readonly cells: number;
  /** `null` if it was made in an earlier pane and was too large to be kept. */
  readonly step: UndoStep | null;
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

/** The state of a session between commands. */
export interface SessionState {
  readonly host: OfficeHost;
  readonly dirtySheets: DirtySheets;
  /**
   * By sheet its merged areas as last read, counted from its first cell. Excel takes the question for a write and empties
   * its undo list, so that it is not asked after every edit.
   */
  readonly mergedAreas: Map<string, readonly Merge[]>;
  /** Every 计划编号 that was read or issued, so that none is issued twice. */
  readonly issuedIds: Set<string>;
  /** Headers of the columns with conditional formats, by plan. */
  markedColumns: Readonly<Record<string, readonly string[]>>;
  /** What undo can revert, the last write last. */
  writes: readonly PastWrite[];
  /** Stores them for the next pane; `null` to store nothing. */
  readonly keeper: UndoKeeper | null;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Identifies the workbook; `null` until it was read or assigned. */
  workbookId: string | null;
  /** Whether the writes of an earlier pane were looked up. */
  isUndoRecalled: boolean;
  /** Why nothing of an earlier pane can be undone. */
  lostUndo: LostUndo | null;
  /** The last write failed and may be partial; a retry keeps its undo step. */
  isUnfinished: boolean;
}

/** The step that undo reverts next. */
export const lastStep = ({ writes }: Pick<SessionState, 'writes'>): UndoStep | null =>
  writes.findLast(({ step }) => step !== null)?.step ?? null;

/** A sync that Excel has not answered yet. */
export interface PendingSync {
  readonly name: string;
  readonly effect: Effect;
  /** By the clock of `performance`. */
  readonly start: number;
}

/** What a command works with: the workbook of Office.js, the session's state, and named, timed syncs. */
export class CommandContext {
  readonly syncs: SyncRecord[] = [];
  written: Written = 'nothing';
  /** Undo step of the failed write before this command, which may be partial. */
  readonly unfinished: UndoStep | null;
  /** The writes before this command. */
  readonly writesBefore: readonly PastWrite[];
  /** Whether the command has written something that undo reverts, or has reverted it. */
  concernsUndo = false;
  private waiting: PendingSync | null = null;
  private isAbandoned = false;
  private isStopped = false;

  constructor(
    private readonly request: Excel.RequestContext,
    readonly session: SessionState,
  ) {
    this.unfinished = session.isUnfinished ? lastStep(session) : null;
    this.writesBefore = session.writes;
  }

  get workbook(): Excel.Workbook {
    return this.request.workbook;
  }

  /** The sync that Excel has not answered yet. */
  get pending(): PendingSync | null {
    return this.isAbandoned ? null : this.waiting;
  }

  /** Ends the command before its next write. Repairs are still made, so that nothing stays in a wrong place. */
  stop(): void {
    this.isStopped = true;
  }

  /** Gives up: the command sends nothing more, even if Excel answers. */
  abandon(): void {
    if (this.waiting) this.fail(this.waiting, new Refusal(NO_ANSWER));
    this.isAbandoned = true;
  }

  /**
   * Sends what has been queued since the last sync.
   * @param effect whether the batch changes the workbook, which decides what a failure may have left behind
   */
  sync(name: string, effect: Effect = 'reads'): Promise<void> {
    return this.through(name, effect, () => this.request.sync());
  }

  /** Shows what the command has asked to be shown. What was written stands, whether it can be shown or not. */
  async show(): Promise<void> {
    if (this.isStopped || !queueLooks(this.request)) return;
    try {
      await this.sync('view');
    } catch (error) {
      if (!isInactive(error)) throw error;
    }
  }

  /** For a command that starts over. */
  forgetLooks(): void {
    forgetLooks(this.request);
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
      this.fail(pending, error);
      throw error;
    } finally {
      this.waiting = null;
    }
  }

  /** Reads after the first write are allowed, since a repair may need them. */
  private isNewWork(effect: Effect): boolean {
    return effect === 'writes' || (effect === 'reads' && this.written === 'nothing');
  }

  private refuseIfAbandoned(): void {
    if (this.isAbandoned) throw new Refusal(NO_ANSWER);
  }

  private fail(sync: PendingSync, error: unknown): void {
    this.note(sync, codeOf(error));
    if (sync.effect !== 'reads') this.written = writtenAfter(error, this.written);
  }

  private note({ name, effect, start }: PendingSync, code: string | null): void {
    this.syncs.push({ name, effect, milliseconds: performance.now() - start, code });
  }
}
