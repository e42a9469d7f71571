import { SOURCE_HEADER, type Conference } from '../../core/collection/conference';
import type { CommandContext, UndoStep } from '../command/command-context';
import { Refusal } from '../command/failure';
import { startOver } from '../command/start-over';
import type { LeftCell, LeftReason, WriteReport } from '../command/write-report';
import { lookAtPlan } from '../guard/look-at-plan';
import { queueGuarded } from '../guard/guarded-cells';
import { queueRemovedColumns } from '../guard/removed-columns';
import { sightingOf } from '../guard/sighting';
import { takeBack } from '../guard/take-back';
import type { ResolvedPlan } from '../plan/resolve-plan';
import {
  appendedRows,
  blanksAtEnd,
  lookAtEnd,
  removeAppended,
  textsOf,
  type AppendTarget,
  type PlanEnd,
} from './appended-rows';

/** What the undo of appended rows works with. */
export interface AppendUndo {
  readonly target: AppendTarget;
  readonly conferences: readonly Conference[];
  /** Headers that the plan lacked. */
  readonly added: readonly string[];
  /** How many rows were added, and how many blank ones the plan had at its end before. */
  readonly grown: number;
  readonly blanks: number;
}

export const leftRows = (why: LeftReason): LeftCell => ({ row: null, column: SOURCE_HEADER, why });

/** Identifies what is appended: the same again is a retry. */
export const subjectOf = (conferences: readonly Conference[]): string =>
  JSON.stringify(conferences.map(textsOf));

export function toAppendStep(kept: AppendUndo): UndoStep {
  return {
    command: 'appendConferences',
    subject: subjectOf(kept.conferences),
    cells: kept.conferences.flatMap(textsOf).length,
    keep: () => [{ kind: 'appendConferences', data: kept }],
    undo: async (context) =>
      (await startOver(context, () => takeAway(context, kept))) ?? {
        written: 0,
        left: [leftRows('moving')],
      },
  };
}

/**
 * Removes the appended rows into which nobody has typed since, and the added columns that nobody else uses.
 * @returns `null` to be tried again
 */
async function takeAway(context: CommandContext, kept: AppendUndo): Promise<WriteReport | null> {
  const { target, conferences } = kept;
  const seen = await lookAtEnd(context, target);
  if (!seen) return { written: 0, left: [leftRows('gone')] };
  const { found } = seen;
  if (found.isProtected) throw new Refusal('AccessDenied');
  const rows = appendedRows(found, conferences);
  const ours = rows.filter(({ foreign }) => foreign.length === 0);
  const removed = [...ours.map(({ gridRow }) => gridRow), ...unfilled(seen, kept, ours.length)];
  if (!(await removeAppended(context, found, removed, 'writes'))) return null;
  if (ours.length === rows.length && kept.added.length > 0) await removeColumns(context, kept);
  const keys = new Map(found.now.plan.rows.map(({ gridRow, key }) => [gridRow, key]));
  return {
    written: ours.flatMap(({ conference }) => textsOf(conference)).length,
    rows: ours.length,
    left: rows.flatMap(({ gridRow, foreign }) =>
      foreign.map((column): LeftCell => ({
        ...{ row: keys.get(gridRow) ?? null, column, why: 'changed' },
      })),
    ),
  };
}

/** Rows that a failed try has added and nobody has filled. */
function unfilled({ found, table }: PlanEnd, { grown, blanks }: AppendUndo, filled: number) {
  const end = blanksAtEnd(found, table);
  return end.slice(Math.max(blanks, end.length - Math.max(0, grown - filled)));
}

/** Removes the columns that came with the rows and hold nothing now. */
async function removeColumns(context: CommandContext, { target, added }: AppendUndo) {
  const seen = await lookAtEnd(context, target);
  if (!seen) return;
  const { found } = seen;
  const unused = added.filter((header) => found.columnOf(header) >= 0 && isBlank(found, header));
  if (unused.length === 0) return;
  const look = lookAtPlan(context, target);
  if (found.now.place.tableId === null) {
    const { header, formulaAt } = sightingOf(found);
    const cells = unused.map((text) => {
      const column = found.columnOf(text);
      return { row: header, column, value: '', held: formulaAt(header, column) };
    });
    const pending = queueGuarded(sightingOf(found), cells);
    for (const { row, column } of cells)
      found.sheet.getRangeByIndexes(row, column, 1, 1).clear('Formats');
    await context.sync('appended columns', 'writes');
    await takeBack(context, look, pending.verdict().debts);
    return;
  }
  const columns = queueRemovedColumns(context, found, unused);
  await context.sync('appended columns', 'writes');
  const met = unused.filter((header) => columns.heldIn(header).some((held) => held !== ''));
  if (met.length > 0) await columns.putBack(context, { headers: met, look });
}

function isBlank({ now: { plan, place, cells }, columnOf }: ResolvedPlan, header: string): boolean {
  const column = columnOf(header) - place.left;
  return cells.values.slice(plan.headerRow + 1).every((row) => (row[column] ?? '') === '');
}
