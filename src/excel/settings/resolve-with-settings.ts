import type { Plan } from '../../core/plan/model/plan';
import type { CommandContext } from '../command/command-context';
import type { PlanPlace } from '../plan/reading';
import { resolvePlanWith, type ResolvedPlan } from '../plan/resolve-plan';
import { askForNames, askForState, type SettingsState } from './tables/settings-state';

/** The current plan and settings. */
export interface PlanAndSettings<T> {
  /** `null` if the plan no longer exists. */
  readonly found: ResolvedPlan | null;
  readonly state: SettingsState;
  readonly extra: T;
}

/**
 * Reads a plan again together with the settings, for commands that write to both. Two syncs, unless the plan is too
 * large for one message.
 * @param askForExtra queues further requests together with the plan
 */
export async function resolveWithSettings<T = undefined>(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  askForExtra?: () => T,
): Promise<PlanAndSettings<T | undefined>> {
  const { found, extra } = await resolvePlanWith(context, { place, plan }, () => {
    askForNames(context.workbook);
    return askForExtra?.();
  });
  const state = askForState(context.workbook);
  await context.sync('settings');
  return { found, state: state(), extra };
}
