import type { CommandContext, UndoStep } from './command-context';
import type { WriteReport } from './write-report';

/**
 * Sends a write and remembers it in place of the one before. A write that failed is remembered too, since nobody knows
 * how much of it came through; unless Excel has refused it altogether.
 */
export async function writeWithUndo(
  context: CommandContext,
  name: string,
  step: UndoStep,
): Promise<void> {
  const { session } = context;
  const before = session.lastWrite;
  session.lastWrite = step;
  try {
    await context.sync(name, 'writes');
  } catch (error) {
    if (context.written === 'nothing') session.lastWrite = before;
    throw error;
  }
}

const NOTHING: WriteReport = { written: 0, left: [] };

/** Takes the last write back, except where somebody has changed a cell since; such cells are reported one by one. */
export async function undo(context: CommandContext): Promise<WriteReport> {
  const { session } = context;
  const step = session.lastWrite;
  if (!step) return NOTHING;
  const report = await step.undo(context);
  // A failed undo can be tried again.
  session.lastWrite = null;
  return report;
}
