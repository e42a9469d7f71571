import { useEffect, useMemo, useState } from 'react';
import { rowsOfPlan, takenBefore, type AccountLine } from '../../../core/collection/account';
import { collectPlans } from '../../../core/collection/collect-plans';
import type { SentFile } from '../../../core/collection/sent-files';
import type { Settings } from '../../../core/settings/settings';
import { BUILT_IN_DIRECTORY, ownDirectory } from '../../../core/plan/units/directory';
import { ROWS_SPEC } from '../../../excel/generated/collection-lists';
import type { FoundPlan } from '../../../excel/plan/reading';
import { readAccount, type Collected } from '../../../locales/phrases/collection-account';
import type { CollectOperations } from '../collect-operations';
import type { UnreadSent } from './use-sent-files';

interface Sent {
  readonly files: readonly SentFile[];
  readonly unread: readonly UnreadSent[];
}

/** What the files come to beside the plan as it is now and what was collected before. */
export type Collecting = Omit<Collected, 'unread'> & {
  readonly unread: readonly UnreadSent[];
  /** Units that sent nothing are known from the office's own directory only. */
  readonly hasDirectory: boolean;
};

/** Collects what was read. @returns `null` while nothing was, or the earlier account has not been read */
export function useCollection(
  { files, unread }: Sent,
  found: FoundPlan | null,
  settings: Settings,
  operations: Pick<CollectOperations, 'readTable'>,
): Collecting | null {
  const before = useEarlierAccount(found !== null, operations);
  return useMemo(() => {
    if (!before || files.length + unread.length === 0) return null;
    const directory = settings.directory ? ownDirectory(settings.directory) : BUILT_IN_DIRECTORY;
    const year = found?.plan.year ?? settings.year ?? undefined;
    const known = found
      ? [...takenBefore(before, found.plan.year, directory), ...rowsOfPlan(found.plan)]
      : [];
    const names = unread.map(({ name }) => name);
    const collection = collectPlans(files, { year, directory, unread: names, known });
    return { collection, files, unread, before, hasDirectory: directory.isOwn };
  }, [before, files, unread, found, settings]);
}

/** The account of earlier collections into this plan; `null` until it was read. */
function useEarlierAccount(
  hasPlan: boolean,
  operations: Pick<CollectOperations, 'readTable'>,
): readonly AccountLine[] | null {
  const [account, setAccount] = useState<readonly AccountLine[] | null>(hasPlan ? null : []);
  useEffect(() => {
    if (!hasPlan) return;
    operations.readTable(ROWS_SPEC.table).then(
      (table) => {
        setAccount(table ? readAccount(table) : []);
      },
      // A workbook that cannot be read now cannot be written either; that is said then.
      () => {
        setAccount([]);
      },
    );
  }, [hasPlan, operations]);
  return account;
}
