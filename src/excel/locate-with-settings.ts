import type { Plan } from '../core/plan/plan';
import type { CommandContext } from './gate';
import { locate, type Located } from './locate';
import type { PlanPlace } from './reading';
import { askForNames, askForState, type SettingsState } from './settings-state';

/** A plan and the settings, both as they are in the workbook now. */
export interface LocatedWithSettings {
  /** `null` if the plan is not there any more. */
  readonly found: Located | null;
  readonly state: SettingsState;
}

/**
 * Reads a plan anew with the settings, for commands that write to both. Two syncs, unless the plan is too large for one
 * message.
 */
export async function locateWithSettings(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
): Promise<LocatedWithSettings> {
  const found = await locate(context, place, plan, () => {
    askForNames(context.workbook);
  });
  const state = askForState(context.workbook);
  await context.sync('settings');
  return { found, state: state() };
}
