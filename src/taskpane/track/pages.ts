import { useState } from 'react';
import * as z from 'zod/mini';
import type { Plan } from '../../core/plan/model/plan';
import { PAPERS } from '../../core/workbook-contract/paper-parts';
import { matchRows } from '../../core/tracking/match-rows';
import { useKept } from '../environment/use-kept';

const PAGE = z.union([
  z.object({ kind: z.literal('papers'), paper: z.enum(PAPERS), department: z.string() }),
  z.object({ kind: z.enum(['register', 'change']), row: z.string() }),
  z.object({ kind: z.literal('rowPapers'), row: z.string() }),
  z.object({ kind: z.enum(['unplanned', 'board']) }),
  /** The row of a form was deleted. */
  z.object({ kind: z.literal('gone') }),
]);

/** A page in front of the progress. */
export type Page = Readonly<z.infer<typeof PAGE>>;

/** The page in front of the progress; it stays with its row when the plan is read again. */
export function usePage(plan: Plan): readonly [Page | null, (page: Page | null) => void] {
  const [page, setPage] = useKept<Page | null>('progress page', z.nullable(PAGE), null);
  const [before, setBefore] = useState(plan);
  if (before !== plan) {
    setBefore(plan);
    if (page) setPage(pageOver(page, before, plan));
  }
  // The page may be from before the pane was started anew.
  const isGone = page && 'row' in page && plan.rows.every(({ key }) => key !== page.row);
  return [isGone && before === plan ? { kind: 'gone' } : page, setPage];
}

/** The same page for a later reading of the plan; the key of a row without 计划编号 changes when the row moves. */
function pageOver(page: Page, before: Plan, plan: Plan): Page {
  if (!('row' in page)) return page;
  const row = matchRows(before.rows, plan.rows).get(page.row);
  return row ? { ...page, row: row.key } : { kind: 'gone' };
}
