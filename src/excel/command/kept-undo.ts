import type {
  CommandContext,
  KeptStep,
  PastWrite,
  SessionState,
  UndoStep,
} from './command-context';
import { joinedSteps } from './joined-steps';
import { fromText, toText } from './plain-data';
import type { KeptUndo, KeptWrite } from './undo-keeper';

/** Recreates an undo step from its data, by kind. */
export type StepsByKind = Readonly<Record<string, (data: never) => UndoStep>>;

/** Incremented when the data of a kind of step changes. */
const FORMAT = 2;
const DAY = 24 * 60 * 60 * 1000;
/** Older writes are not offered: people have forgotten them, and the workbook has changed. */
const OLDEST = 7 * DAY;
/** Of all writes together, in characters: a plan of some 2,000 rows. */
const LARGEST = 8_000_000;

/** Key of the workbook setting that identifies the workbook. */
const KEY = '发布会计划工作簿';

/** Asks for the identity of the workbook. Call the returned function after the next sync. */
export const askForWorkbookId = ({ workbook, session }: CommandContext): (() => void) =>
  pendingWorkbookId(workbook.settings.getItemOrNullObject(KEY), session);

function pendingWorkbookId(setting: Excel.Setting, session: SessionState): () => void {
  setting.load('value');
  return () => {
    // Other programs can write workbook settings.
    const id: unknown = setting.isNullObject ? null : setting.value;
    if (typeof id === 'string') session.workbookId = id;
  };
}

/** Stores the writes before the last one is sent, since the pane may be closed before the answer. */
export function keepUndo({ workbook, session }: CommandContext): void {
  if (!session.keeper) return;
  if (session.workbookId === null) {
    session.workbookId = crypto.randomUUID();
    workbook.settings.add(KEY, session.workbookId);
  }
  storeUndo(session);
}

/** Stores the current writes, if the workbook is identified. */
export function storeUndo({ keeper, workbookId, writes }: SessionState): void {
  if (!keeper || workbookId === null) return;
  // Undo across panes is optional: errors of the storage are ignored.
  keeper.save(workbookId, toKept(writes)).catch(() => undefined);
}

/** @returns `null` if there is nothing to keep */
function toKept(writes: readonly PastWrite[]): KeptUndo | null {
  const last = writes.at(-1);
  if (!last) return null;
  let size = 0;
  // The last writes are kept first, as far as there is room.
  const kept = writes.toReversed().map((write): KeptWrite => {
    const { at, command, cells, step } = write;
    const text = step && textOf(step, write === last);
    size += text?.length ?? 0;
    return { at, command, cells, steps: size <= LARGEST ? text : null };
  });
  return { format: FORMAT, at: last.at, writes: kept.toReversed() };
}

/** The texts of completed steps. */
const texts = new WeakMap<UndoStep, string | null>();

/** @param isLast its data may still be incomplete */
function textOf(step: UndoStep, isLast: boolean): string | null {
  const known = isLast ? undefined : texts.get(step);
  if (known !== undefined) return known;
  const steps = step.keep();
  const text = steps && toText(steps);
  texts.set(step, text);
  return text;
}

/** Restores the writes of an earlier pane at this workbook, once. */
export async function recallUndo({ session }: CommandContext, kinds: StepsByKind): Promise<void> {
  const { keeper, workbookId, clock } = session;
  if (!keeper || workbookId === null || session.isUndoRecalled) return;
  session.isUndoRecalled = true;
  const kept = await keeper.load(workbookId).catch(() => null);
  // This pane may have written since.
  if (!isKept(kept) || session.writes.length > 0) return;
  const recent = kept.writes.filter(({ at }) => clock() - at <= OLDEST);
  session.writes = recent.map(({ at, command, cells, steps }) => ({
    ...{ at, command, cells },
    step: steps === null ? null : revived(fromText(steps) as readonly KeptStep[], kinds),
  }));
  if (recent.length < kept.writes.length) session.lostUndo = 'old';
}

function revived(kept: readonly KeptStep[], kinds: StepsByKind): UndoStep | null {
  const steps = kept.flatMap(({ kind, data }) => kinds[kind]?.(data as never) ?? []);
  if (steps.length < kept.length) return null;
  return steps.reduce<UndoStep | null>(
    (later, earlier) => (later ? joinedSteps(later, earlier) : earlier),
    null,
  );
}

const isKept = (value: unknown): value is KeptUndo =>
  isRecord(value) &&
  value.format === FORMAT &&
  Array.isArray(value.writes) &&
  value.writes.every(isKeptWrite);

const isKeptWrite = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.at === 'number' &&
  typeof value.command === 'string' &&
  typeof value.cells === 'number' &&
  (value.steps === null || typeof value.steps === 'string');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
