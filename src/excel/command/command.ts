import { CommandFailure, codeOf, writtenAfter, type Written } from './failure';

/** One sync of a command, for support: no cell content, no names of sheets. */
export interface SyncRecord {
  readonly name: string;
  readonly milliseconds: number;
  /** The error code, if it failed. */
  readonly code: string | null;
}

/** A command and its syncs, in their order. */
export interface CommandRecord {
  readonly command: string;
  readonly syncs: readonly SyncRecord[];
}

type Effect = 'reads' | 'writes';

/** What a command has of Excel: Office.js's own workbook, and a sync that is named and timed. */
export class CommandContext {
  readonly syncs: SyncRecord[] = [];
  written: Written = 'nothing';

  constructor(private readonly request: Excel.RequestContext) {}

  get workbook(): Excel.Workbook {
    return this.request.workbook;
  }

  /**
   * Sends what has been asked for since the last sync.
   * @param effect whether it changes the workbook: decides what can be said of it when it fails
   */
  sync(name: string, effect: Effect = 'reads'): Promise<void> {
    return this.through(name, effect, () => this.request.sync());
  }

  /** Names and times work that syncs by itself. */
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

let turn: Promise<unknown> = Promise.resolve();
let lastRecord: CommandRecord | null = null;

/**
 * Runs one command at a time: a second one waits for the first. While a cell is being edited Excel keeps it
 * waiting, instead of refusing it.
 * @throws CommandFailure whatever goes wrong
 */
export function command<T>(
  name: string,
  work: (context: CommandContext) => Promise<T>,
): Promise<T> {
  const result = turn.then(() => run(name, work));
  turn = result.catch(() => undefined);
  return result;
}

async function run<T>(name: string, work: (context: CommandContext) => Promise<T>): Promise<T> {
  let used: CommandContext | null = null;
  try {
    return await Excel.run({ delayForCellEdit: true }, async (request) => {
      used = new CommandContext(request);
      return work(used);
    });
  } catch (error) {
    throw CommandFailure.of(error, name, used);
  } finally {
    lastRecord = { command: name, syncs: recordsOf(used) };
  }
}

const recordsOf = (context: CommandContext | null): readonly SyncRecord[] => context?.syncs ?? [];

/** The last command's syncs with their times, for support; `null` before the first. */
export const lastSyncs = (): CommandRecord | null => lastRecord;
