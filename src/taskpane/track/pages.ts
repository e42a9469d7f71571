import type { Plan } from '../../core/plan/model/plan';
import type { PaperName } from '../../core/workbook-contract/paper-parts';
import { matchRows } from '../../core/tracking/match-rows';

/** A page in front of the progress. */
export type Page =
  | { readonly kind: 'papers'; readonly paper: PaperName; readonly department: string }
  | { readonly kind: 'rowPapers'; readonly row: string }
  | { readonly kind: 'unplanned' }
  | { readonly kind: 'register' | 'change'; readonly row: string }
  /** The row of a form was deleted. */
  | { readonly kind: 'gone' };

/** A page with the plan for which it was opened. */
export interface OpenPage {
  readonly page: Page;
  readonly plan: Plan;
}

/** The same page for a later reading of the plan; the key of a row without 计划编号 changes when the row moves. */
export function pageOver(plan: Plan, { page, plan: before }: OpenPage): OpenPage {
  if (!('row' in page)) return { page, plan };
  const row = matchRows(before.rows, plan.rows).get(page.row);
  return { page: row ? { ...page, row: row.key } : { kind: 'gone' }, plan };
}
