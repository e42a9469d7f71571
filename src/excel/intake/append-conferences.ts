import type { Conference } from '../../core/collection/conference';
import type { Cell } from '../../core/plan/cells/grid';
import type { ColumnKey } from '../../core/plan/header/header';
import type { Plan } from '../../core/plan/model/plan';
import { canResize } from '../command/api-support';
import type { CommandContext } from '../command/command-context';
import { Refusal } from '../command/failure';
import type { WriteReport } from '../command/write-report';
import { isFormula, type RawValue } from '../grid/cells';
import { asWritten } from '../grid/escape-text';
import type { PlanPlace } from '../plan/reading';
import { resolvePlan, type ResolvedPlan } from '../plan/resolve-plan';

/** The rows that a plan is extended by, and the columns that they fill. */
interface Extension {
  /** Sheet row of the first new one, from 0. */
  readonly first: number;
  readonly count: number;
  /** By sheet column, the cells of the new rows from top to bottom; `null` where a formula is continued. */
  readonly columns: ReadonlyMap<number, readonly Cell[] | null>;
  /** Headers that the plan lacks, by sheet column. */
  readonly added: ReadonlyMap<number, string>;
}

const BLANK: Cell = { value: '', text: '' };

/**
 * Appends conferences below the last row of the plan, numbered on, in the formats of that row; its formulas are
 * continued. Rows that are there are not touched; what is below moves down. Two syncs.
 * @throws CommandFailure if the sheet is protected or the plan is gone
 */
export async function appendConferences(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  conferences: readonly Conference[],
): Promise<WriteReport> {
  if (conferences.length === 0) return { written: 0, left: [] };
  const found = await resolvePlan(context, place, plan);
  if (!found) throw new Refusal('ItemNotFound');
  if (found.isProtected) throw new Refusal('AccessDenied');
  const extension = extensionOf(found, conferences);
  addColumns(context, found, extension);
  addRows(context, found, extension);
  fillColumns(found, extension);
  await context.sync('new conferences', 'writes');
  const cells = [...extension.columns.values()].flatMap((column) => column ?? []);
  return { written: cells.filter(({ value }) => value !== '').length, left: [] };
}

/** Sheet row of the last conference, or of the header. */
const lastRow = ({ now, sheetRow }: ResolvedPlan): number =>
  sheetRow({
    gridRow: now.plan.rows.reduce(
      (last, { gridRow }) => Math.max(last, gridRow),
      now.plan.headerRow,
    ),
  });

function extensionOf(found: ResolvedPlan, conferences: readonly Conference[]): Extension {
  const { plan, place, cells } = found.now;
  const count = conferences.length;
  const columns = new Map<number, readonly Cell[] | null>();
  const last = plan.rows.at(-1)?.gridRow;
  plan.headers.forEach((_, at) => {
    const held = last === undefined ? '' : (cells.formulas?.[last]?.[at] ?? '');
    const value = last === undefined ? '' : (cells.values[last]?.[at] ?? '');
    const continues = isFormula(held, value);
    columns.set(place.left + at, continues ? null : conferences.map(() => BLANK));
  });
  const put = (column: number, cellOf: (conference: Conference) => Cell | undefined): void => {
    columns.set(
      column,
      conferences.map((one) => cellOf(one) ?? BLANK),
    );
  };
  for (const [key, { column }] of Object.entries(plan.columns)) {
    put(place.left + column, (one) => one.cells[key as ColumnKey]);
  }
  const { number } = plan.columns;
  const start = nextNumber(plan);
  if (number && start !== null) {
    const cell = (value: number): Cell => ({ value, text: `${value}` });
    columns.set(
      place.left + number.column,
      conferences.map((_, at) => cell(start + at)),
    );
  }
  const added = new Map<number, string>();
  const headers = new Set(conferences.flatMap(({ others }) => [...others.keys()]));
  for (const header of headers) {
    const known = found.columnOf(header);
    const column = known < 0 ? place.left + plan.headers.length + added.size : known;
    if (known < 0) added.set(column, header);
    put(column, ({ others }) => others.get(header));
  }
  return { first: lastRow(found) + 1, count, columns, added };
}

/** The 序号 after the highest one; `null` for a plan that is not numbered. */
function nextNumber({ rows }: Plan): number | null {
  const numbers = rows.map(({ cells }) => Number(cells.number.text)).filter(Number.isInteger);
  return rows.length > 0 && numbers.length === 0 ? null : Math.max(0, ...numbers) + 1;
}

function addColumns(
  { workbook }: CommandContext,
  { sheet, now }: ResolvedPlan,
  { added }: Extension,
): void {
  const { tableId } = now.place;
  for (const [column, header] of added) {
    if (tableId === null) {
      const row = now.place.top + now.plan.headerRow;
      const cell = sheet.getRangeByIndexes(row, column, 1, 1);
      cell.copyFrom(sheet.getRangeByIndexes(row, column - 1, 1, 1), 'Formats');
      cell.values = [[header]];
    } else workbook.tables.getItem(tableId).columns.add(undefined, undefined, header);
  }
}

function addRows(
  { workbook }: CommandContext,
  { sheet, now }: ResolvedPlan,
  { first, count }: Extension,
): void {
  const { tableId } = now.place;
  const rows = sheet.getRangeByIndexes(first, 0, count, 1).getEntireRow();
  if (tableId === null) {
    rows.insert('Down');
    return;
  }
  const table = workbook.tables.getItem(tableId);
  if (!canResize(workbook)) {
    const blank = Array.from({ length: count }, () => now.plan.headers.map(() => ''));
    table.rows.add(undefined, blank);
    return;
  }
  rows.insert('Down');
  table.resize(table.getRange().getResizedRange(count, 0));
}

function fillColumns({ sheet, now }: ResolvedPlan, { first, count, columns }: Extension): void {
  const hasRow = now.plan.rows.length > 0;
  for (const [column, cells] of columns) {
    const range = sheet.getRangeByIndexes(first, column, count, 1);
    const above = sheet.getRangeByIndexes(first - 1, column, 1, 1);
    if (hasRow) range.copyFrom(above, cells === null ? 'All' : 'Formats');
    if (cells === null) continue;
    if (cells.every(({ value }) => value === '')) continue;
    range.numberFormat = cells.map(({ format = 'General' }) => [format]);
    range.values = cells.map(({ value, format }): RawValue[] => [
      typeof value === 'string' ? asWritten(value, format) : value,
    ]);
  }
}
