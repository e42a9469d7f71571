import type { CommandContext } from '../command/command-context';
import { startOver } from '../command/start-over';
import type { RowPlace } from '../plan/reading';
import { lookAtPlan } from './look-at-plan';
import { expectLaterLook, takeBack } from './take-back';

/**
 * Repeats the body of a command that writes cells of the plan, and looks once more for what another pane has overwritten
 * in a wrong place: it may have put it back there meanwhile.
 */
export async function startOverAt<T>(
  context: CommandContext,
  target: Pick<RowPlace, 'place' | 'plan'>,
  body: () => Promise<T | null>,
): Promise<T | null> {
  expectLaterLook(context);
  const result = await startOver(context, body);
  await takeBack(context, lookAtPlan(context, target), []);
  return result;
}
