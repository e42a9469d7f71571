import { basename } from 'node:path';
import type { PlainDate } from '../../core/calendar/plain-date';

/** A ledger that was read and scored; its record is elsewhere. */
export interface TakenLedger {
  readonly file: string;
  readonly district: string;
  readonly content: string;
  readonly year: number | null;
  readonly rows: number;
  readonly asOf: PlainDate;
  /** Version of the scheme. */
  readonly scheme: string;
  /** Equal for ledgers that are scored alike. */
  readonly schemeKey: string;
  /** What is to be said of a ledger that was taken, such as that a colleague is editing it. */
  readonly remark: string;
}

/** A file that was not taken, and why. */
export interface ReturnedFile {
  readonly file: string;
  readonly district: string;
  readonly content: string | null;
  readonly reason: string;
  readonly year: number | null;
  readonly rows: number | null;
}

export type SentLedger = TakenLedger | ReturnedFile;

export const isTaken = (one: SentLedger): one is TakenLedger => 'remark' in one;

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
