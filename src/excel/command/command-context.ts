import type { DirtySheets } from './dirty-sheets';
import { codeOf, writtenAfter, type Written } from './failure';
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
}

type Effect = 'reads' | 'writes';

/** What a command works with: Office.js's own workbook, the session's state, and syncs that are named and timed. */
export class CommandContext {
  readonly syncs: SyncRecord[] = [];
  written: Written = 'nothing';

  constructor(
    private readonly request: Excel.RequestContext,
    readonly session: SessionState,
  ) {}

  get workbook(): Excel.Workbook {
    return this.request.workbook;
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
    const start = performance.now();
    const done = (code: string | null): void => {
      this.syncs.push({ name, milliseconds: performance.now() - start, code });
    };
    try {
      const result = await work();
      done(null);
      if (effect === 'writes') this.written = 'part';
      return result;
    } catch (error) {
      const code = codeOf(error);
      done(code);
      if (effect === 'writes') this.written = writtenAfter(code, this.written);
      throw error;
    }
  }
}
