import type { Plan } from '../core/plan/plan';
import type { CommandContext } from './gate';
import { askForPlace, located, type Located } from './locate';
import type { PlanPlace } from './reading';
import { askForNames, askForState, type SettingsState } from './settings-state';

/** A plan and the settings, both as they are in the workbook now. */
export interface LocatedWithSettings {
  /** `null` if the plan is not there any more. */
  readonly found: Located | null;
  readonly state: SettingsState;
}

/** Reads a plan anew with the settings, for commands that write to both. Two syncs. */
export async function locateWithSettings(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
): Promise<LocatedWithSettings> {
  const pending = askForPlace(context, place);
  askForNames(context.workbook);
  await context.sync('plan and names');
  const state = askForState(context.workbook);
  await context.sync('settings');
  return { found: located(pending, pending.content(), place, plan), state: state() };
}
