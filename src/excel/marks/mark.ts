import type { Plan, PlanRow } from '../../core/plan/model/plan';
import type { CommandContext } from '../command/command-context';
import { Refusal } from '../command/failure';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import { writeCells, writeInParts, type PendingWrite } from '../grid/write-cells';
import { addColumns } from '../plan/add-own-columns';
import { columnAt } from '../plan/own-columns';
import type { PlanPlace } from '../plan/reading';
import { askForPlace, resolvePlanWith, matchPlan, type ResolvedPlan } from '../plan/resolve-plan';
import { marksOf, type Marks, type MarkView } from './mark-cells';
import { addFormats, markedHeaders } from './mark-formats';
import { askForMarked, isRemembered, keepMarked, markedHeadersOf } from './mark-memory';
import { recallMarks } from './recall-marks';
import { toMarkStep, type MarkStep } from './undo-mark';

/**
 * Writes 校验结果 by row key, adding the columns that are missing, and the conditional formats that refer to it. One sync
 * if the sheet is unchanged since it was read, else it is read again first; one more if the workbook has marks but not
 * the setting that lists the marked columns.
 */
export async function mark(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  results: ReadonlyMap<string, string>,
): Promise<WriteReport> {
  if (isMarked(plan) && !isRemembered(context.session, place)) {
    keepMarked(context, place, await recallMarks(context, place, plan))();
  }
  if (context.session.dirtySheets.isClean(place.sheetId) && isSmall(plan)) {
    const report = await markAtOnce(context, place, plan, results);
    if (report) return report;
  }
  const { found, extra: remember } = await resolvePlanWith(context, { place, plan }, () =>
    askForMarked(context),
  );
  remember();
  return found ? markFound(context, found, plan, results) : allGone(plan);
}

const isMarked = ({ rows }: Plan): boolean =>
  rows.some(({ tracking }) => (tracking?.cells.校验结果?.text ?? '') !== '');

/** Marking at once reads the sheet back in the same batch; more cells than this may not fit into the response. */
const MOST_CELLS = 60_000;

const isSmall = ({ rows, headers }: Plan): boolean => rows.length * headers.length <= MOST_CELLS;

const allGone = ({ rows }: Plan): WriteReport => ({
  written: 0,
  left: rows.map(({ key }) => ({ row: key, column: '校验结果', why: 'gone' })),
});

/** @returns `null` if the rows turn out to have moved; then the write has been reverted */
async function markAtOnce(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  results: ReadonlyMap<string, string>,
): Promise<WriteReport | null> {
  const pending = askForPlace(context, place);
  const view = { plan, place, resultOf: ({ key }: PlanRow) => results.get(key) ?? '' };
  const queued = await queueMarks(context, pending.sheet, view, {
    results: results.values(),
    hasHiddenRows: false,
  });
  await queued.send();
  queued.done();
  const found = matchPlan(pending, pending.content(), place, plan);
  if (found && isWhereItWas(found, place, plan) && !found.now.cells.hasHiddenRows)
    return queued.report();
  queued.revert();
  await context.sync('misplaced marks', 'writes');
  return null;
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

async function markFound(
  context: CommandContext,
  found: ResolvedPlan,
  before: Plan,
  results: ReadonlyMap<string, string>,
): Promise<WriteReport> {
  if (found.isProtected) throw new Refusal('AccessDenied');
  const keys = new Map(before.rows.map(({ key }) => [found.rowOf(key)?.gridRow, key]));
  const resultOf = ({ gridRow }: PlanRow): string => results.get(keys.get(gridRow) ?? '') ?? '';
  const view = { plan: found.now.plan, place: found.now.place, resultOf };
  const { hasHiddenRows } = found.now.cells;
  const queued = await queueMarks(context, found.sheet, view, {
    results: results.values(),
    hasHiddenRows,
  });
  await queued.send();
  queued.done();
  const deleted = before.rows.filter(({ key }) => !found.rowOf(key) && results.has(key));
  return { ...queued.report(), left: allGone({ ...before, rows: deleted }).left };
}

interface QueuedMarks {
  readonly send: () => Promise<void>;
  /** To be called after the sync. */
  readonly done: () => void;
  readonly report: () => WriteReport;
  /** Queues reverting the write. */
  readonly revert: () => void;
}

async function queueMarks(
  context: CommandContext,
  sheet: Excel.Worksheet,
  view: MarkView,
  {
    results,
    hasHiddenRows,
  }: { readonly results: Iterable<string>; readonly hasHiddenRows: boolean },
): Promise<QueuedMarks> {
  const { plan, place } = view;
  const marks = marksOf(view, context.session.issuedIds);
  const added = addColumns(context.workbook, sheet, view, [marks.id, marks.result]);
  const headers = markedHeaders(plan, results);
  const step: MarkStep = toMarkStep(view, marks, headers);
  const send = (): Promise<void> => writeWithUndo(context, 'marks', step);
  const written = await writeInParts(sheet, marks.writes, send, { hasHiddenRows });
  const known = marks.result.isNew ? [] : markedHeadersOf(context.session, place);
  const todo = headers.filter((header) => !known.includes(header));
  const body = {
    sheet,
    first: (plan.rows[0]?.gridRow ?? plan.headerRow + 1) + place.top,
    rows: Math.max(1, (plan.rows.at(-1)?.gridRow ?? 0) - (plan.rows[0]?.gridRow ?? 0) + 1),
    inTable: place.table !== null,
    result: marks.result.column,
  };
  const formats = todo.flatMap((header) =>
    addFormats(body, header, columnAt(plan, header) + place.left),
  );
  for (const format of formats) format.load('id');
  const kept = todo.length > 0 ? keepMarked(context, place, [...known, ...todo]) : () => undefined;
  return {
    send,
    done: () => {
      kept();
      step.setPrevious(written.found(), formats);
    },
    report: () => ({ written: changed(marks, written), left: [] }),
    revert: () => {
      const found = written.found();
      const back = marks.writes.map((write) => ({ ...write, value: found.get(write) ?? '' }));
      writeCells(sheet, back, true);
      for (const format of formats) format.delete();
      for (const column of added) column.delete();
    },
  };
}

function changed({ writes }: Marks, written: PendingWrite): number {
  const found = written.found();
  return writes.filter((write) => write.of && (found.get(write) ?? '') !== write.value).length;
}
