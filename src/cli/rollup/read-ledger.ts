import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PlainDate } from '../../core/calendar/plain-date';
import { ledgerRecord } from '../../core/rollup/ledger-record';
import { fill } from '../../locales/fill';
import { wordsOf, type Language } from '../../locales';
import { messagesFor } from '../../locales/messages';
import { asRead } from '../options/as-read';
import { planIn, readBytes } from '../plan/load-plan';
import { exists } from '../terminal/exists';
import { Unusable } from '../terminal/unusable';
import { findRecord, type RecordFolder, type ScoredLedger } from './kept-records';

/** How ledgers are read; plain data, which threads are given. */
export interface ReadingOptions {
  readonly language: Language;
  /** For all ledgers, whatever their settings say. */
  readonly asOf: PlainDate | undefined;
  readonly today: PlainDate;
  readonly records: RecordFolder | null;
}

/** A file as read, or the reason why it was not. */
export interface LedgerReading {
  /** SHA-256 of the file; `null` if it was not read. */
  readonly content: string | null;
  readonly ledger: ScoredLedger | null;
  readonly reason: string;
  /** Somebody has it open in Excel. */
  readonly isOpen: boolean;
  /** The ledger comes from the records of an earlier run. */
  readonly isKept: boolean;
}

/** A reading without a ledger. */
export const notRead = (reason: string, content: string | null = null): LedgerReading => ({
  ...{ content, ledger: null, reason, isOpen: false, isKept: false },
});

/** File systems store a small file without a block of its own. */
const LARGEST_INLINE = 4096;

/** Whether a synchronised folder holds the name of a file only, and its content is elsewhere. */
const isPlaceholder = ({ size, blocks }: { size: number; blocks: number }): boolean =>
  size > LARGEST_INLINE && blocks === 0;

/** Reads, checks and scores one file, or takes what an earlier run has kept of the same content. */
export async function readLedger(path: string, options: ReadingOptions): Promise<LedgerReading> {
  const { why } = wordsOf(options.language).rollup;
  let content: string | null = null;
  try {
    const before = await stat(path).catch(() => null);
    if (before && isPlaceholder(before)) return notRead(why.placeholder);
    const bytes = await readBytes({ file: path, language: options.language });
    const after = await stat(path).catch(() => null);
    if (before?.mtimeMs !== after?.mtimeMs || after?.size !== bytes.length)
      return notRead(why.changing);
    content = createHash('sha256').update(bytes).digest('hex');
    const kept = await findRecord(content, options);
    const isOpen = await exists(join(dirname(path), `~$${basename(path)}`));
    const ledger = kept ?? (await scored(path, bytes, options));
    return { content, ledger, reason: '', isOpen, isKept: kept !== null };
  } catch (error) {
    if (error instanceof Unusable) return notRead(error.message, content);
    // One file must not stop a thousand others.
    return notRead(fill(why.failed, { error: String(error) }), content);
  }
}

async function scored(
  path: string,
  bytes: Uint8Array,
  { language, asOf, today }: ReadingOptions,
): Promise<ScoredLedger> {
  const { plan, settings } = await planIn(bytes, asRead(path, language));
  const effective = { ...settings, asOf: asOf ?? settings.asOf };
  // Sheets are in Chinese, whatever the language of the command.
  const messages = messagesFor(plan, 'zh-CN');
  const record = ledgerRecord(plan, effective, today, (finding) => ({
    column: messages.columnLabel(finding),
    message: messages.message(finding),
  }));
  return { ownAsOf: settings.asOf, year: plan.year, rows: plan.rows.length, record };
}
