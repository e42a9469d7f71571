import { fill } from '../../locales/fill';
import { wordsOf } from '../../locales';
import type { SentPath } from '../collect/sent-paths';
import { whileNothingStays } from '../terminal/out-file';
import { keepRecord, passingPath } from './kept-records';
import { notRead, type LedgerReading, type ReadingOptions } from './read-ledger';
import { readingLanes } from './reading-lanes';
import type { StoredLedger } from './rollup-database';
import { districtOf, isTaken, type SentLedger } from './sent-ledger';

export interface ManyOptions extends ReadingOptions {
  /** The module of the threads that read; `null` to read in this one. */
  readonly worker: URL | null;
  /** Of all files; `undefined` where their folders and names say it. */
  readonly district: string | undefined;
  /** Called after each file. */
  readonly show: (done: number, name: string) => void;
  /** Takes the record of each ledger, in no particular order; it is not held in memory here. */
  readonly store: (ledger: StoredLedger) => void;
}

/** Reads ledgers. The result is in the order of the paths, whichever was read first; each content counts once. */
export async function readLedgers(
  paths: readonly SentPath[],
  options: ManyOptions,
): Promise<SentLedger[]> {
  const { records } = options;
  const read = (): Promise<SentLedger[]> => readAll(paths, options);
  const sent = records ? await whileNothingStays(passingPath(records.folder), read) : await read();
  const { why } = wordsOf(options.language).rollup;
  const names = new Map<string, string>();
  return sent.map((one): SentLedger => {
    const { content, file, district } = one;
    if (content === null) return one;
    const same = names.get(content);
    if (same === undefined) names.set(content, file);
    const reason = same === undefined ? null : fill(why.twice, { file: same });
    return reason === null ? one : { file, district, content, year: null, rows: null, reason };
  });
}

async function readAll(paths: readonly SentPath[], options: ManyOptions): Promise<SentLedger[]> {
  const { language, asOf, today, records, worker, show, store } = options;
  const lanes = readingLanes(paths.length, { language, asOf, today, records }, worker);
  const sent: SentLedger[] = [];
  const { unreadable } = wordsOf(language).file;
  let done = 0;
  const rest = paths.entries();
  await Promise.all(
    lanes.map(async (lane) => {
      // Lanes share the iterator, so that each takes the next path when it is free.
      for (const [at, { path, name, isUnreadable }] of rest) {
        const reading = isUnreadable ? notRead(fill(unreadable, { name })) : await lane.read(path);
        const { content, ledger, isKept } = reading;
        if (records && content !== null && ledger && !isKept) keepRecord(records, content, ledger);
        const one = sentLedger(name, reading, options);
        sent[at] = one;
        if (isTaken(one) && ledger?.record) store({ ...one, record: ledger.record });
        done += 1;
        show(done, name);
      }
      await lane.end();
    }),
  );
  return sent;
}

function sentLedger(
  file: string,
  { content, ledger, reason, isOpen }: LedgerReading,
  { language, district = districtOf(file) }: ManyOptions,
): SentLedger {
  const { why } = wordsOf(language).rollup;
  if (!ledger || content === null)
    return { file, district, content, year: null, rows: null, reason };
  const { year, rows, record } = ledger;
  if (!record) return { file, district, content, year, rows, reason: why.untracked };
  const { asOf, scheme, schemeKey } = record;
  const remark = isOpen ? why.open : '';
  return { file, district, content, year: record.year, rows, asOf, scheme, schemeKey, remark };
}
