import type { Plan, PlanRow } from '../../core/plan/model/plan';
import type { CommandContext } from '../command/command-context';
import { Refusal } from '../command/failure';
import { writeQuietly } from '../command/looks';
import { startOver } from '../command/start-over';
import { writeWithUndo } from '../command/undo';
import type { LeftReason, WriteReport } from '../command/write-report';
import type { RawValue } from '../grid/cells';
import { addOwnColumns } from '../guard/added-columns';
import { lookAtPlan } from '../guard/look-at-plan';
import { queueGuardedInParts } from '../guard/guarded-parts';
import { askForIds, repeatedAmong } from '../guard/plan-ids-seen';
import { sightingOf } from '../guard/sighting';
import { takeBack } from '../guard/take-back';
import { columnAt, RESULT_HEADER } from '../plan/own-columns';
import type { PlanPlace } from '../plan/reading';
import { resolvePlanWith, type ResolvedPlan } from '../plan/resolve-plan';
import { markAtOnce } from './mark-at-once';
import { marksOf } from './mark-cells';
import { askForMarked, isRemembered, keepMarked } from './mark-memory';
import { queueRules } from './mark-rules';
import { removeOwnRules } from './own-rules';
import { recallMarks } from './recall-marks';
import { toMarkStep } from './undo-mark';

/**
 * Writes 校验结果 by row key, adding the columns that are missing, and the conditional formats that refer to it. One sync
 * if the sheet is unchanged since it was read, else it is read again first; one more if the plan has 校验结果 but the
 * workbook not the setting that lists the marked columns.
 */
export async function mark(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  results: ReadonlyMap<string, string>,
): Promise<WriteReport> {
  if (mayBeMarked(plan) && !isRemembered(context.session, place)) {
    keepMarked(context, place, await recallMarks(context, place, plan))();
  }
  const isClean = context.session.dirtySheets.isClean(place.sheetId);
  if (isClean && isSmall(plan) && context.unfinished?.command !== 'mark') {
    const report = await markAtOnce(context, place, plan, results);
    if (report) return report;
  }
  const report = await startOver(context, async () => {
    const { found, extra: remember } = await resolvePlanWith(context, { place, plan }, () =>
      askForMarked(context),
    );
    remember();
    return found ? markFound(context, found, plan, results) : allGone(plan);
  });
  return report ?? allGone(plan, 'moving');
}

/** A plan in which nothing was found has marks too, for what will be. */
const mayBeMarked = (plan: Plan): boolean => columnAt(plan, RESULT_HEADER) >= 0;

/** Marking at once reads the sheet back in the same batch; more cells than this may not fit into the response. */
const MOST_CELLS = 60_000;

const isSmall = ({ rows, headers }: Plan): boolean => rows.length * headers.length <= MOST_CELLS;

const allGone = ({ rows }: Pick<Plan, 'rows'>, why: LeftReason = 'gone'): WriteReport => ({
  written: 0,
  left: rows.map(({ key }) => ({ row: key, column: '校验结果', why })),
});

/** @returns `null` if rows turn out to have moved; writes to wrong rows have been reverted */
async function markFound(
  context: CommandContext,
  found: ResolvedPlan,
  before: Plan,
  results: ReadonlyMap<string, string>,
): Promise<WriteReport | null> {
  if (found.isProtected) throw new Refusal('AccessDenied');
  const keys = new Map(before.rows.map(({ key }) => [found.rowOf(key)?.gridRow, key]));
  const resultOf = ({ gridRow }: PlanRow): string => results.get(keys.get(gridRow) ?? '') ?? '';
  const { plan, place } = found.now;
  const view = { plan, place, resultOf };
  const marks = marksOf(view, context.session.issuedIds);
  const own = [marks.id, marks.result];
  // An earlier try may have added some of the rules.
  const areCleared =
    context.unfinished?.command === 'mark' && (await removeOwnRules(context, found.sheet));
  writeQuietly(context.workbook);
  const added = addOwnColumns(context.workbook, sightingOf(found), view, own);
  const { sighting } = added;
  const rules = queueRules(context, found.sheet, view, {
    marks,
    results: results.values(),
    areCleared,
  });
  const step = toMarkStep(view, marks, rules.headers);
  const send = (): Promise<void> => writeWithUndo(context, 'marks', step);
  const isTable = place.tableId !== null;
  // Adding a column to an Excel table writes its header.
  const cells = marks.writes
    .filter(({ of }) => of !== null || !isTable)
    .map((write) => ({ ...write, held: sighting.formulaAt(write.row, write.column) }));
  const pending = await queueGuardedInParts(sighting, cells, send);
  const seen = askForIds(context, found, marks.id.column);
  await send();
  rules.done();
  step.setPrevious(null, rules.formats);
  const { done, changed: met, astray } = pending.verdict();
  const repeated = new Set<RawValue>(repeatedAmong(seen(), [...marks.ids.values()]));
  // 校验结果 belongs to the add-in: results that another pane has just written are overwritten.
  const debts = pending.debtsOf([
    ...astray,
    ...met.filter(({ column }) => column !== marks.result.column),
    ...done.filter(({ value }) => repeated.has(value)),
  ]);
  if (!added.areAlone()) added.remove();
  await takeBack(context, lookAtPlan(context, { place, plan: before }), debts);
  if (debts.length > 0 || !added.areAlone()) return null;
  const gone = before.rows.filter(({ key }) => !found.rowOf(key) && results.has(key));
  const written = done.filter(({ of, value, held }) => of && held !== value).length;
  return { written: written + met.length, left: allGone({ rows: gone }).left };
}
