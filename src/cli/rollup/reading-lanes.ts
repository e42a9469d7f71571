import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { fill } from '../../locales/fill';
import { wordsOf } from '../../locales';
import { notRead, readLedger, type LedgerReading, type ReadingOptions } from './read-ledger';

/** Reads one file after another. */
export interface ReadingLane {
  read(path: string): Promise<LedgerReading>;
  end(): Promise<void>;
}

/** Fewer files for each thread are read before it has started. */
const FEWEST_FILES = 8;

/**
 * Lanes that read side by side: a thread for each core, or this thread alone.
 * @param worker the module of the threads; `null` where there is none
 */
export function readingLanes(
  files: number,
  options: ReadingOptions,
  worker: URL | null,
): ReadingLane[] {
  const count = Math.min(availableParallelism(), Math.floor(files / FEWEST_FILES));
  return worker === null || count < 2
    ? [{ read: (path) => readLedger(path, options), end: () => Promise.resolve() }]
    : Array.from({ length: count }, () => new ThreadLane(worker, options));
}

class ThreadLane implements ReadingLane {
  private thread: Worker;

  constructor(
    private readonly module: URL,
    private readonly options: ReadingOptions,
  ) {
    this.thread = this.start();
  }

  private start(): Worker {
    return new Worker(this.module, { workerData: this.options });
  }

  /** A file that ends the thread, such as for want of memory, is one that was not read. */
  async read(path: string): Promise<LedgerReading> {
    this.thread.postMessage(path);
    try {
      const [reading] = (await once(this.thread, 'message')) as [LedgerReading];
      return reading;
    } catch (error) {
      this.thread = this.start();
      const { why } = wordsOf(this.options.language).rollup;
      return notRead(fill(why.failed, { error: String(error) }));
    }
  }

  async end(): Promise<void> {
    await this.thread.terminate();
  }
}
