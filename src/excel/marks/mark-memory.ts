import type { CommandContext, SessionState } from '../command/command-context';
import type { PlanPlace } from '../plan/reading';

/**
 * Under which the workbook keeps, for this add-in, which columns have their conditional formats: reading them back is
 * slow, and some versions of Excel fail at it.
 */
const KEY = '发布会计划标记';

type MarkedColumns = SessionState['markedColumns'];

const nameOf = ({ sheet, table }: PlanPlace): string =>
  table === null ? `工作表 ${sheet}` : `数据表 ${table}`;

/** Asks which columns are marked; the session knows after the next sync and the call of the returned function. */
export const askForMarked = ({ workbook, session }: CommandContext): (() => void) =>
  pendingMarked(workbook.settings.getItemOrNullObject(KEY), session);

function pendingMarked(setting: Excel.Setting, session: SessionState): () => void {
  setting.load('value');
  return () => {
    session.markedColumns = setting.isNullObject ? {} : toMarkedColumns(setting.value);
  };
}

/** Anybody can write settings, so their shape is checked. */
function toMarkedColumns(value: unknown): MarkedColumns {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value as Record<string, unknown>).filter(
    (entry): entry is [string, string[]] =>
      Array.isArray(entry[1]) && entry[1].every((header) => typeof header === 'string'),
  );
  return Object.fromEntries(entries);
}

/** Whether it is known which columns are marked, even if none is. */
export const isRemembered = ({ markedColumns }: SessionState, place: PlanPlace): boolean =>
  markedColumns[nameOf(place)] !== undefined;

/** Headers of the columns that are marked. */
export const markedHeadersOf = (
  { markedColumns }: SessionState,
  place: PlanPlace,
): readonly string[] => markedColumns[nameOf(place)] ?? [];

/** Stores with the next sync which columns are marked; the session knows from the call of the returned function on. */
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
