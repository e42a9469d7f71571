import type { Plan, PlanRow } from '../../core/plan/model/plan';
import { matchRows } from '../../core/tracking/match-rows';
import type { CommandContext, SessionState } from '../command/command-context';
import { codeOf } from '../command/failure';
import type { Area } from '../grid/areas';
import { askForArea } from '../grid/areas';
import { askForCells, type Cells } from '../grid/cells';
import { areaOf, withMerges } from '../grid/merged-areas';
import { readInBlocks } from '../grid/read-in-blocks';
import { planInCells, planInTable, type PlacedPlan, type SheetContent } from './find-plans';
import { columnOf } from './own-columns';
import { learnMerges } from './read-sheets';
import type { PlanPlace } from './reading';

/** The current plan of the sheet, in which rows of an earlier reading can be looked up. */
export interface ResolvedPlan {
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
  readonly now: PlacedPlan;
  /** The current row for a key of the earlier reading; `null` if it no longer exists. */
  readonly rowOf: (key: string) => PlanRow | null;
  /** Sheet column of a column key or header, from 0; -1 if it no longer exists. */
  readonly columnOf: (column: string) => number;
  /** Row of the sheet, from 0. */
  readonly sheetRow: (row: Pick<PlanRow, 'gridRow'>) => number;
}

/** A requested place; available after the next sync. */
export interface PendingPlace {
  readonly sheet: Excel.Worksheet;
  /** Whether the sheet no longer exists. */
  readonly isGone: () => boolean;
  readonly isProtected: () => boolean;
  /** `null` if the sheet or the table no longer exists. */
  readonly content: () => SheetContent | null;
  readonly withCells: (cells: Cells) => SheetContent | null;
  readonly size: () => Area | null;
}

/** How much is read. The formulas of a tracked plan are larger than all its other content. */
type Reading = 'size' | 'cells' | 'formulas too';

export function askForPlace(
  context: CommandContext,
  place: PlanPlace,
  what: Reading = 'formulas too',
): PendingPlace {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheetId);
  const table =
    place.tableId === null
      ? () => null
      : askForTable(context.workbook.tables.getItemOrNullObject(place.tableId));
  // In a table no cells can be merged.
  const merges = place.tableId === null ? context.session.mergedAreas : null;
  return pendingPlace({ sheet, table, merges }, what);
}

/** Name and area of a table without its totals; `null` if it no longer exists. */
function askForTable(table: Excel.Table): () => { id: string; name: string; area: Area } | null {
  table.load('id,name,showTotals');
  const range = askForArea(table.getRange());
  return () => {
    const area = table.isNullObject ? null : range();
    if (!area) return null;
    const { id, name, showTotals } = table;
    return { id, name, area: { ...area, rows: area.rows - (showTotals ? 1 : 0) } };
  };
}

interface PlaceRequest {
  readonly sheet: Excel.Worksheet;
  readonly table: ReturnType<typeof askForTable>;
  /** What the session knows of merged areas; `null` if they do not matter. */
  readonly merges: SessionState['mergedAreas'] | null;
}

function pendingPlace({ sheet, table, merges }: PlaceRequest, what: Reading): PendingPlace {
  sheet.load('id,name');
  const { protection } = sheet;
  protection.load('protected');
  const size = askForArea(sheet.getUsedRangeOrNullObject(true));
  const cells =
    what === 'size'
      ? null
      : askForCells(sheet.getUsedRangeOrNullObject(true), what === 'formulas too');
  const content = (found: Cells | null): SheetContent | null => {
    if (sheet.isNullObject || !found) return null;
    const own = table();
    const cells = withMerges(found, merges?.get(sheet.id) ?? []);
    return { id: sheet.id, name: sheet.name, cells, tables: own ? [own] : [] };
  };
  return {
    sheet,
    isGone: () => sheet.isNullObject,
    isProtected: () => !sheet.isNullObject && protection.protected,
    content: () => content(cells?.arrived() ?? null),
    withCells: content,
    size,
  };
}

/** A plan of an earlier reading, to be located again. */
interface PlanRequest {
  readonly place: PlanPlace;
  readonly plan: Plan;
  /** Default: with formulas, which commands need that overwrite or restore cells. */
  readonly what?: Exclude<Reading, 'size'> | undefined;
}

/**
 * Reads a plan again: rows may have been sorted, inserted or deleted and columns moved since it was read. One sync,
 * unless the sheet is too large for one message.
 * @returns `null` if it no longer exists
 */
export async function resolvePlan(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  what?: PlanRequest['what'],
): Promise<ResolvedPlan | null> {
  const { found } = await resolvePlanWith(context, { place, plan, what }, () => undefined);
  return found;
}

/**
 * Reads a plan again, and something else in the same sync.
 * @param askForExtra queues further requests; called again if the sync has to be repeated
 * @returns also what `askForExtra` returned last
 */
export async function resolvePlanWith<T>(
  context: CommandContext,
  { place, plan, what = 'formulas too' }: PlanRequest,
  askForExtra: () => T,
): Promise<{ readonly found: ResolvedPlan | null; readonly extra: T }> {
  const pending = askForPlace(context, place, what);
  const firstExtra = askForExtra();
  try {
    await context.sync('current plan');
    return {
      found: await matchWithMerges(context, pending, pending.content(), { place, plan }),
      extra: firstExtra,
    };
  } catch (error) {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
  }
  const sized = askForPlace(context, place, 'size');
  const extra = askForExtra();
  await context.sync('size of the plan');
  const size = sized.size();
  const cells = size && (await readInBlocks(context, sized.sheet, size, what === 'formulas too'));
  const content = cells && sized.withCells(cells);
  return { found: await matchWithMerges(context, sized, content, { place, plan }), extra };
}

/** Matches a plan after reading the merged areas of its sheet, where the session does not know them. */
async function matchWithMerges(
  context: CommandContext,
  pending: PendingPlace,
  content: SheetContent | null,
  { place, plan }: Pick<PlanRequest, 'place' | 'plan'>,
): Promise<ResolvedPlan | null> {
  const isKnown = place.tableId !== null || context.session.mergedAreas.has(place.sheetId);
  if (isKnown || !content) return matchPlan(pending, content, place, plan);
  await learnMerges(context, pending.sheet, areaOf(content.cells));
  return matchPlan(pending, pending.withCells(content.cells), place, plan);
}

/** Matches the rows of an earlier reading with the current content of the sheet. */
export function matchPlan(
  { sheet, isProtected }: PendingPlace,
  content: SheetContent | null,
  place: PlanPlace,
  before: Plan,
): ResolvedPlan | null {
  const now = content && planNow(content, place, before);
  if (!now) return null;
  const { plan } = now;
  const rows = matchRows(before.rows, plan.rows);
  return {
    sheet,
    isProtected: isProtected(),
    now,
    rowOf: (key) => rows.get(key) ?? null,
    columnOf: (column) => {
      const found = columnOf(plan, column);
      return found < 0 ? -1 : found + now.place.left;
    },
    sheetRow: ({ gridRow }) => gridRow + now.place.top,
  };
}

function planNow(
  content: SheetContent,
  { tableId }: PlanPlace,
  { directory, headerWords, year, issued }: Plan,
): PlacedPlan | null {
  const options = {
    directory,
    headerWords,
    year: year ?? undefined,
    issued: issued ?? undefined,
  };
  if (tableId === null) return planInCells(content, options);
  const table = content.tables.find(({ id }) => id === tableId);
  return table ? planInTable(content, table, options) : null;
}
