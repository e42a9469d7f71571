import type { CommandContext, UndoStep } from './command-context';
import { joinedSteps } from './joined-steps';
import { keepUndo, storeUndo } from './kept-undo';
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
  const before = session.lastWrite;
  session.lastWrite = withEarlierTry(context, step);
  context.concernsUndo = true;
  keepUndo(context);
  try {
    await context.sync(name, 'writes');
  } catch (error) {
    if (context.written === 'nothing') {
      session.lastWrite = before;
      storeUndo(session);
    }
    throw error;
  }
}

function withEarlierTry({ unfinished }: CommandContext, step: UndoStep): UndoStep {
  if (unfinished === step) return step;
  if (unfinished?.command !== step.command || unfinished.subject !== step.subject) return step;
  return joinedSteps(step, unfinished);
}

const NOTHING: WriteReport = { written: 0, left: [] };

/** Reverts the last write. Cells that were changed since are left alone and reported one by one. */
export async function undo(context: CommandContext): Promise<WriteReport> {
  const { session } = context;
  const step = session.lastWrite;
  if (!step) return NOTHING;
  context.concernsUndo = true;
  const report = await step.undo(context);
  // Cleared only after success, so that a failed undo can be repeated.
  session.lastWrite = null;
  return report;
}
