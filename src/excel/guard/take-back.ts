import type { CommandContext } from '../command/command-context';
import { placeDebt, queueGuarded, type Debt } from './guarded-cells';
import { rowsLike, type Sighting } from './sighting';

/** Limit of tries while others keep changing the table. */
const MOST_TRIES = 4;

/**
 * Debts of a command whose cells no longer held what it had written. Somebody may have deleted it, or another pane has
 * overwritten it in the same wrong place and is about to put it back: then it is found by a later look. Only commands
 * that look later keep them.
 */
const overwritten = new WeakMap<CommandContext, readonly Debt[]>();

/** Has the command keep what it could not find to put back, for a look before it ends. */
export const expectLaterLook = (context: CommandContext): void => {
  overwritten.set(context, []);
};

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
  let open: readonly Debt[] = [...debts, ...(overwritten.get(context) ?? [])];
  const vanished: Debt[] = [];
  for (let tries = 0; open.length > 0 && tries < MOST_TRIES; tries += 1) {
    const sighting = await reread();
    if (!sighting) return open;
    const paid = await pay(context, sighting, open);
    open = paid.open;
    vanished.push(...paid.vanished);
  }
  if (overwritten.has(context)) overwritten.set(context, vanished);
  return open;
}

interface Payment {
  /** What is still to be put back, and what this write has overwritten itself. */
  readonly open: readonly Debt[];
  readonly vanished: readonly Debt[];
}

async function pay(
  context: CommandContext,
  sighting: Sighting,
  debts: readonly Debt[],
): Promise<Payment> {
  const placed = debts
    .filter((debt) => isOf(sighting, debt))
    .flatMap((debt) => placeDebt(sighting, debt, (one) => rowsLike(sighting, one)) ?? []);
  const found = new Set(placed.map(({ debt }) => debt));
  const vanished = debts.filter((debt) => !found.has(debt));
  if (placed.length === 0) return { open: [], vanished };
  const pending = queueGuarded(sighting, placed);
  await context.sync('restored concurrent edits', 'repairs');
  const { astray, debts: more } = pending.verdict();
  return { open: [...astray.map(({ debt }) => debt), ...more], vanished };
}

/** Whether a debt is one of this table: its rows are recognised by columns that the table has. */
function isOf({ header, columns, valueAt }: Sighting, { identity }: Debt): boolean {
  const headers = new Set(columns.map((column) => valueAt(header, column)));
  return [...identity.keys()].some((one) => headers.has(one));
}
