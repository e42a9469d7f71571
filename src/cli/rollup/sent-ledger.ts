import { basename } from 'node:path';
import type { LedgerRecord } from '../../core/rollup/ledger-record';

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

export type SentLedger = TakenLedger | ReturnedFile;

export const isTaken = (one: SentLedger): one is TakenLedger => 'record' in one;

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
