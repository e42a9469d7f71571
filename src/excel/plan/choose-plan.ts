import type { CommandContext } from '../command/command-context';
import type { PlanPlace } from './reading';

/** Under which the workbook keeps, for this add-in, which of several tables is the plan. */
const KEY = '发布会计划';

/** The names by which a choice is kept: they hold in every window and for everybody. */
interface Choice {
  readonly sheet: string;
  readonly table: string | null;
}

/** The choice as the workbook keeps it; it is there after the next sync. */
export const askForChoice = (workbook: Excel.Workbook): (() => (place: PlanPlace) => boolean) =>
  pendingChoice(workbook.settings.getItemOrNullObject(KEY));

function pendingChoice(setting: Excel.Setting): () => (place: PlanPlace) => boolean {
  setting.load('value');
  return () => {
    const choice = setting.isNullObject ? null : toChoice(setting.value);
    return (place) =>
      choice !== null &&
      place.table === choice.table &&
      // A table keeps its name wherever it goes; a range is known by its sheet only.
      (choice.table !== null || place.sheet === choice.sheet);
  };
}

/** Anybody can write settings: they are looked at before they are believed. */
function toChoice(value: unknown): Choice | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('sheet' in value) || typeof value.sheet !== 'string') return null;
  const table = 'table' in value && typeof value.table === 'string' ? value.table : null;
  return { sheet: value.sheet, table };
}

/** Writes down which table is the plan, with the next sync. */
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
