import type { Plan, PlanRow } from '../../core/plan/model/plan';
import type { CommandContext, UndoStep } from '../command/command-context';
import { Refusal, codeOf } from '../command/failure';
import { startOver } from '../command/start-over';
import type { LeftCell, WriteReport } from '../command/write-report';
import type { RawValue } from '../grid/cells';
import { asTyped } from '../grid/escape-text';
import type { CellWrite } from '../grid/write-cells';
import { queueGuarded, type GuardedCell } from '../guard/guarded-cells';
import { lookAtPlan } from '../guard/look-at-plan';
import { askForNamedIds } from '../guard/named-ids';
import { sightingOf } from '../guard/sighting';
import { takeBack } from '../guard/take-back';
import type { OwnColumn } from '../plan/own-column-cells';
import { ID_HEADER, RESULT_HEADER } from '../plan/own-columns';
import { resolvePlanWith, type ResolvedPlan } from '../plan/resolve-plan';
import type { PlanPlace } from '../plan/reading';
import type { Marks, MarkView } from './mark-cells';
import { keepMarked } from './mark-memory';
import { removeOwnRules } from './own-rules';
import { isTracked, queueOwnRemoval } from './remove-own-columns';

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
  const { found, extra: named } = await resolvePlanWith(context, { place, plan: after }, () =>
    askForNamedIds(context.workbook),
  );
  if (!found) return { written: 0, left: [] };
  if (found.isProtected) throw new Refusal('AccessDenied');
  const cells = cellsToUndo(found, data.written, named());
  const removed = [result, data.id].filter(
    (own) => own.isNew && !isTracked(found.now.plan.headers) && isOurs(found, own, cells),
  );
  const removal = queueOwnRemoval(context, found, removed, data.written);
  const kept = cells.back.filter(({ column }) =>
    removed.every(({ header }) => found.columnOf(header) !== column),
  );
  const pending = queueGuarded(sightingOf(found), kept);
  const namedNow = askForNamedIds(context.workbook);
  if (result.isNew) keepMarked(context, place, []);
  await context.sync('old marks', 'writes');
  const { done, astray, debts } = pending.verdict();
  const isNamed = (id: RawValue): boolean => namedNow().has(String(id));
  const regretted = pending.debtsOf(done.filter(({ held }) => isNamed(held)));
  const look = lookAtPlan(context, { place, plan: after });
  const isWrong = removal.isWrong(isNamed);
  if (isWrong) await removal.putBack(look);
  await takeBack(context, look, [...debts, ...regretted]);
  if (isWrong || astray.length + regretted.length > 0) return null;
  if (result.isNew) await removeFormats(context, found, headers, formatIds);
  return { written: cells.back.length, left: cells.left };
}

/** The plan with the ids that marking gives its rows. */
function withIds(plan: Plan, { ids }: Marks): Plan {
  const rows = plan.rows.map((row) => {
    const id = ids.get(row);
    return id === undefined ? row : { ...row, id, key: id };
  });
  return { ...plan, rows };
}

interface CellsToUndo {
  /** With what they hold now. */
  readonly back: readonly GuardedCell[];
  readonly left: readonly LeftCell[];
  /** Headers of columns in which something is to stay. */
  readonly staying: ReadonlySet<string>;
}

/** @param named ids that the office's records name; they stay */
function cellsToUndo(
  found: ResolvedPlan,
  written: readonly Written[],
  named: ReadonlySet<string>,
): CellsToUndo {
  const sighting = sightingOf(found);
  const left: LeftCell[] = [];
  const back: GuardedCell[] = [];
  const staying = new Set<string>();
  for (const { row, key, own, before, after } of written) {
    const now = found.rowOf(key);
    const column = found.columnOf(own.header);
    if (!now || column < 0) continue;
    const text = found.now.cells.text[now.gridRow]?.[column - found.now.place.left] ?? '';
    const at = found.sheetRow(now);
    const held = sighting.formulaAt(at, column);
    if (own.header === ID_HEADER && named.has(text)) {
      left.push({ row: row.key, column: own.header, why: 'named' });
      staying.add(own.header);
    } else if (text === after) back.push({ row: at, column, value: asTyped(before), held });
    else if (text !== String(before)) {
      left.push({ row: row.key, column: own.header, why: 'changed' });
      staying.add(own.header);
    }
  }
  return { back, left, staying };
}

/** Whether the column contains nothing but what marking has written. */
function isOurs(
  { now, columnOf }: ResolvedPlan,
  { header }: OwnColumn,
  { back, staying }: CellsToUndo,
): boolean {
  const at = columnOf(header);
  if (at < 0 || staying.has(header)) return false;
  const ours = new Set(back.filter(({ column }) => column === at).map(({ row }) => row));
  const { plan, place, cells } = now;
  return plan.rows.every(
    ({ gridRow }) =>
      ours.has(gridRow + place.top) || (cells.text[gridRow]?.[at - place.left] ?? '') === '',
  );
}

/** Removes the added rules that are still there. */
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
    await removeRemaining(context, sheet, new Set(ids));
  }
}

/** A user or an earlier try has removed some of the rules, which has ended the batch at the first of them. */
async function removeRemaining(
  context: CommandContext,
  sheet: Excel.Worksheet,
  ids: ReadonlySet<string>,
): Promise<void> {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load('items/id');
  await context.sync('remaining colours');
  for (const format of conditionalFormats.items) if (ids.has(format.id)) format.delete();
  await context.sync('old colours', 'writes');
}
