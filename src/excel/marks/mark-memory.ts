import type { PlanPlace } from '../plan/reading';

/**
 * Under which the workbook keeps, for this add-in, which columns have their rules: reading rules back is slow, and
 * some versions of Excel fail at it.
 */
const KEY = '发布会计划标记';

type Memory = Readonly<Record<string, readonly string[]>>;

let memory: Memory = {};

const nameOf = ({ sheet, table }: PlanPlace): string =>
  table === null ? `工作表 ${sheet}` : `数据表 ${table}`;

/** Asks which columns have their rules; they are known after the next sync and the call of what is given. */
export const askForMarked = (workbook: Excel.Workbook): (() => void) =>
  pendingMarked(workbook.settings.getItemOrNullObject(KEY));

function pendingMarked(setting: Excel.Setting): () => void {
  setting.load('value');
  return () => {
    memory = setting.isNullObject ? {} : toMemory(setting.value);
  };
}

/** Anybody can write settings: they are looked at before they are believed. */
function toMemory(value: unknown): Memory {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value as Record<string, unknown>).filter(
    (entry): entry is [string, string[]] =>
      Array.isArray(entry[1]) && entry[1].every((header) => typeof header === 'string'),
  );
  return Object.fromEntries(entries);
}

/** Whether it is known which columns have their rules, be it that none has. */
export const isRemembered = (place: PlanPlace): boolean => memory[nameOf(place)] !== undefined;

/** Headers of the columns that have their rules. */
export const markedColumns = (place: PlanPlace): readonly string[] => memory[nameOf(place)] ?? [];

/** Writes down, with the next sync, which columns have their rules; believed from the call of what is given on. */
export function keepMarked(
  workbook: Excel.Workbook,
  place: PlanPlace,
  headers: readonly string[],
): () => void {
  const next = { ...memory, [nameOf(place)]: headers };
  workbook.settings.add(KEY, next);
  return () => {
    memory = next;
  };
}
