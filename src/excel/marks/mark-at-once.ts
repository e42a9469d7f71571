import type { Plan, PlanRow } from '../../core/plan/model/plan';
import type { CommandContext } from '../command/command-context';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import type { RawValue } from '../grid/cells';
import { asRead, asTyped } from '../grid/escape-text';
import { writeCells, writeInParts, type PendingWrite } from '../grid/write-cells';
import type { Debt } from '../guard/guarded-cells';
import { lookAtPlan } from '../guard/look-at-plan';
import { sightingOf, type Sighting } from '../guard/sighting';
import { takeBack } from '../guard/take-back';
import { addColumns } from '../plan/add-own-columns';
import type { PlanPlace } from '../plan/reading';
import { askForPlace, matchPlan, type ResolvedPlan } from '../plan/resolve-plan';
import { marksOf, type Marks } from './mark-cells';
import { queueRules } from './mark-rules';
import { toMarkStep } from './undo-mark';

/** @returns `null` if the rows turn out to have moved; the write has been reverted */
export async function markAtOnce(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  results: ReadonlyMap<string, string>,
): Promise<WriteReport | null> {
  const pending = askForPlace(context, place);
  const view = { plan, place, resultOf: ({ key }: PlanRow) => results.get(key) ?? '' };
  const marks = marksOf(view, context.session.issuedIds);
  const added = addColumns(context.workbook, pending.sheet, view, [marks.id, marks.result]);
  const rules = queueRules(context, pending.sheet, view, {
    marks,
    results: results.values(),
    areCleared: false,
  });
  const step = toMarkStep(view, marks, rules.headers);
  const send = (): Promise<void> => writeWithUndo(context, 'marks', step);
  const written = await writeInParts(pending.sheet, marks.writes, send, { hasHiddenRows: false });
  await send();
  // What is queued for a sheet that does not exist is left out by Office.js.
  if (pending.isGone()) return null;
  rules.done();
  step.setPrevious(written.found(), rules.formats);
  const found = matchPlan(pending, pending.content(), place, plan);
  if (found && isWhereItWas(found, place, plan) && !found.now.cells.hasHiddenRows) {
    return { written: changed(marks, written), left: [] };
  }
  for (const format of rules.formats) format.delete();
  for (const column of added) column.delete();
  if (!found) revert(pending.sheet, marks, written);
  await context.sync('marks that came into wrong rows', 'repairs');
  if (found) {
    await takeBack(
      context,
      lookAtPlan(context, { place, plan }),
      debtsOf(sightingOf(found), marks, written),
    );
  }
  return null;
}

/** Queues restoring the cells if the plan no longer exists. */
function revert(sheet: Excel.Worksheet, marks: Marks, written: PendingWrite): void {
  const found = written.found();
  const back = marks.writes.map((write) => ({ ...write, value: asTyped(found.get(write) ?? '') }));
  writeCells(sheet, back, true);
}

/**
 * The debts of restoring the cells.
 * @param sighting the plan as the batch found it
 */
function debtsOf(sighting: Sighting, { writes }: Marks, written: PendingWrite): Debt[] {
  const found = written.found();
  const { header, keys, valueAt } = sighting;
  const ours = new Map(writes.map((one) => [`${one.row},${one.column}`, asRead(one.value)]));
  const after = (row: number, column: number): RawValue =>
    ours.get(`${row},${column}`) ?? valueAt(row, column);
  return writes.map((write) => ({
    row: write.row,
    column: write.column,
    isHeader: write.row === header,
    identity: new Map(keys.map((key) => [valueAt(header, key), after(write.row, key)])),
    header: valueAt(header, write.column),
    before: found.get(write) ?? '',
    format: null,
    written: asRead(write.value),
  }));
}

/** Whether every row and column is still where it was read. */
function isWhereItWas({ now, rowOf }: ResolvedPlan, place: PlanPlace, plan: Plan): boolean {
  return (
    now.place.top === place.top &&
    now.place.left === place.left &&
    now.plan.headers.every((text, column) => text === plan.headers[column]) &&
    now.plan.rows.length === plan.rows.length &&
    plan.rows.every(({ key, gridRow }) => rowOf(key)?.gridRow === gridRow)
  );
}

function changed({ writes }: Marks, written: PendingWrite): number {
  const found = written.found();
  return writes.filter((write) => write.of && (found.get(write) ?? '') !== write.value).length;
}
