import type { Conference } from '../../core/collection/conference';
import type { Plan } from '../../core/plan/model/plan';
import type { CommandContext } from '../command/command-context';
import { Refusal } from '../command/failure';
import { startOver } from '../command/start-over';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import { lookAtPlan } from '../guard/look-at-plan';
import { takeBack } from '../guard/take-back';
import type { PlanPlace } from '../plan/reading';
import {
  appendedRows,
  blanksAtEnd,
  lookAtEnd,
  removeAppended,
  type AppendTarget,
} from './appended-rows';
import { extensionOf, queueExtension } from './plan-extension';
import { leftRows, subjectOf, toAppendStep, type AppendUndo } from './undo-appended';

/**
 * Appends conferences below the last row of the plan, numbered on, in the formats of that row; its formulas are
 * continued. Rows that are there are not touched; what is below moves down. Conferences that stand there from an earlier
 * try are not appended again. Two syncs.
 * @throws CommandFailure if the sheet is protected or the plan is gone
 */
export async function appendConferences(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  conferences: readonly Conference[],
): Promise<WriteReport> {
  if (conferences.length === 0) return { written: 0, left: [] };
  const report = await startOver(context, () => append(context, { place, plan }, conferences));
  return report ?? { written: 0, left: [leftRows('moving')] };
}

/** @returns `null` to be tried again */
async function append(
  context: CommandContext,
  target: AppendTarget,
  conferences: readonly Conference[],
): Promise<WriteReport | null> {
  const seen = await lookAtEnd(context, target);
  if (!seen) throw new Refusal('ItemNotFound');
  const { found, table } = seen;
  if (found.isProtected) throw new Refusal('AccessDenied');
  const standing = new Set(appendedRows(found, conferences).map(({ conference }) => conference));
  const missing = conferences.filter((conference) => !standing.has(conference));
  if (missing.length === 0) return { written: 0, rows: 0, left: [] };
  const blanks = blanksAtEnd(found, table).length;
  const earlier = earlierTry(context, subjectOf(conferences));
  const usable = earlier ? Math.min(Math.max(0, blanks - earlier.blanks), missing.length) : 0;
  const grown = missing.length - usable;
  const extension = extensionOf(found, table, missing);
  const pending = queueExtension(context, found, extension, grown);
  const { added } = extension;
  const undo = { target, conferences, added, grown, blanks: earlier?.blanks ?? blanks };
  await writeWithUndo(context, 'new conferences', toAppendStep(undo));
  const { verdict, debts, removeDoubled } = pending();
  if (verdict === 'done') return { written: extension.written, rows: missing.length, left: [] };
  if (removeDoubled()) await context.sync('columns that a colleague has added', 'repairs');
  await takeBack(context, lookAtPlan(context, target), debts);
  const now = await lookAtEnd(context, target);
  if (now) await removeAppended(context, now.found, rowsOf(now.found, missing), 'repairs');
  // A colleague has made a table of the range.
  if (verdict === 'converted') throw new Refusal('ItemNotFound');
  return null;
}

const rowsOf = (...args: Parameters<typeof appendedRows>): number[] =>
  appendedRows(...args).flatMap(({ gridRow, foreign }) => (foreign.length > 0 ? [] : gridRow));

/** What an earlier try of the same write has added, which may have failed before that was filled. */
function earlierTry({ unfinished }: CommandContext, subject: string): AppendUndo | null {
  if (unfinished?.command !== 'appendConferences' || unfinished.subject !== subject) return null;
  const first = unfinished.keep()?.findLast(({ kind }) => kind === 'appendConferences');
  return (first?.data as AppendUndo | undefined) ?? null;
}
