import { COLUMN_KEYS } from '../../core/plan/header/header';
import type { Plan, PlanRow } from '../../core/plan/model/plan';
import type { CommandContext } from '../command/command-context';
import { columnOf, firstColumn } from './own-columns';
import type { PlanPlace, RowPlace } from './reading';
import { resolvePlan } from './resolve-plan';

/**
 * Selects a cell of a row, or the row's first one. One sync if the row is still where it was read; else the sheet is
 * read again to find it.
 * @param column a column key or a header; `null` for the row
 * @returns `false` if the row no longer exists
 */
export async function select(
  context: CommandContext,
  { place, plan, row }: RowPlace,
  column: string | null,
): Promise<boolean> {
  const target = plan.rows.find(({ key }) => key === row);
  if (!target) return false;
  if (await selectWhereItWas(context, { place, plan, row: target }, column)) return true;
  const found = await resolvePlan(context, place, plan, 'cells');
  const now = found?.rowOf(row);
  if (!found || !now) return false;
  const at = column === null ? -1 : found.columnOf(column);
  const cell = at < 0 ? firstColumn(found.now.plan) + found.now.place.left : at;
  show(found.sheet, found.sheetRow(now), cell);
  await context.sync('selection after a move');
  return true;
}

/** Selects the cell and, in the same batch, reads the row to verify that it is the right one. */
async function selectWhereItWas(
  context: CommandContext,
  { place, plan, row }: Omit<RowPlace, 'row'> & { readonly row: PlanRow },
  column: string | null,
): Promise<boolean> {
  const at = column === null ? -1 : columnOf(plan, column);
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheetId);
  const left = place.left + (at < 0 ? firstColumn(plan) : at);
  show(sheet, place.top + row.gridRow, left);
  const text = askForText(sheet, place, row.gridRow, plan.headers.length);
  const header = askForText(sheet, place, plan.headerRow, plan.headers.length);
  await context.sync('selection');
  const now = text();
  const saysTheSame = Object.values(plan.columns).every(({ column: index }) =>
    saysNow(plan, row, index, now),
  );
  // A header of several rows has only a part of its text in this row.
  return saysTheSame && (at < 0 || plan.headers[at]?.includes(header()?.[at] ?? '') === true);
}

/** Whether a cell still has the text that was read; only the first cell of a merged area has one. */
function saysNow(
  { columns }: Plan,
  { cells }: PlanRow,
  index: number,
  now: readonly string[] | null,
): boolean {
  const key = COLUMN_KEYS.find((one) => columns[one]?.column === index);
  if (!key) return true;
  return cells[key].covered === true || now?.[index] === cells[key].text;
}

function show(sheet: Excel.Worksheet, row: number, column: number): void {
  sheet.activate();
  sheet.getRangeByIndexes(row, column, 1, 1).select();
}

const askForText = (
  sheet: Excel.Worksheet,
  { top, left }: PlanPlace,
  gridRow: number,
  width: number,
): (() => readonly string[] | null) =>
  pendingText(sheet.getRangeByIndexes(top + gridRow, left, 1, width));

function pendingText(range: Excel.Range): () => readonly string[] | null {
  range.load('text');
  return () => (range.isNullObject ? null : (range.text[0] ?? null));
}
