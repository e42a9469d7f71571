import type { CommandContext, KeptStep, SessionState, UndoStep } from './command-context';
import { joinedSteps } from './joined-steps';
import { fromText, toText } from './plain-data';
import type { KeptUndo } from './undo-keeper';

/** Recreates an undo step from its data, by kind. */
export type StepsByKind = Readonly<Record<string, (data: never) => UndoStep>>;

/** Incremented when the data of a kind of step changes. */
const FORMAT = 1;
const DAY = 24 * 60 * 60 * 1000;
/** Older writes are not offered: people have forgotten them, and the workbook has changed. */
const OLDEST = 7 * DAY;
/** In characters: a plan of some 2,000 rows. */
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

/** Stores the last write before it is sent, since the pane may be closed before the answer. */
export function keepUndo({ workbook, session }: CommandContext): void {
  if (!session.keeper) return;
  if (session.workbookId === null) {
    session.workbookId = crypto.randomUUID();
    workbook.settings.add(KEY, session.workbookId);
  }
  storeUndo(session);
}

/** Stores the current last write, if the workbook is identified. */
export function storeUndo({ keeper, workbookId, lastWrite, clock }: SessionState): void {
  if (!keeper || workbookId === null) return;
  // Undo across panes is optional: errors of the storage are ignored.
  keeper.save(workbookId, lastWrite && toKept(lastWrite, clock())).catch(() => undefined);
}

function toKept({ keep }: UndoStep, at: number): KeptUndo {
  const steps = keep();
  const text = steps && toText(steps);
  return { format: FORMAT, at, steps: text && text.length <= LARGEST ? text : null };
}

/** Restores the last write of an earlier pane at this workbook, once. */
export async function recallUndo({ session }: CommandContext, kinds: StepsByKind): Promise<void> {
  const { keeper, workbookId, clock } = session;
  if (!keeper || workbookId === null || session.isUndoRecalled) return;
  session.isUndoRecalled = true;
  const kept = await keeper.load(workbookId).catch(() => null);
  // This pane may have written since.
  if (!isKept(kept) || session.lastWrite) return;
  if (clock() - kept.at > OLDEST) session.lostUndo = 'old';
  else if (!kept.steps) session.lostUndo = 'large';
  else session.lastWrite = revived(fromText(kept.steps) as readonly KeptStep[], kinds);
}

function revived(kept: readonly KeptStep[], kinds: StepsByKind): UndoStep | null {
  const steps = kept.flatMap(({ kind, data }) => kinds[kind]?.(data as never) ?? []);
  if (steps.length < kept.length) return null;
  return steps.reduce<UndoStep | null>(
    (later, earlier) => (later ? joinedSteps(later, earlier) : earlier),
    null,
  );
}

function isKept(value: unknown): value is KeptUndo {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === FORMAT &&
    'at' in value &&
    typeof value.at === 'number' &&
    'steps' in value &&
    (value.steps === null || typeof value.steps === 'string')
  );
}
