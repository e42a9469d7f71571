import { fill } from '../../locales/fill';
import { wordsOf } from '../../locales';
import type { SentPath } from '../collect/sent-paths';
import { whileNothingStays } from '../terminal/out-file';
import { keepRecord, passingPath } from './kept-records';
import { notRead, type LedgerReading, type ReadingOptions } from './read-ledger';
import { readingLanes } from './reading-lanes';
import { districtOf, type SentLedger } from './sent-ledger';

export interface ManyOptions extends ReadingOptions {
  /** The module of the threads that read; `null` to read in this one. */
  readonly worker: URL | null;
  /** Called after each file. */
  readonly show: (done: number, name: string) => void;
}

/** Reads ledgers, each content once. The result is in the order of the paths, whichever was read first. */
export async function readLedgers(
  paths: readonly SentPath[],
  options: ManyOptions,
): Promise<SentLedger[]> {
  const { records } = options;
  const read = (): Promise<LedgerReading[]> => readAll(paths, options);
  const readings = records
    ? await whileNothingStays(passingPath(records.folder), read)
    : await read();
  const names = new Map<string, string>();
  return paths.map(({ name }, at) => {
    const reading = readings[at] ?? notRead('');
    const same = reading.content === null ? undefined : names.get(reading.content);
    if (reading.content !== null && same === undefined) names.set(reading.content, name);
    return sentLedger(name, reading, same, options);
  });
}

async function readAll(
  paths: readonly SentPath[],
  { language, asOf, today, records, worker, show }: ManyOptions,
): Promise<LedgerReading[]> {
  const lanes = readingLanes(paths.length, { language, asOf, today, records }, worker);
  const readings: LedgerReading[] = [];
  const { unreadable } = wordsOf(language).file;
  let done = 0;
  const rest = paths.entries();
  await Promise.all(
    lanes.map(async (lane) => {
      // Lanes share the iterator, so that each takes the next path when it is free.
      for (const [at, { path, name, isUnreadable }] of rest) {
        const reading = isUnreadable ? notRead(fill(unreadable, { name })) : await lane.read(path);
        readings[at] = reading;
        const { content, ledger, isKept } = reading;
        if (records && content !== null && ledger && !isKept) keepRecord(records, content, ledger);
        done += 1;
        show(done, name);
      }
      await lane.end();
    }),
  );
  return readings;
}

function sentLedger(
  file: string,
  { ledger, reason, isOpen }: LedgerReading,
  same: string | undefined,
  { language }: ManyOptions,
): SentLedger {
  const { why } = wordsOf(language).rollup;
  const district = districtOf(file);
  const returned = { file, district, year: null, rows: null };
  if (same !== undefined) return { ...returned, reason: fill(why.twice, { file: same }) };
  if (!ledger) return { ...returned, reason };
  const { year, rows, record } = ledger;
  return record
    ? { file, district, record, remark: isOpen ? why.open : '' }
    : { file, district, year, rows, reason: why.untracked };
}
