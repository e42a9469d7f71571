import { BYTES_OF_A_LONE_CELL, bytesOf, inParts, type Message } from '../grid/write-cells';
import { queueGuarded, type GuardedCell, type PendingCells, type Verdict } from './guarded-cells';
import type { Sighting } from './sighting';

/** Excel on the web sends at most 5 MB; what the cells held and what their rows are recognised by comes back. */
const ANSWER_LIMIT = 3_500_000;
const BYTES_PER_CELL = 8;

/**
 * Writes guarded cells in as many messages as needed. All but the last are sent here; the caller sends the last together
 * with its other requests.
 */
export async function queueGuardedInParts<T extends GuardedCell>(
  sighting: Sighting,
  cells: readonly T[],
  send: () => Promise<void>,
  message: Message = { bytes: 0 },
): Promise<PendingCells<T>> {
  const parts = inParts(cells, ANSWER_LIMIT, message, sizeIn(sighting));
  const pending: PendingCells<T>[] = [];
  for (const part of parts.slice(0, -1)) {
    pending.push(queueGuarded(sighting, part));
    await send();
  }
  pending.push(queueGuarded(sighting, parts.at(-1) ?? []));
  return {
    verdict: () => joined(pending.map((part) => part.verdict())),
    debtsOf: (some) =>
      parts.flatMap(
        (part, at) => pending[at]?.debtsOf(some.filter((one) => part.includes(one))) ?? [],
      ),
  };
}

/** Bytes of a cell in the question or the answer, whichever is longer. The keys of a row are counted once. */
function sizeIn({ keys, valueAt, hasHiddenRows }: Sighting): (cell: GuardedCell) => number {
  let last: number | null = null;
  return ({ row, value, held }) => {
    const keyTexts = row === last ? [] : keys.map((column) => String(valueAt(row, column)));
    last = row;
    const response = [String(held), ...keyTexts];
    const back = response.reduce((sum, text) => sum + bytesOf(text) + BYTES_PER_CELL, 0);
    const own = hasHiddenRows ? BYTES_OF_A_LONE_CELL : BYTES_PER_CELL;
    return Math.max(bytesOf(String(value)) + own, back);
  };
}

const joined = <T extends GuardedCell>(verdicts: readonly Verdict<T>[]): Verdict<T> => ({
  done: verdicts.flatMap(({ done }) => done),
  changed: verdicts.flatMap(({ changed }) => changed),
  astray: verdicts.flatMap(({ astray }) => astray),
  debts: verdicts.flatMap(({ debts }) => debts),
});
