import type { UndoStep } from './command-context';
import type { LeftCell, WriteReport } from './write-report';

/**
 * Combines the undo steps of two tries of a write. The later one is reverted first, since it found what the earlier
 * one had written.
 */
export const joinedSteps = (later: UndoStep, earlier: UndoStep): UndoStep => ({
  ...later,
  cells: Math.max(later.cells, earlier.cells),
  keep: () => {
    const [last, first] = [later.keep(), earlier.keep()];
    return last && first && [...last, ...first];
  },
  undo: async (context) => {
    const report = await later.undo(context);
    return joined(report, await earlier.undo(context));
  },
});

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
