import type { CommandContext } from '../command/command-context';
import { Refusal } from '../command/failure';
import type { WriteReport } from '../command/write-report';
import { lookAtPlan } from '../guard/look-at-plan';
import { queueGuarded } from '../guard/guarded-cells';
import { sightingOf } from '../guard/sighting';
import { startOverAt } from '../guard/start-over-at';
import { takeBack } from '../guard/take-back';
import type { RowPlace } from '../plan/reading';
import { resolvePlan } from '../plan/resolve-plan';
import { leftCell, placeRecordings, reversedRecordings, type Recording } from './recording';

/** Restores the old contents of the cells that were not changed since. Two syncs. */
export async function restore(
  context: CommandContext,
  target: RowPlace,
  recordings: readonly Recording[],
): Promise<WriteReport> {
  const { place, plan, row } = target;
  let written = 0;
  const report = await startOverAt(context, target, async () => {
    const found = await resolvePlan(context, place, plan);
    if (!found) {
      return { written, left: recordings.map(({ column }) => leftCell(row, column, 'gone')) };
    }
    if (found.isProtected) throw new Refusal('AccessDenied');
    const { placed, left } = placeRecordings(found, row, reversedRecordings(recordings));
    if (placed.length === 0) return { written, left };
    const pending = queueGuarded(sightingOf(found), placed);
    await context.sync('old content', 'writes');
    const { done, changed, astray, debts } = pending.verdict();
    written += done.length;
    await takeBack(context, lookAtPlan(context, target), debts);
    if (astray.length > 0) return null;
    const typed = changed.map(({ recording }) => leftCell(row, recording.column, 'changed'));
    return { written, left: [...left, ...typed] };
  });
  return (
    report ?? { written, left: recordings.map(({ column }) => leftCell(row, column, 'moving')) }
  );
}
