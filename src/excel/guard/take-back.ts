import type { CommandContext } from '../command/command-context';
import { placeDebt, queueGuarded, type Debt } from './guarded-cells';
import { rowsLike, type Sighting } from './sighting';

/** Limit of tries while others keep changing the table. */
const MOST_TRIES = 4;

/**
 * Puts back what a write has overwritten in wrong places or over somebody else's content. Each try reads the table again,
 * and is guarded itself. Two syncs a try; none without debts.
 * @returns what could not be put back because the table kept changing
 */
export async function takeBack(
  context: CommandContext,
  reread: () => Promise<Sighting | null>,
  debts: readonly Debt[],
): Promise<readonly Debt[]> {
  let open = debts;
  for (let tries = 0; open.length > 0 && tries < MOST_TRIES; tries += 1) {
    const sighting = await reread();
    if (!sighting) return open;
    open = await pay(context, sighting, open);
  }
  return open;
}

/** @returns what is still to be put back, and what this write has overwritten itself */
async function pay(
  context: CommandContext,
  sighting: Sighting,
  debts: readonly Debt[],
): Promise<readonly Debt[]> {
  const placed = debts.flatMap(
    (debt) => placeDebt(sighting, debt, (identity) => rowsLike(sighting, identity)) ?? [],
  );
  if (placed.length === 0) return [];
  const pending = queueGuarded(sighting, placed);
  await context.sync('restored concurrent edits', 'repairs');
  const { astray, debts: more } = pending.verdict();
  return [...astray.map(({ debt }) => debt), ...more];
}
