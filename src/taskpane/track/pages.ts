import type { Plan } from '../../core/plan/plan';
import { matchRows } from '../../core/tracking/match-rows';

/** What stands over the lists of the tab. */
export type Page =
  | { readonly kind: 'remind'; readonly department: string }
  | { readonly kind: 'unplanned' }
  | { readonly kind: 'register' | 'change'; readonly row: string }
  /** The row of a form is no longer in the table. */
  | { readonly kind: 'gone' };

/** A page with the plan that it was opened over. */
export interface OpenPage {
  readonly page: Page;
  readonly plan: Plan;
}

/** The same page over the plan as it was read anew: a row that has no 计划编号 is called otherwise once it has moved. */
export function pageOver(plan: Plan, { page, plan: before }: OpenPage): OpenPage {
  if (!('row' in page)) return { page, plan };
  const row = matchRows(before.rows, plan.rows).get(page.row);
  return { page: row ? { ...page, row: row.key } : { kind: 'gone' }, plan };
}
