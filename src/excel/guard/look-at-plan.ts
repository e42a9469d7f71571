import type { CommandContext } from '../command/command-context';
import type { RowPlace } from '../plan/reading';
import { resolvePlan } from '../plan/resolve-plan';
import { sightingOf, type Sighting } from './sighting';

/** Reads the current plan, to restore cells in it. One sync. */
export const lookAtPlan =
  (context: CommandContext, { place, plan }: Pick<RowPlace, 'place' | 'plan'>) =>
  async (): Promise<Sighting | null> => {
    const found = await resolvePlan(context, place, plan);
    return found && sightingOf(found);
  };
