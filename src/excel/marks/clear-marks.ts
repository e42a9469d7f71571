import type { Plan } from '../../core/plan/model/plan';
import type { CommandContext, UndoStep } from '../command/command-context';
import { Refusal } from '../command/failure';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import { asWritten } from '../grid/escape-text';
import { writeCells, type CellWrite } from '../grid/write-cells';
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
  const found = await resolvePlan(context, place, plan);
  if (!found || found.columnOf(RESULT_HEADER) < 0) return { written: 0, left: [] };
  if (found.isProtected) throw new Refusal('AccessDenied');
  const results = resultsOf(found).filter(({ text }) => text !== '');
  if (results.length === 0) return { written: 0, left: [] };
  queue(found, results, () => '');
  await writeWithUndo(
    context,
    'cleared marks',
    toClearStep({ place, plan: found.now.plan, results }),
  );
  return { written: results.length, left: [] };
}

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
): void {
  const rows = new Map(found.now.plan.rows.map((row) => [row.key, row]));
  const writes = results.flatMap((result): CellWrite[] => {
    const row = rows.get(result.row);
    const column = found.columnOf(RESULT_HEADER);
    return row ? [{ row: found.sheetRow(row), column, value: valueOf(result) }] : [];
  });
  writeCells(found.sheet, writes, found.now.cells.hasHiddenRows);
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
  undo: async (context) => {
    const { place, plan, results } = kept;
    const found = await resolvePlan(context, place, plan);
    if (!found || found.columnOf(RESULT_HEADER) < 0) return { written: 0, left: [] };
    if (found.isProtected) throw new Refusal('AccessDenied');
    const now = new Map(resultsOf(found).map(({ row, text }) => [row, text]));
    const back = results.flatMap(({ row, text }) => {
      const key = found.rowOf(row)?.key;
      return key !== undefined && now.get(key) === '' ? [{ row: key, text }] : [];
    });
    queue(found, back, ({ text }) => asWritten(text));
    await context.sync('old marks', 'writes');
    const left = results.filter(({ row, text }) => {
      const key = found.rowOf(row)?.key ?? '';
      return now.get(key) !== '' && now.get(key) !== text;
    });
    return {
      written: back.length,
      left: left.map(({ row }) => ({ row, column: RESULT_HEADER, why: 'changed' })),
    };
  },
});
