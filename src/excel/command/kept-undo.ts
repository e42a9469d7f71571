import type { CommandContext, KeptStep, SessionState, UndoStep } from './command-context';
import { joinedSteps } from './joined-steps';
import { fromText, toText } from './plain-data';
import type { KeptUndo } from './undo-keeper';

/** Makes the undo step of one kind from what was kept of it. */
export type StepsByKind = Readonly<Record<string, (data: never) => UndoStep>>;

/** Raised when the data of a kind of step changes. */
const FORMAT = 1;
const DAY = 24 * 60 * 60 * 1000;
/** An older write is not offered any more: people have forgotten it, and the workbook has gone on. */
const OLDEST = 7 * DAY;
/** In characters: a plan of some 2,000 rows. */
const LARGEST = 8_000_000;

/** Key of the workbook setting by which a pane recognises the workbook. */
const KEY = '发布会计划工作簿';

/** Asks which workbook this is. Call the returned function after the next sync. */
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

/** Keeps the last write, before it is sent: the pane may be gone when the answer comes. */
export function keepUndo({ workbook, session }: CommandContext): void {
  if (!session.keeper) return;
  if (session.workbookId === null) {
    session.workbookId = crypto.randomUUID();
    workbook.settings.add(KEY, session.workbookId);
  }
  storeUndo(session);
}

/** Keeps the last write as it is now, once the workbook is recognised. */
export function storeUndo({ keeper, workbookId, lastWrite, clock }: SessionState): void {
  if (!keeper || workbookId === null) return;
  // A pane that cannot keep its last write goes on without.
  keeper.save(workbookId, lastWrite && toKept(lastWrite, clock())).catch(() => undefined);
}

function toKept({ keep }: UndoStep, at: number): KeptUndo {
  const steps = keep();
  const text = steps && toText(steps);
  return { format: FORMAT, at, steps: text && text.length <= LARGEST ? text : null };
}

/** Takes over the last write of an earlier pane at this workbook, once. */
export async function recallUndo({ session }: CommandContext, kinds: StepsByKind): Promise<void> {
  const { keeper, workbookId, clock } = session;
  if (!keeper || workbookId === null || session.isUndoRecalled) return;
  session.isUndoRecalled = true;
  const kept = await keeper.load(workbookId).catch(() => null);
  // Meanwhile this pane may have written.
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
