import type { SentFile } from '../../core/collection/sent-files';
import { fill } from '../../locales/fill';
import { wordsOf, type Language } from '../../locales';
import type { UnreadFile } from '../../locales/phrases/collection-account';
import { asRead } from '../options/as-read';
import { loadPlan, type LoadedPlan } from '../plan/load-plan';
import { Unusable } from '../terminal/unusable';
import type { SentPath } from './sent-paths';

/** Every plan table of a file, in their order. */
const tablesOf = ({ plan, grid, sheet, others }: LoadedPlan): SentFile['tables'] =>
  [{ plan, grid, sheet }, ...others].sort(
    (a, b) => Number(a.grid === b.grid) * (a.plan.headerRow - b.plan.headerRow),
  );

/** Reads the plans of a file. */
export async function readSent(
  { path, name, isUnreadable }: SentPath,
  language: Language,
): Promise<SentFile | UnreadFile> {
  if (isUnreadable) return { name, reason: fill(wordsOf(language).file.unreadable, { name }) };
  try {
    return { name, tables: tablesOf(await loadPlan(asRead(path, language))) };
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return { name, reason: error.message };
  }
}

/** Whether the file has a plan. */
export const isSent = (file: SentFile | UnreadFile): file is SentFile => 'tables' in file;
