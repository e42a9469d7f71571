import { lineOf } from '../../core/plan/cells/grid';
import { headerOf } from '../../core/plan/header/header';
import { nearestHeader } from '../../core/plan/header/near-header';
import { likelyHeader } from '../../core/plan/header/likely-header';
import type { ReadOptions } from '../../core/plan/read-plan';
import type { Sheet } from '../../files/content/sheet';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import { seenHeaders } from '../options/columns';

/** How the file was read, and the texts of the message. */
interface NoPlanContext {
  readonly words: Pick<Words, 'file'>;
  readonly options: Pick<ReadOptions, 'headerWords'>;
}

/** Why a file has no plan: the row that most resembles a header, and what it lacks; `null` if there is none. */
export function nearestHeaderText(
  name: string,
  sheets: readonly Sheet[],
  { words: { file }, options }: NoPlanContext,
): string | null {
  for (const { name: sheet, grid } of sheets) {
    const near = nearestHeader(grid, options.headerWords);
    if (!near) continue;
    const place = {
      name,
      sheet: sheet ?? '',
      row: lineOf(grid, near.row),
      found: near.found.join('、'),
    };
    if (near.kind !== 'incomplete')
      return fill(file[near.kind === 'error' ? 'headerError' : near.kind], place);
    const missing = near.missing.map((key) => headerOf(key)).join('、');
    return fill(file.incomplete, { ...place, missing });
  }
  for (const { name: sheet, grid } of sheets) {
    const likely = likelyHeader(grid);
    if (!likely) continue;
    const row = lineOf(grid, likely.row);
    return fill(file.unknownHeader, {
      name,
      sheet: sheet ?? '',
      row,
      found: seenHeaders(likely.texts),
    });
  }
  return null;
}
