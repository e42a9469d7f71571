import type { Plan, PlanRow } from '../../core/plan/model/plan';
import type { CommandContext, UndoStep } from '../command/command-context';
import { Refusal, codeOf } from '../command/failure';
import { startOver } from '../command/start-over';
import type { LeftCell, WriteReport } from '../command/write-report';
import type { RawValue } from '../grid/cells';
import { asTyped } from '../grid/escape-text';
import type { CellWrite } from '../grid/write-cells';
import { queueGuarded, type GuardedCell, type PendingCells } from '../guard/guarded-cells';
import { sightingOf, type Sighting } from '../guard/sighting';
import { takeBack } from '../guard/take-back';
import type { OwnColumn } from '../plan/own-column-cells';
import { ID_HEADER, RESULT_HEADER } from '../plan/own-columns';
import { resolvePlan, type ResolvedPlan } from '../plan/resolve-plan';
import type { PlanPlace } from '../plan/reading';
import type { Marks, MarkView } from './mark-cells';
import { keepMarked } from './mark-memory';
import { removeOwnRules } from './own-rules';

/**
 * Undo of marking. The content found by the batch is known only after it; until then the content read before counts.
 */
export interface MarkStep extends UndoStep {
  readonly setPrevious: (
    found: ReadonlyMap<CellWrite, RawValue> | null,
    formats: readonly Excel.ConditionalFormat[],
  ) => void;
}

/** A cell that marking has written, with its content before and after. */
interface Written {
  readonly row: PlanRow;
  /** Key of the row after marking: its id if marking gave it one. */
  readonly key: string;
  readonly own: OwnColumn;
  readonly before: RawValue;
  readonly after: string;
}

export function toMarkStep(view: MarkView, marks: Marks, headers: readonly string[]): MarkStep {
  const { plan, place } = view;
  const after = withIds(plan, marks);
  let before = contentBefore(marks);
  let formatIds: string[] = [];
  const written = (): Written[] =>
    marks.writes.flatMap((write) => {
      if (!write.of) return [];
      const own = write.column === marks.id.column ? marks.id : marks.result;
      const text = String(write.value).replace(/^'/u, '');
      const key = marks.ids.get(write.of) ?? write.of.key;
      return [{ row: write.of, key, own, before: before.get(write) ?? '', after: text }];
    });
  const data = (): MarkUndo => ({
    ...{ place, after, headers, formatIds, cells: marks.writes.length },
    ...{ id: marks.id, result: marks.result, written: written() },
  });
  return {
    command: 'mark',
    cells: marks.writes.length,
    keep: () => [{ kind: 'mark', data: data() }],
    undo: (context) => undoMarks(context, data()),
    setPrevious: (found, formats) => {
      before = found ?? before;
      formatIds = formats.map(({ id }) => id);
    },
  };
}

/** 校验结果 as it was read; a row that is given an id had none. */
const contentBefore = ({ writes, result }: Marks): ReadonlyMap<CellWrite, RawValue> =>
  new Map(
    writes.map((write) => {
      const held = write.of?.tracking?.cells.校验结果?.value ?? '';
      return [write, write.column === result.column ? held : ''] as const;
    }),
  );

/** The data of undoing marking. */
interface MarkUndo extends Pick<Marks, 'id' | 'result'> {
  readonly place: PlanPlace;
  readonly after: Plan;
  readonly headers: readonly string[];
  readonly formatIds: readonly string[];
  readonly cells: number;
  readonly written: readonly Written[];
}

/** Recreates the undo step of another pane's marking. */
export const toKeptMarkStep = (data: MarkUndo): UndoStep => ({
  command: 'mark',
  cells: data.cells,
  keep: () => [{ kind: 'mark', data }],
  undo: (context) => undoMarks(context, data),
});

const undoMarks = async (context: CommandContext, data: MarkUndo): Promise<WriteReport> =>
  (await startOver(context, () => tryUndo(context, data))) ?? {
    written: 0,
    left: [{ row: null, column: RESULT_HEADER, why: 'moving' }],
  };

/** @returns `null` if the table was changed meanwhile */
async function tryUndo(context: CommandContext, data: MarkUndo): Promise<WriteReport | null> {
  const { place, after, headers, formatIds, result } = data;
  const found = await resolvePlan(context, place, after);
  if (!found) return { written: 0, left: [] };
  if (found.isProtected) throw new Refusal('AccessDenied');
  const { pending, removed, report } = undoCells(context, found, data, data.written);
  if (result.isNew) keepMarked(context, place, []);
  await context.sync('old marks', 'writes');
  const { astray, debts } = pending.verdict();
  const isThere = ({ column }: { readonly column: number }): boolean => !removed.includes(column);
  const look = async (): Promise<Sighting | null> => {
    const now = await resolvePlan(context, place, after);
    return now && sightingOf(now);
  };
  await takeBack(context, look, debts.filter(isThere));
  if (astray.some(isThere)) return null;
  if (result.isNew) await removeFormats(context, found, headers, formatIds);
  return report;
}

/** The plan with the ids that marking gives its rows. */
function withIds(plan: Plan, { ids }: Marks): Plan {
  const rows = plan.rows.map((row) => {
    const id = ids.get(row);
    return id === undefined ? row : { ...row, id, key: id };
  });
  return { ...plan, rows };
}

interface UndoneCells {
  readonly pending: PendingCells<GuardedCell>;
  /** Columns of the sheet, from 0, that are removed. */
  readonly removed: readonly number[];
  readonly report: WriteReport;
}

/** Whether there are tracking columns other than the two that marking adds; then these two stay. */
const isTracked = ({ trackingColumns }: Plan): boolean =>
  Object.keys(trackingColumns).some((name) => name !== ID_HEADER && name !== RESULT_HEADER);

function undoCells(
  context: CommandContext,
  found: ResolvedPlan,
  { id, result }: Pick<Marks, 'id' | 'result'>,
  written: readonly Written[],
): UndoneCells {
  const sighting = sightingOf(found);
  const left: LeftCell[] = [];
  const back: GuardedCell[] = [];
  const changed = new Set<string>();
  for (const { row, key, own, before, after } of written) {
    const now = found.rowOf(key);
    const column = found.columnOf(own.header);
    if (!now || column < 0) continue;
    const text = found.now.cells.text[now.gridRow]?.[column - found.now.place.left] ?? '';
    const at = found.sheetRow(now);
    const held = sighting.formulaAt(at, column);
    if (text === after) back.push({ row: at, column, value: asTyped(before), held });
    else if (text !== String(before)) {
      left.push({ row: row.key, column: own.header, why: 'changed' });
      changed.add(own.header);
    }
  }
  const pending = queueGuarded(sighting, back);
  const removed: number[] = [];
  for (const own of [result, id]) {
    if (
      own.isNew &&
      !isTracked(found.now.plan) &&
      !changed.has(own.header) &&
      holdsOnly(found, own, written)
    ) {
      removed.push(found.columnOf(own.header));
      removeColumn(context, found, own);
    }
  }
  return { pending, removed, report: { written: back.length, left } };
}

/** Whether the column contains nothing but what marking has written. */
function holdsOnly(
  { now, columnOf }: ResolvedPlan,
  own: OwnColumn,
  written: readonly Written[],
): boolean {
  const column = columnOf(own.header) - now.place.left;
  const texts = new Set(
    written.filter((one) => one.own.header === own.header).map(({ after }) => after),
  );
  return now.plan.rows.every(({ gridRow }) => {
    const text = now.cells.text[gridRow]?.[column] ?? '';
    return text === '' || texts.has(text);
  });
}

function removeColumn(context: CommandContext, found: ResolvedPlan, { header }: OwnColumn): void {
  const { plan, place } = found.now;
  const column = found.columnOf(header);
  if (column < 0) return;
  if (place.tableId !== null) {
    context.workbook.tables.getItem(place.tableId).columns.getItem(header).delete();
    return;
  }
  const rows = (plan.rows.at(-1)?.gridRow ?? plan.headerRow) - plan.headerRow + 1;
  found.sheet.getRangeByIndexes(plan.headerRow + place.top, column, rows, 1).clear();
}

/** Removes the added rules; rules that a user has removed already are ignored. */
async function removeFormats(
  context: CommandContext,
  { sheet }: ResolvedPlan,
  headers: readonly string[],
  ids: readonly string[],
): Promise<void> {
  if (headers.length === 0) return;
  const { conditionalFormats } = sheet.getRange();
  for (const id of ids) conditionalFormats.getItem(id).delete();
  // If the answer to the write was lost, the ids of the rules are unknown.
  if (ids.length === 0) await removeOwnRules(context, sheet);
  try {
    await context.sync('old colours', 'writes');
  } catch (error) {
    if (codeOf(error) !== 'ItemNotFound') throw error;
  }
}
