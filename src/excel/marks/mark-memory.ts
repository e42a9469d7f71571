import type { CommandContext, SessionState } from '../command/command-context';
import type { PlanPlace } from '../plan/reading';

/**
 * Key of the workbook setting that lists the columns with conditional formats: reading the formats back is slow, and
 * some versions of Excel cannot.
 */
const KEY = '发布会计划标记';

type MarkedColumns = SessionState['markedColumns'];

const nameOf = ({ sheet, table }: PlanPlace): string =>
  table === null ? `工作表 ${sheet}` : `数据表 ${table}`;

/** Asks which columns are marked. Call the returned function after the next sync to store the answer in the session. */
export const askForMarked = ({ workbook, session }: CommandContext): (() => void) =>
  pendingMarked(workbook.settings.getItemOrNullObject(KEY), session);

function pendingMarked(setting: Excel.Setting, session: SessionState): () => void {
  setting.load('value');
  return () => {
    session.markedColumns = setting.isNullObject ? {} : toMarkedColumns(setting.value);
  };
}

/** Other programs can write workbook settings, so the shape is checked. */
function toMarkedColumns(value: unknown): MarkedColumns {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value as Record<string, unknown>).filter(
    (entry): entry is [string, string[]] =>
      Array.isArray(entry[1]) && entry[1].every((header) => typeof header === 'string'),
  );
  return Object.fromEntries(entries);
}

/** Whether the marked columns of the plan are known, even if there are none. */
export const isRemembered = ({ markedColumns }: SessionState, place: PlanPlace): boolean =>
  markedColumns[nameOf(place)] !== undefined;

/** Headers of the columns that are marked. */
export const markedHeadersOf = (
  { markedColumns }: SessionState,
  place: PlanPlace,
): readonly string[] => markedColumns[nameOf(place)] ?? [];

/** Queues storing which columns are marked. Call the returned function after the sync to update the session. */
export function keepMarked(
  { workbook, session }: CommandContext,
  place: PlanPlace,
  headers: readonly string[],
): () => void {
  const next = { ...session.markedColumns, [nameOf(place)]: headers };
  workbook.settings.add(KEY, next);
  return () => {
    session.markedColumns = next;
  };
}
