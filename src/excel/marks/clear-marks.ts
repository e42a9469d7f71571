import type { Plan } from '../../core/plan/model/plan';
import type { CommandContext, UndoStep } from '../command/command-context';
import { Refusal } from '../command/failure';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import { asWritten } from '../grid/escape-text';
import type { GuardedCell, PendingCells } from '../guard/guarded-cells';
import { queueGuardedInParts } from '../guard/guarded-parts';
import { lookAtPlan } from '../guard/look-at-plan';
import { sightingOf } from '../guard/sighting';
import { startOverAt } from '../guard/start-over-at';
import { takeBack } from '../guard/take-back';
import { RESULT_HEADER } from '../plan/own-columns';
import type { PlanPlace } from '../plan/reading';
import { resolvePlan, type ResolvedPlan } from '../plan/resolve-plan';

interface Cleared {
  readonly row: string;
  readonly text: string;
}

/** Empties 校验结果; the colours go with it, since their conditional formats read that column. */
export async function clearMarks(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
): Promise<WriteReport> {
  const cleared = new Map<string, Cleared>();
  let written = 0;
  const report = await startOverAt(context, { place, plan }, async () => {
    const found = await resolvePlan(context, place, plan);
    if (!found || found.columnOf(RESULT_HEADER) < 0) return { written, left: [] };
    if (found.isProtected) throw new Refusal('AccessDenied');
    const results = resultsOf(found).filter(({ text }) => text !== '');
    if (results.length === 0) return { written, left: [] };
    for (const result of results) cleared.set(result.row, cleared.get(result.row) ?? result);
    const step = toClearStep({ place, plan: found.now.plan, results: [...cleared.values()] });
    const send = (): Promise<void> => writeWithUndo(context, 'cleared marks', step);
    const pending = await queue(found, results, () => '', send);
    await send();
    const { done, astray, debts } = pending.verdict();
    written += done.length;
    await takeBack(context, lookAtPlan(context, { place, plan }), debts);
    return astray.length > 0 ? null : { written, left: [] };
  });
  return report ?? MOVING;
}

const MOVING: WriteReport = {
  written: 0,
  left: [{ row: null, column: RESULT_HEADER, why: 'moving' }],
};

function resultsOf({ now, columnOf }: ResolvedPlan): Cleared[] {
  const column = columnOf(RESULT_HEADER) - now.place.left;
  return now.plan.rows.map(({ key, gridRow }) => ({
    row: key,
    text: now.cells.text[gridRow]?.[column] ?? '',
  }));
}

function queue(
  found: ResolvedPlan,
  results: readonly Cleared[],
  valueOf: (result: Cleared) => string,
  send: () => Promise<void>,
): Promise<PendingCells<GuardedCell>> {
  const sighting = sightingOf(found);
  const rows = new Map(found.now.plan.rows.map((row) => [row.key, row]));
  const cells = results.flatMap((result): GuardedCell[] => {
    const own = rows.get(result.row);
    if (!own) return [];
    const [row, column] = [found.sheetRow(own), found.columnOf(RESULT_HEADER)];
    return [{ row, column, value: valueOf(result), held: sighting.formulaAt(row, column) }];
  });
  return queueGuardedInParts(sighting, cells, send);
}

interface ClearUndo {
  readonly place: PlanPlace;
  readonly plan: Plan;
  readonly results: readonly Cleared[];
}

export const toClearStep = (kept: ClearUndo): UndoStep => ({
  command: 'clearMarks',
  cells: kept.results.length,
  keep: () => [{ kind: 'clearMarks', data: kept }],
  undo: async (context) =>
    (await startOverAt(context, kept, () => bringBack(context, kept))) ?? MOVING,
});

/** @returns `null` if the table was changed meanwhile */
async function bringBack(
  context: CommandContext,
  { place, plan, results }: ClearUndo,
): Promise<WriteReport | null> {
  const found = await resolvePlan(context, place, plan);
  if (!found || found.columnOf(RESULT_HEADER) < 0) return { written: 0, left: [] };
  if (found.isProtected) throw new Refusal('AccessDenied');
  const now = new Map(resultsOf(found).map(({ row, text }) => [row, text]));
  const back = results.flatMap(({ row, text }) => {
    const key = found.rowOf(row)?.key;
    return key !== undefined && now.get(key) === '' ? [{ row: key, text }] : [];
  });
  const send = (): Promise<void> => context.sync('old marks', 'writes');
  const pending = await queue(found, back, ({ text }) => asWritten(text), send);
  await send();
  const { astray, debts } = pending.verdict();
  await takeBack(context, lookAtPlan(context, { place, plan }), debts);
  if (astray.length > 0) return null;
  const left = results.filter(({ row, text }) => {
    const key = found.rowOf(row)?.key ?? '';
    return now.get(key) !== '' && now.get(key) !== text;
  });
  return {
    written: back.length,
    left: left.map(({ row }) => ({ row, column: RESULT_HEADER, why: 'changed' })),
  };
}
