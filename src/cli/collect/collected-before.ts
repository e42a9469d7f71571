import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { takenBefore, rowsOfPlan, type AccountLine } from '../../core/collection/account';
import type { KnownRow, Outcome } from '../../core/collection/collect-plans';
import type { Directory } from '../../core/plan/units/directory';
import { columnAt, type TableCells } from '../../core/settings/table-cells';
import { tableCells } from '../../core/settings/reading/find-tables';
import { readingWith } from '../../core/settings/use-settings';
import { ROWS_SPEC } from '../../excel/generated/collection-lists';
import { readFile } from '../../files/read-file';
import { fill } from '../../locales/fill';
import { wordsOf, type Language } from '../../locales';
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

/** Sheets are in Chinese, whatever the language of the command. */
const OUTCOMES = Object.entries(wordsOf('zh-CN').collect.outcome) as [Outcome, string][];

/** What an earlier account says; a row is its own line however people have ordered them. */
function accountLines(table: TableCells): AccountLine[] {
  const at = new Map(ROWS_SPEC.values.map((header) => [header, columnAt(table, header)]));
  return table.rows.flatMap((row): AccountLine[] => {
    const text = (header: string): string => row[at.get(header) ?? -1]?.text ?? '';
    const outcome = OUTCOMES.find(([, word]) => word === text('处理'))?.[0];
    if (outcome === undefined || text('文件') === '') return [];
    const sheet = text('工作表');
    return [
      {
        source: {
          file: text('文件'),
          sheet: sheet === '' ? null : sheet,
          line: Number(text('行')),
        },
        unit: text('牵头发布单位'),
        time: text('拟发布时间'),
        topic: text('发布主题'),
        person: text('发布人'),
        outcome,
        first: null,
      },
    ];
  });
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
    account: table ? accountLines(tableCells(table)) : [],
    directory: readingWith(loaded.settings).directory,
  };
}

/** What is known before the files are read. */
export const knownBefore = (
  { loaded: { plan }, account }: CollectedBefore,
  directory: Directory,
): KnownRow[] => [...takenBefore(account, plan.year, directory), ...rowsOfPlan(plan)];
