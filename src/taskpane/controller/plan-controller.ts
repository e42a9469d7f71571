import { TaskQueue } from '../../excel/command/task-queue';
import type { Plan } from '../../core/plan/model/plan';
import type { Edit, SelectedCell } from '../../excel/events';
import type { FoundPlan, WorkbookReading } from '../../excel/plan/reading';
import type { LostUndo, WriteReport } from '../../excel/command/write-report';
import type { Environment } from '../environment/environment';
import type { WorkbookOperations } from './workbook-operations';
import { AnswerWatch } from './answer-watch';
import type { PlanState, Task } from './plan-state';
import type { Store } from './store';
import type { ReadReason, TabBehavior } from './tab-behavior';
import { isLong, type WriteKind, type WrittenAbout } from './written';

/** The Excel operations that every tab about the plan needs. */
export type PlanOperations = Pick<
  WorkbookOperations,
  | 'read'
  | 'select'
  | 'followEdits'
  | 'followSelection'
  | 'lastWrite'
  | 'awaited'
  | 'giveUp'
  | 'lostUndo'
  | 'undo'
  | 'stop'
  | 'failureOf'
>;

/** Edits come in bursts: the workbook is read again once they have paused for this long, in milliseconds. */
const PAUSE = 600;

/**
 * The state of a tab about the plan and what it can do, without React: reads the workbook, follows edits and
 * selection, writes and undoes. Tasks run one at a time, in the order requested.
 */
export class PlanController {
  private readonly queue = new TaskQueue();
  /** Tasks requested by the user that have not finished. */
  private pending = 0;
  private stopFollowing: (() => void) | null = null;
  private cancelScheduledRead: (() => void) | null = null;
  /** A successful reading clears the failure of an earlier reading, but not that of a write. */
  private hasFailedToRead = false;

  constructor(
    private readonly operations: PlanOperations,
    private readonly environment: Pick<Environment, 'later'>,
    private readonly store: Store<PlanState>,
    private readonly tab: TabBehavior,
  ) {}

  /** Reads the workbook and follows its edits and selection. @returns a function that stops following */
  readonly open = (): (() => void) => {
    this.follow();
    void this.read('open');
    return () => {
      this.cancelScheduledRead?.();
      this.stopFollowing?.();
      this.stopFollowing = null;
    };
  };

  /** Starts over after a failure; following may have failed as well. */
  readonly retry = (): void => {
    this.follow();
    void this.read('open');
  };

  readonly read = (reason: ReadReason): Promise<unknown> => {
    const isBackground = this.tab.isBackground(reason);
    return this.run(isBackground ? null : { kind: 'reading' }, async () => {
      if (reason === 'open') this.store.set({ failure: null });
      const before = this.store.get().reading;
      const reading = await this.readWorkbook(reason === 'edit');
      await this.tab.afterRead({ reason, before, reading });
    });
  };

  /** Reads within a task that is already running. @param keepsUndo leaves Excel's undo list alone */
  async readWorkbook(keepsUndo = false): Promise<WorkbookReading> {
    const reading = await this.operations.read(keepsUndo).catch((error: unknown) => {
      this.hasFailedToRead = true;
      throw error;
    });
    this.store.set({ reading, isStale: false, ...(this.hasFailedToRead && { failure: null }) });
    this.hasFailedToRead = false;
    return reading;
  }

  /**
   * Queues a task. Its failure is shown, not thrown.
   * @param task `null` for work in the background
   * @returns the result of the work; `null` if it failed
   */
  run<T>(task: Task | null, work: () => Promise<T>): Promise<T | null> {
    if (task) {
      this.pending += 1;
      // Busy from the moment of the request, so that it cannot be made twice while it waits.
      this.setTask(this.store.get().task);
    }
    return this.queue.add(async () => {
      if (task) this.setTask(task);
      const watch = new AnswerWatch(this.operations, this.environment, (awaited) => {
        this.store.set({ awaited });
      });
      try {
        return await work();
      } catch (error) {
        this.fail(error);
        return null;
      } finally {
        watch.stop();
        if (task) this.pending -= 1;
        this.setTask(null);
      }
    });
  }

  setTask(task: Task | null): void {
    this.store.set({ task, isBusy: task !== null || this.pending > 0 });
  }

  /** Writes to the plan as last read, then reads again. @returns `null` if it failed or there is no plan */
  readonly write = <Report extends WriteReport>(
    kind: WriteKind,
    command: (found: FoundPlan) => Promise<Report>,
    about?: WrittenAbout,
  ): Promise<Report | null> => this.writeThenRead(kind, (found) => found && command(found), about);

  /** Writes outside the plan, which may be missing, then reads again. @returns `null` if it failed */
  readonly change = (
    kind: WriteKind,
    command: (plan: Plan | null) => Promise<WriteReport>,
  ): Promise<WriteReport | null> =>
    this.writeThenRead(kind, (found) => command(found?.plan ?? null));

  readonly undo = (): void => {
    void this.writeThenRead('undo', () => this.operations.undo());
  };

  /** Stops waiting for an answer of Excel; what the command was doing is shown as failed. */
  readonly giveUp = (): void => {
    this.store.set({ awaited: null });
    this.operations.giveUp();
  };

  /** Ends the write that is running before its next step; what it has written is said then. */
  readonly stop = (): void => {
    const { task } = this.store.get();
    if (task?.kind !== 'writing' || task.stop !== 'possible') return;
    this.setTask({ ...task, stop: 'asked' });
    this.operations.stop();
  };

  /** Why what an earlier pane wrote last cannot be undone. */
  readonly lostUndo = (): LostUndo | null => this.operations.lostUndo();

  canUndo(): boolean {
    return this.operations.lastWrite() !== null;
  }

  /**
   * Selects a cell in the sheet, and the item in the list.
   * @param column a header; `null` for the first cell of the row
   */
  readonly select = (row: string, column: string | null = null, item = row): void => {
    this.store.set({ selected: item });
    const found = this.store.get().reading?.found;
    if (found) this.show(() => this.operations.select({ ...found, row }, column));
  };

  /** Shows another place in the workbook. @param command resolves to whether the place exists */
  readonly show = (command: () => Promise<boolean>): void => {
    this.store.set({ isGone: false });
    command().then((exists) => {
      if (!exists) this.store.set({ isGone: true });
    }, this.fail);
  };

  readonly fail = (error: unknown): void => {
    this.store.set({ failure: this.operations.failureOf(error) });
  };

  readonly dismissWritten = (): void => {
    this.store.set({ written: null });
  };

  readonly dismissFailure = (): void => {
    this.store.set({ failure: null });
  };

  private writeThenRead<Report extends WriteReport>(
    kind: WriteKind,
    command: (found: FoundPlan | null) => Promise<Report> | null,
    about?: WrittenAbout,
  ): Promise<Report | null> {
    const task: Task = { kind: 'writing', ...(isLong(kind) && { stop: 'possible' }) };
    const done = this.run(task, async () => {
      this.store.set({ written: null, failure: null });
      const report = await command(this.store.get().reading?.found ?? null);
      if (report) this.store.set({ written: { kind, report, ...(about && { about }) } });
      return report;
    });
    // Also after a failure: part of it may have been written.
    void this.read('write');
    return done;
  }

  private follow(): void {
    this.stopFollowing?.();
    const handlers = [
      this.operations.followEdits((edit) => {
        if (this.isNews(edit)) this.scheduleRead();
      }),
      this.operations.followSelection((cell) => {
        this.cellSelected(cell);
      }),
    ];
    for (const handler of handlers) handler.catch(this.fail);
    this.stopFollowing = () => {
      // A handler that could not be added was reported above.
      for (const handler of handlers) handler.then((stop) => stop()).catch(() => undefined);
    };
  }

  /** Not an edit of a write that is followed by a reading anyway, nor on a sheet that the reading does not depend on. */
  private isNews({ isOwn, sheetId }: Edit): boolean {
    if (isOwn && this.pending > 0) return false;
    return this.store.get().reading?.unrelated.includes(sheetId) !== true;
  }

  private scheduleRead(): void {
    this.store.set({ isStale: true });
    this.cancelScheduledRead?.();
    this.cancelScheduledRead = this.environment.later(() => void this.read('edit'), PAUSE);
  }

  private cellSelected(cell: SelectedCell): void {
    const found = this.store.get().reading?.found;
    const item = found && this.tab.itemAt(cell, found);
    if (item !== undefined) this.store.set({ selected: item, isGone: false });
  }
}
