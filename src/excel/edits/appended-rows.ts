import { SOURCE_HEADER, type Conference } from '../../core/collection/conference';
import type { Plan } from '../../core/plan/model/plan';
import type { CommandContext } from '../command/command-context';
import { askForArea, type Area } from '../grid/areas';
import { isFormula, type RawValue } from '../grid/cells';
import type { PlanPlace } from '../plan/reading';
import { resolvePlanWith, type ResolvedPlan } from '../plan/resolve-plan';
import { putWrongRowsBack, removeRows, toRemoval } from './row-removal';

/** A plan as it was read, to be extended. */
export interface AppendTarget {
  readonly place: PlanPlace;
  readonly plan: Plan;
}

/** The Excel table of a plan, with its header and totals. */
export interface TableEnd {
  readonly area: Area;
  readonly showTotals: boolean;
}

/** A plan as it stands; `table` is `null` for a plain range. */
export interface PlanEnd {
  readonly found: ResolvedPlan;
  readonly table: TableEnd | null;
}

/** Reads the plan and where its table ends. One sync. */
export async function lookAtEnd(
  context: CommandContext,
  { place, plan }: AppendTarget,
): Promise<PlanEnd | null> {
  const { found, extra: table } = await resolvePlanWith(context, { place, plan }, () =>
    place.tableId === null
      ? () => null
      : askForTable(context.workbook.tables.getItemOrNullObject(place.tableId)),
  );
  return found && { found, table: table() };
}

function askForTable(table: Excel.Table): () => TableEnd | null {
  table.load('showTotals');
  const range = askForArea(table.getRange());
  return () => {
    const area = table.isNullObject ? null : range();
    return area && { area, showTotals: table.showTotals };
  };
}

/** The texts of a conference, wherever their columns stand; its number is given anew. */
export const textsOf = ({ cells, others }: Conference): string[] =>
  Object.entries(cells)
    .flatMap(([key, cell]) => (key === 'number' ? [] : [String(cell.value)]))
    .concat(Array.from(others.values(), ({ value }) => String(value)))
    .filter((text) => text !== '');

/** A row of the grid that has been appended for a conference. */
export interface AppendedRow {
  readonly conference: Conference;
  readonly gridRow: number;
  /** Headers of cells that were changed since, or filled. */
  readonly foreign: readonly string[];
}

/** What people see in a row, without what formulas come to. */
const contentOf = ({ now: { cells } }: ResolvedPlan, gridRow: number): RawValue[] =>
  (cells.values[gridRow] ?? []).map((value, column) =>
    isFormula(cells.formulas?.[gridRow]?.[column] ?? '', value) ? '' : value,
  );

function foreignIn(found: ResolvedPlan, gridRow: number, texts: readonly string[]): string[] {
  const { headers, columns } = found.now.plan;
  const own = [...texts];
  const foreign = contentOf(found, gridRow).flatMap((value, column) => {
    const at = own.indexOf(String(value));
    if (at >= 0) own.splice(at, 1);
    const isOwn = value === '' || at >= 0 || column === columns.number?.column;
    return isOwn ? [] : [headers[column] ?? ''];
  });
  // A cell that somebody has emptied is no longer as it was written, either.
  return foreign.length === 0 && own.length > 0 ? [SOURCE_HEADER] : foreign;
}

/** The rows below the header that hold the conferences, one each; somebody may have changed some of their cells since. */
export function appendedRows(
  found: ResolvedPlan,
  conferences: readonly Conference[],
): AppendedRow[] {
  const { plan, cells } = found.now;
  const free = new Map<number, readonly string[]>();
  for (let row = plan.headerRow + 1; row < cells.values.length; row += 1)
    free.set(row, contentOf(found, row).map(String));
  const rows = new Map<Conference, number>();
  const claim = (isLike: (conference: Conference, row: readonly string[]) => boolean): void => {
    for (const conference of conferences) {
      if (rows.has(conference)) continue;
      const [gridRow] = [...free].find(([, row]) => isLike(conference, row)) ?? [];
      if (gridRow === undefined) continue;
      rows.set(conference, gridRow);
      free.delete(gridRow);
    }
  };
  claim((conference, row) => textsOf(conference).every((text) => row.includes(text)));
  claim(isChanged);
  return Array.from(rows, ([conference, gridRow]) => {
    const texts = textsOf(conference);
    return { conference, gridRow, foreign: foreignIn(found, gridRow, texts) };
  });
}

/** Whether a row has the source of a conference and most of its texts. */
function isChanged(conference: Conference, row: readonly string[]): boolean {
  const source = String(conference.others.get(SOURCE_HEADER)?.value ?? '');
  const texts = textsOf(conference);
  const kept = texts.filter((text) => row.includes(text));
  return source !== '' && row.includes(source) && kept.length * 2 > texts.length;
}

/** Blank rows at the end of the plan: of its table, else between its last row and what stands below. */
export function blanksAtEnd(found: ResolvedPlan, table: TableEnd | null): number[] {
  const { plan, place, cells } = found.now;
  const last = plan.rows.at(-1)?.gridRow ?? plan.headerRow;
  const end = table
    ? table.area.row + table.area.rows - (table.showTotals ? 1 : 0) - place.top
    : cells.values.length;
  const rows = Array.from({ length: Math.max(0, end - last - 1) }, (_, at) => last + 1 + at);
  const isFilled = (row: number): boolean => contentOf(found, row).some((value) => value !== '');
  const filled = rows.findIndex(isFilled);
  return filled < 0 ? rows : rows.slice(0, filled);
}

/**
 * Removes rows of the grid. One sync; none without rows.
 * @returns whether they were the ones that were meant; others are put back
 */
export async function removeAppended(
  context: CommandContext,
  found: ResolvedPlan,
  gridRows: readonly number[],
  effect: 'writes' | 'repairs',
): Promise<boolean> {
  if (gridRows.length === 0) return true;
  // Whole rows, as they were inserted.
  const removals = gridRows.map((gridRow) => ({
    ...toRemoval(found, { kind: 'blankRow', gridRow }, null),
    whole: true,
  }));
  const removing = removeRows(context, found, removals);
  await context.sync('appended rows', effect);
  const wrong = removing.wrong();
  if (wrong.length === 0) return true;
  putWrongRowsBack(context, found, wrong);
  await context.sync('rows of others', 'repairs');
  return false;
}
