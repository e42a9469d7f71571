import { lastStep, type CommandContext, type UndoStep } from './command-context';
import { keepUndo, storeUndo } from './kept-undo';
import { withWrite } from './past-writes';
import type { WriteReport } from './write-report';

/**
 * Sends a write and makes its undo step the current one. A failed write is kept too, since it may be partial, unless
 * Excel refused the whole request; after a retry, undo reverts both tries.
 */
export async function writeWithUndo(
  context: CommandContext,
  name: string,
  step: UndoStep,
): Promise<void> {
  const { session } = context;
  const before = session.writes;
  session.writes = withWrite(context, step);
  context.concernsUndo = true;
  keepUndo(context);
  try {
    await context.sync(name, 'writes');
  } catch (error) {
    if (context.written === 'nothing') {
      session.writes = before;
      storeUndo(session);
    }
    throw error;
  }
}

const NOTHING: WriteReport = { written: 0, left: [] };

/** Reverts the last write; the one before it is next. Cells that were changed since are left alone and reported one by one. */
export async function undo(context: CommandContext): Promise<WriteReport> {
  const { session } = context;
  const step = lastStep(session);
  if (!step) return NOTHING;
  context.concernsUndo = true;
  const report = await step.undo(context);
  // Removed only after success, so that a failed undo can be repeated.
  session.writes = session.writes.filter((write) => write.step !== step);
  return report;
}
