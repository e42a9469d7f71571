import { BUILT_IN_DIRECTORY } from '../core/plan/units/directory';
import { textCell } from '../core/plan/cells/grid';
import type { ColumnKey } from '../core/plan/header/header';
import { callsItselfConference } from '../core/plan/rows/line-words';
import { parseSpokesperson } from '../core/plan/people/spokesperson';
import { parseTiming } from '../core/plan/timing/timing';

/** A column of the plan, or `null` for one that the plan does not know. */
export type ColumnMeaning = ColumnKey | null;

/** With more pieces in one row than this, the text is no table. */
const MOST_PIECES = 24;
const JOINING = 0.6;
/**
 * If there are as many pieces as columns, they are assigned in order unless another assignment is better by this much:
 * a cell may be missing.
 */
const CLEARLY = 6;
const UNIT = /[局委办部院会处所镇乡街道中心公司]$/u;

function timingCost(text: string): number {
  const { kind } = parseTiming(textCell(text), 2024);
  return kind === 'unreadable' || kind === 'impossible' ? 8 : 0;
}

function personCost(text: string): number {
  const person = parseSpokesperson(text, null, BUILT_IN_DIRECTORY);
  if (!person?.name) return 5;
  return person.posts.length > 0 ? 0 : 1;
}

/** The cost of assigning a text to a column. */
function costOf(key: ColumnMeaning, text: string): number {
  const isEmpty = text === '';
  switch (key) {
    case 'number':
      return /^\(?\d{1,4}\)?[.、]?$/u.test(text) ? 0 : 20;
    case 'timing':
      return isEmpty ? 4 : timingCost(text);
    case 'department':
      if (isEmpty) return 4;
      return BUILT_IN_DIRECTORY.lookUp(text).length > 0 ? 0 : UNIT.test(text) ? 1 : 5;
    case 'topic':
      if (isEmpty) return 6;
      return callsItselfConference(text) ? 0 : text.length > 5 ? 1 : 3;
    case 'spokesperson':
      return isEmpty ? 4 : personCost(text);
    case 'post':
      return isEmpty ? 2 : 1;
    case null:
      return isEmpty ? 0.5 : 1;
  }
}

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
        const cost = before.cost + costOf(column, text) + Math.max(0, to - from - 1) * JOINING;
        const known = next[to];
        if (!known || cost < known.cost) next[to] = { cost, cells: [...before.cells, text] };
      }
    });
    best = next;
  }
  const found = best[pieces.length];
  if (pieces.length !== columns.length) return found?.cells ?? null;
  const asTheyStand = columns.reduce(
    (cost, column, i) => cost + costOf(column, pieces[i] ?? ''),
    0,
  );
  return found && found.cost < asTheyStand - CLEARLY ? found.cells : pieces;
}
