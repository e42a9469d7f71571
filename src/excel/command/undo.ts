import type { CommandContext, UndoStep } from './command-context';
import type { LeftCell, WriteReport } from './write-report';

/**
 * Sends a write and remembers its undo step in place of the previous one. A failed write is remembered too, since a
 * part of it may have been applied, unless Excel refused the whole request; when it is tried again, undo takes back both
 * tries.
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
  try {
    await context.sync(name, 'writes');
  } catch (error) {
    if (context.written === 'nothing') session.lastWrite = before;
    throw error;
  }
}

function withEarlierTry({ unfinished }: CommandContext, step: UndoStep): UndoStep {
  if (unfinished?.command !== step.command || unfinished.subject !== step.subject) return step;
  return {
    ...step,
    cells: Math.max(step.cells, unfinished.cells),
    // The later try first: what the earlier one found is what comes back.
    undo: async (context) => {
      const later = await step.undo(context);
      return joined(later, await unfinished.undo(context));
    },
  };
}

function joined(later: WriteReport, earlier: WriteReport): WriteReport {
  const rows = (later.rows ?? 0) + (earlier.rows ?? 0);
  return {
    ...earlier,
    written: later.written + earlier.written,
    ...(rows > 0 && { rows }),
    left: [
      ...later.left,
      ...earlier.left.filter((one) => !later.left.some((other) => isSameCell(one, other))),
    ],
  };
}

const isSameCell = (one: LeftCell, other: LeftCell): boolean =>
  one.row === other.row && one.column === other.column;

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
