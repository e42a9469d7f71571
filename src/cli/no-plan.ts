import { headerOf } from '../core/plan/header';
import { nearestHeader } from '../core/plan/near-header';
import type { Sheet } from '../files/sheet';
import type { Words } from '../locales';
import { fill } from '../locales/fill';
import { lineOf } from './row-account';

/** Why a file has no plan: what comes nearest to a header, where it stands and what it lacks; `null` if nothing does. */
export function nearestHeaderText(
  name: string,
  sheets: readonly Sheet[],
  { file }: Pick<Words, 'file'>,
): string | null {
  for (const { name: sheet, grid } of sheets) {
    const near = nearestHeader(grid);
    if (!near) continue;
    const place = {
      name,
      sheet: sheet ?? '',
      row: lineOf(grid, near.row),
      found: near.found.join('、'),
    };
    if (near.kind !== 'incomplete')
      return fill(file[near.kind === 'error' ? 'headerError' : 'scattered'], place);
    const missing = near.missing.map((key) => headerOf(key)).join('、');
    return fill(file.incomplete, { ...place, missing });
  }
  return null;
}
