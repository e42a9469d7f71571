import type { CommandContext } from '../command/command-context';
import type { PlanPlace } from './reading';

/** Key of the workbook setting that says which of several tables is the plan. */
const KEY = '发布会计划';

/** Stored by name, which is the same in every window and for every user. */
interface Choice {
  readonly sheet: string;
  readonly table: string | null;
}

/** The stored choice; available after the next sync. */
export const askForChoice = (workbook: Excel.Workbook): (() => (place: PlanPlace) => boolean) =>
  pendingChoice(workbook.settings.getItemOrNullObject(KEY));

function pendingChoice(setting: Excel.Setting): () => (place: PlanPlace) => boolean {
  setting.load('value');
  return () => {
    const choice = setting.isNullObject ? null : toChoice(setting.value);
    return (place) =>
      choice !== null &&
      place.table === choice.table &&
      // A table is identified by its name, even on another sheet; a range only by its sheet.
      (choice.table !== null || place.sheet === choice.sheet);
  };
}

/** Other programs can write workbook settings, so the shape is checked. */
function toChoice(value: unknown): Choice | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('sheet' in value) || typeof value.sheet !== 'string') return null;
  const table = 'table' in value && typeof value.table === 'string' ? value.table : null;
  return { sheet: value.sheet, table };
}

/** Queues storing which table is the plan. */
export function keepChoice(workbook: Excel.Workbook, { sheet, table }: Choice): void {
  workbook.settings.add(KEY, { sheet, table });
}

/** Remembers in the workbook which of several tables is the plan. */
export async function choosePlan(
  context: CommandContext,
  { sheet, table }: PlanPlace,
): Promise<void> {
  keepChoice(context.workbook, { sheet, table });
  await context.sync('choice', 'writes');
}
