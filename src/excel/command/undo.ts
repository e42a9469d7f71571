import { command, type CommandContext } from './command';
import type { Undoable, WriteReport } from './write-report';

/** A write that can be taken back. Taking back may be tried again: it looks at every cell before it touches it. */
export interface UndoStep extends Undoable {
  readonly undo: (context: CommandContext) => Promise<WriteReport>;
}

let last: UndoStep | null = null;

/** What 撤销上次写入 would take back; `null` if there is nothing. */
export const lastWrite = (): Undoable | null =>
  last && { command: last.command, cells: last.cells };

/**
 * Sends a write and remembers it in place of the one before. A write that failed is remembered too, since nobody
 * knows how much of it came through; unless Excel has refused it altogether.
 */
export async function writeWithUndo(
  context: CommandContext,
  name: string,
  step: UndoStep,
): Promise<void> {
  const before = last;
  last = step;
  try {
    await context.sync(name, 'writes');
  } catch (error) {
    if (context.written === 'nothing') last = before;
    throw error;
  }
}

/** Nothing of the last write is there any more, or it was not worth remembering. */
function forget(step: UndoStep): void {
  if (last === step) last = null;
}

const NOTHING: WriteReport = { written: 0, left: [] };

/** Takes the last write back, except where somebody has changed a cell since; such cells are told one by one. */
export const undo = (): Promise<WriteReport> =>
  command('undo', async (context) => {
    const step = last;
    if (!step) return NOTHING;
    const report = await step.undo(context);
    forget(step);
    return report;
  });
