import { createHash } from 'node:crypto';
import { access, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PlainDate } from '../../core/calendar/plain-date';
import { ledgerRecord, type LedgerRecord } from '../../core/rollup/ledger-record';
import { fill } from '../../locales/fill';
import type { Language, Words } from '../../locales';
import type { SentPath } from '../collect/sent-paths';
import { asRead } from '../options/as-read';
import { loadPlan } from '../plan/load-plan';
import { readNamedFile } from '../terminal/named-file';
import { Unusable } from '../terminal/unusable';

/** A ledger that was read and scored. */
export interface TakenLedger {
  readonly file: string;
  readonly district: string;
  readonly record: LedgerRecord;
  /** What is to be said of a ledger that was taken, such as that a colleague is editing it. */
  readonly remark: string;
}

/** A file that was not taken, and why. */
export interface ReturnedFile {
  readonly file: string;
  readonly district: string;
  readonly reason: string;
  readonly year: number | null;
  readonly rows: number | null;
}

export type ReadLedger = TakenLedger | ReturnedFile;

export const isTaken = (one: ReadLedger): one is TakenLedger => 'record' in one;

/** Words around the district in a file's name. */
const OTHER_WORDS = /(?:19|20)\d{2}(?:年度?)?|新闻|发布会?|计划|台账|年度|汇总|[-_—（）()\s]+/gu;

/** The district of a file: its folder below the one that was named, else what its name says beside 「2025年台账」. */
export function districtOf(name: string): string {
  const [folder, ...below] = name.split('/');
  if (below.length > 0 && folder) return folder;
  const bare = basename(name).replace(/\.[^.]{1,5}$/u, '');
  const rest = bare.replace(OTHER_WORDS, '');
  return rest === '' ? bare : rest;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

export interface LedgerReading {
  readonly language: Language;
  readonly words: Words;
  readonly asOf: PlainDate | undefined;
  readonly today: PlainDate;
}

/** Reads ledgers one after another; each content once. */
export class LedgerReader {
  /** Names of the files by their content. */
  private readonly contents = new Map<string, string>();

  constructor(private readonly options: LedgerReading) {}

  async read(sent: SentPath): Promise<ReadLedger> {
    const district = districtOf(sent.name);
    const returned = (reason: string): ReturnedFile => ({
      ...{ file: sent.name, district, reason, year: null, rows: null },
    });
    const { rollup, file } = this.options.words;
    if (sent.isUnreadable) return returned(fill(file.unreadable, { name: sent.name }));
    try {
      const before = await this.stateOf(sent.path);
      const same = await this.sameContent(sent);
      if (same !== null) return returned(fill(rollup.why.twice, { file: same }));
      const ledger = await this.ledger(sent, district);
      if (before !== (await this.stateOf(sent.path))) return returned(rollup.why.changing);
      return ledger;
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      return returned(error.message);
    }
  }

  private async ledger({ path, name }: SentPath, district: string): Promise<ReadLedger> {
    const { language, words, asOf, today } = this.options;
    const { plan, settings } = await loadPlan(asRead(path, language));
    const effective = { ...settings, asOf: asOf ?? settings.asOf };
    const record = ledgerRecord(plan, effective, today);
    if (!record) {
      const reason = words.rollup.why.untracked;
      return { file: name, district, reason, year: plan.year, rows: plan.rows.length };
    }
    const isOpen = await exists(join(dirname(path), `~$${basename(path)}`));
    return { file: name, district, record, remark: isOpen ? words.rollup.why.open : '' };
  }

  /** The name of a file with the same content that was read before. */
  private async sameContent({ path, name }: SentPath): Promise<string | null> {
    const bytes = await readNamedFile(path).catch(() => null);
    if (!bytes) return null;
    const content = createHash('sha256').update(bytes).digest('hex');
    const known = this.contents.get(content);
    if (known === undefined) this.contents.set(content, name);
    return known ?? null;
  }

  private async stateOf(path: string): Promise<string> {
    const state = await stat(path).catch(() => null);
    return state ? `${state.size} ${state.mtimeMs}` : '';
  }
}
