import { registerSupport } from './api-support';
import {
  CommandContext,
  lastStep,
  type OfficeHost,
  type SessionState,
  type SyncRecord,
} from './command-context';
import { DirtySheets } from './dirty-sheets';
import { storeUndo } from './kept-undo';
import type { UndoKeeper } from './undo-keeper';
import { CommandFailure, NO_ANSWER, Refusal } from './failure';
import { TaskQueue } from './task-queue';
import type { LostUndo, Undoable, UndoableWrite } from './write-report';

/** A command and its syncs, in order. */
export interface CommandRecord {
  readonly command: string;
  readonly syncs: readonly SyncRecord[];
}

/** A function that works on the workbook within a context of its own. */
type Command = (context: CommandContext, ...args: never[]) => Promise<unknown>;

/** A command without its context parameter. */
type Operation<C> = C extends (context: CommandContext, ...args: infer A) => infer R
  ? (...args: A) => R
  : never;

/** One client of a workbook: a task pane, a run of the command line, or a test. Sessions share nothing. */
export class WorkbookSession {
  private readonly queue = new TaskQueue();
  private readonly state: SessionState;
  private record: CommandRecord | null = null;

  private current: RunningCommand | null = null;

  /** @param keeper stores the writes for the pane that is loaded next */
  constructor(
    private readonly host: OfficeHost,
    keeper: UndoKeeper | null = null,
    clock: () => number = Date.now,
  ) {
    this.state = {
      host,
      dirtySheets: new DirtySheets(),
      mergedAreas: new Map(),
      issuedIds: new Set(),
      markedColumns: {},
      writes: [],
      keeper,
      clock,
      workbookId: null,
      isUndoRecalled: false,
      lostUndo: null,
      isUnfinished: false,
    };
  }

  /** The sync that Excel has not answered yet; `null` if there is none. */
  readonly awaited = (): Awaited | null => {
    const { current } = this;
    const sync = current?.context?.pending;
    if (!current || !sync) return null;
    const { length: answered } = current.context?.syncs ?? [];
    return { command: current.name, isWriting: sync.effect !== 'reads', answered };
  };

  /** Ends the running command before its next write; completed writes stay. */
  readonly stop = (): void => {
    this.current?.context?.stop();
  };

  /** Gives up the running command, which fails with `NoAnswer`, and starts the next one. */
  readonly giveUp = (): void => {
    this.current?.context?.abandon();
    this.current?.giveUp(new Refusal(NO_ANSWER));
  };

  /** What undo would revert; `null` if there is nothing. */
  readonly lastWrite = (): Undoable | null => {
    const step = lastStep(this.state);
    return step && { command: step.command, cells: step.cells };
  };

  /** What undo reverts one after another, the last write first; what cannot be reverted is passed over. */
  readonly history = (): readonly UndoableWrite[] =>
    this.state.writes.toReversed().map(({ at, command, cells, step }) => ({
      ...{ at, command, cells },
      isLost: step === null,
      ...(step?.rows && { rows: step.rows }),
    }));

  /** Why the last write of an earlier pane cannot be undone; `null` if one can be, or there is none. */
  readonly lostUndo = (): LostUndo | null => {
    const { writes, lostUndo } = this.state;
    if (lastStep(this.state)) return null;
    return writes.length > 0 ? 'large' : lostUndo;
  };

  /** Syncs and times of the last command, for support; `null` before the first. */
  get lastCommand(): CommandRecord | null {
    return this.record;
  }

  /** The commands as functions without a context; they run one after another. */
  operations<C extends Readonly<Record<string, Command>>>(
    commands: C,
  ): { readonly [Name in keyof C]: Operation<C[Name]> } {
    const entries = Object.entries(commands).map(([name, command]) => [
      name,
      (...args: never[]) => this.run(name, (context) => command(context, ...args)),
    ]);
    return Object.fromEntries(entries) as { [Name in keyof C]: Operation<C[Name]> };
  }

  /**
   * Runs one command at a time. `delayForCellEdit`: while a cell is being edited Excel lets the command wait instead of
   * refusing it.
   * @throws CommandFailure for every error
   */
  private run<T>(name: string, work: (context: CommandContext) => Promise<T>): Promise<T> {
    return this.queue.add(async () => {
      const running: RunningCommand = { name, context: null, giveUp: () => undefined };
      const givenUp = new Promise<never>((_, reject) => {
        running.giveUp = reject;
      });
      this.current = running;
      try {
        const result = await Promise.race([this.start(running, work), givenUp]);
        if (running.context?.concernsUndo) {
          this.state.isUnfinished = false;
          // The data of some steps is complete only after the write.
          storeUndo(this.state);
        }
        return result;
      } catch (error) {
        throw this.failureOf(running, error);
      } finally {
        this.record = { command: name, syncs: running.context?.syncs ?? [] };
        this.current = null;
      }
    });
  }

  private start<T>(
    running: RunningCommand,
    work: (context: CommandContext) => Promise<T>,
  ): Promise<T> {
    const { Excel, Office } = this.host;
    return Excel.run({ delayForCellEdit: true }, async (request) => {
      registerSupport(request, (version) =>
        Office.context.requirements.isSetSupported('ExcelApi', version),
      );
      const context = new CommandContext(request, this.state);
      running.context = context;
      const result = await work(context);
      await context.show();
      return result;
    });
  }

  private failureOf({ name, context }: RunningCommand, error: unknown): CommandFailure {
    if (context && context.written !== 'nothing') {
      if (context.concernsUndo) this.state.isUnfinished = true;
      this.state.dirtySheets.markAllDirty();
    }
    return CommandFailure.of(error, name, context);
  }
}

/** The running command. */
interface RunningCommand {
  readonly name: string;
  /** `null` until Excel has provided a request context. */
  context: CommandContext | null;
  giveUp: (error: Error) => void;
}

/** A command that is waiting for Excel's answer. */
export interface Awaited {
  readonly command: string;
  readonly isWriting: boolean;
  /** How many of its syncs Excel has answered. */
  readonly answered: number;
}
