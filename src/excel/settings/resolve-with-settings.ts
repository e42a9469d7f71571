import type { Plan } from '../../core/plan/model/plan';
import type { CommandContext } from '../command/command-context';
import type { PlanPlace } from '../plan/reading';
import { resolvePlanWith, type ResolvedPlan } from '../plan/resolve-plan';
import { askForNames, askForState, type SettingsState } from './settings-state';

/** The current plan and settings. */
export interface PlanAndSettings {
  /** `null` if the plan no longer exists. */
  readonly found: ResolvedPlan | null;
  readonly state: SettingsState;
}

/**
 * Reads a plan again together with the settings, for commands that write to both. Two syncs, unless the plan is too
 * large for one message.
 */
export async function resolveWithSettings(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
): Promise<PlanAndSettings> {
  const { found } = await resolvePlanWith(context, { place, plan }, () => {
    askForNames(context.workbook);
  });
  const state = askForState(context.workbook);
  await context.sync('settings');
  return { found, state: state() };
}
