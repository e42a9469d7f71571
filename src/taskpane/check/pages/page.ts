import { useCallback, useState } from 'react';
import * as z from 'zod/mini';
import { writesOf, type PlanWrite } from '../../../core/checks/fixes';
import type { Plan } from '../../../core/plan/model/plan';
import { useKept } from '../../environment/use-kept';
import { openFindings, type Entry } from '../list/entries';

/** A form or preview in front of the findings. */
export type Page =
  | { readonly kind: 'convert' }
  | { readonly kind: 'waive'; readonly entries: readonly Entry[] }
  | { readonly kind: 'shortcuts' | 'history' }
  | { readonly kind: 'collect' }
  | { readonly kind: 'compare' }
  | {
      readonly kind: 'fixes';
      readonly entries: readonly Entry[];
      readonly writes: readonly PlanWrite[];
    };

/** The preview of the format fixes of these findings. */
export const fixesPage = (plan: Plan, entries: readonly Entry[]): Page => ({
  kind: 'fixes',
  entries,
  writes: writesOf(plan, openFindings(entries)),
});

/** A page as it is kept: its findings by their ids. */
const KEPT = z.object({
  kind: z.enum(['convert', 'waive', 'shortcuts', 'history', 'collect', 'compare', 'fixes']),
  ids: z.array(z.string()),
});
type KeptPage = z.infer<typeof KEPT>;

const keptOf = (page: Page): KeptPage => ({
  kind: page.kind,
  ids: 'entries' in page ? page.entries.map(({ id }) => id) : [],
});

function pageOf({ kind, ids }: KeptPage, plan: Plan, entries: readonly Entry[]): Page | null {
  if (kind !== 'waive' && kind !== 'fixes') return { kind };
  const own = new Set(ids);
  const listed = entries.filter(({ id }) => own.has(id));
  if (listed.length === 0) return null;
  return kind === 'waive' ? { kind, entries: listed } : fixesPage(plan, listed);
}

/**
 * The page in front of the findings.
 * @param entries `null` before the check: a page of another language is opened again after it
 */
export function usePage(
  plan: Plan,
  entries: readonly Entry[] | null,
): readonly [Page | null, (page: Page | null) => void] {
  const [kept, setKept] = useKept<KeptPage | null>('check page', z.nullable(KEPT), null);
  const [page, setPage] = useState<Page | null>(null);
  const open = useCallback(
    (next: Page | null): void => {
      setKept(next && keptOf(next));
      setPage(next);
    },
    [setKept],
  );
  if (page === null && kept !== null && entries !== null) open(pageOf(kept, plan, entries));
  return [page, open];
}
