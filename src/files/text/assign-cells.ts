import { cellCost, type ColumnMeaning } from './cell-costs';

/** With more pieces in one row than this, the text is no table. */
const MOST_PIECES = 24;
const JOINING = 0.6;
/**
 * If there are as many pieces as columns, they are assigned in order unless another assignment is better by this much:
 * a cell may be missing.
 */
const CLEARLY = 4;

interface Best {
  readonly cost: number;
  readonly cells: readonly string[];
}

/**
 * Assigns the pieces of a row to its columns, in order: a column may have none, or several that wrapping has split.
 * The assignment with the lowest cost is chosen.
 * @returns `null` if there are too many pieces for a row
 */
export function assignCells(
  pieces: readonly string[],
  columns: readonly ColumnMeaning[],
  joiner: string,
): readonly string[] | null {
  if (pieces.length > MOST_PIECES) return null;
  let best: (Best | undefined)[] = [{ cost: 0, cells: [] }];
  for (const column of columns) {
    const next: (Best | undefined)[] = [];
    best.forEach((before, from) => {
      if (!before) return;
      for (let to = from; to <= pieces.length; to += 1) {
        const text = pieces.slice(from, to).join(joiner);
        const cost = before.cost + cellCost(column, text) + Math.max(0, to - from - 1) * JOINING;
        const known = next[to];
        if (!known || cost < known.cost) next[to] = { cost, cells: [...before.cells, text] };
      }
    });
    best = next;
  }
  const found = best[pieces.length];
  if (pieces.length !== columns.length) return found?.cells ?? null;
  const asTheyStand = columns.reduce(
    (cost, column, i) => cost + cellCost(column, pieces[i] ?? ''),
    0,
  );
  return found && found.cost < asTheyStand - CLEARLY ? found.cells : pieces;
}
