import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { LedgerRecord } from '../../core/rollup/ledger-record';

/** What a file's content gives, whatever the file is called. */
export interface ScoredLedger {
  /** 考核基准日 of its settings. */
  readonly ownAsOf: PlainDate | null;
  readonly year: number | null;
  readonly rows: number;
  /** `null` for a plan without tracking columns. */
  readonly record: LedgerRecord | null;
}

/** A folder with one record for each content that was read before. */
export interface RecordFolder {
  readonly folder: string;
  /** Identifies the program: another one may read, check or score differently. */
  readonly build: string;
}

/** What a record must have been made with to be used again. */
interface Wanted {
  readonly records: RecordFolder | null;
  /** For all ledgers, whatever their settings say. */
  readonly asOf: PlainDate | undefined;
  readonly today: PlainDate;
}

interface Record {
  readonly build: string;
  readonly content: string;
  readonly ledger: ScoredLedger;
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const pathOf = (folder: string, content: string): string => join(folder, `${content}.json`);

/** Tells this process from others that keep records in the same folder, on whichever machine. */
const OWN = randomUUID();

/** Where a record stands until it is whole. */
export const passingPath = (folder: string): string => join(folder, `.${OWN}.tmp`);

/** Keeps a record whole or not at all. */
export function keepRecord(
  { folder, build }: RecordFolder,
  content: string,
  ledger: ScoredLedger,
): void {
  const record: Record = { build, content, ledger };
  const body = JSON.stringify(record);
  const passing = passingPath(folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(passing, `${digestOf(body)}\n${body}`);
  renameSync(passing, pathOf(folder, content));
}

/**
 * The record of a content, if the same program has made it for the same as-of date.
 * @returns `null` also for a damaged record
 */
export async function findRecord(
  content: string,
  { records, asOf, today }: Wanted,
): Promise<ScoredLedger | null> {
  if (!records) return null;
  const text = await readFile(pathOf(records.folder, content), 'utf8').catch(() => '');
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== digestOf(body)) return null;
  const record = JSON.parse(body) as Record;
  if (record.build !== records.build || record.content !== content) return null;
  const { ledger } = record;
  const meant = asOf ?? ledger.ownAsOf ?? today;
  return ledger.record === null || ledger.record.asOf === meant ? ledger : null;
}
