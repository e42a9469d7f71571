import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { takenBefore, rowsOfPlan, type AccountLine } from '../../core/collection/account';
import type { KnownRow } from '../../core/collection/collect-plans';
import type { Directory } from '../../core/plan/units/directory';
import { tableCells } from '../../core/settings/reading/find-tables';
import { readingWith } from '../../core/settings/use-settings';
import { ROWS_SPEC } from '../../excel/generated/collection-lists';
import { readFile } from '../../files/read-file';
import { fill } from '../../locales/fill';
import { wordsOf, type Language } from '../../locales';
import { readAccount } from '../../locales/phrases/collection-account';
import { asRead } from '../options/as-read';
import { loadPlan, type LoadedPlan } from '../plan/load-plan';
import { readNamedFile } from '../terminal/named-file';
import { Unusable } from '../terminal/unusable';

/** An earlier collection, which is to be extended. */
export interface CollectedBefore {
  readonly loaded: LoadedPlan;
  readonly bytes: Uint8Array;
  readonly account: readonly AccountLine[];
  readonly directory: Directory;
}

/**
 * Reads the file that is written to, if it exists.
 * @throws Unusable if it is no workbook with a plan
 */
export async function collectedBefore(
  out: string,
  language: Language,
): Promise<CollectedBefore | null> {
  const exists = await access(out).then(
    () => true,
    () => false,
  );
  if (!exists) return null;
  const loaded = await loadPlan(asRead(out, language)).catch((error: unknown) => {
    if (error instanceof Unusable) return null;
    throw error;
  });
  if (!loaded?.workbook) {
    throw new Unusable(fill(wordsOf(language).collect.badTarget, { name: basename(out) }));
  }
  const { tables } = await readFile(basename(out), await readNamedFile(out));
  const table = tables.find(({ name }) => name === ROWS_SPEC.table);
  return {
    loaded,
    bytes: loaded.workbook,
    account: table ? readAccount(tableCells(table)) : [],
    directory: readingWith(loaded.settings).directory,
  };
}

/** What is known before the files are read. */
export const knownBefore = (
  { loaded: { plan }, account }: CollectedBefore,
  directory: Directory,
): KnownRow[] => [...takenBefore(account, plan.year, directory), ...rowsOfPlan(plan)];
