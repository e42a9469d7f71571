import { accountedRows, type AccountedRow } from '../../core/plan/model/accounted-rows';
import { textCell } from '../../core/plan/cells/grid';
import type { Plan } from '../../core/plan/model/plan';
import { textOfRow } from '../../core/plan/rows/table-rows';
import type { CommandContext } from '../command/command-context';
import type { PlanPlace } from './reading';
import { resolvePlan } from './resolve-plan';

/**
 * Selects a row that was not read as a conference. One sync if it is still in the same place; else the sheet is read
 * again and searched for its text.
 * @returns `false` if it no longer exists
 */
export async function selectAside(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  row: AccountedRow,
): Promise<boolean> {
  const width = plan.headers.length;
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheetId);
  const range = show(sheet, place.top + row.gridRow, place.left, width);
  range.load('text');
  await context.sync('selection');
  if (!range.isNullObject && textOfRow((range.text[0] ?? []).map(textCell)) === row.text)
    return true;
  const found = await resolvePlan(context, place, plan, 'cells');
  const now = found && sameAside(plan, found.now.plan, row);
  if (!found || !now) return false;
  show(found.sheet, found.sheetRow(now), found.now.place.left, found.now.plan.headers.length);
  await context.sync('selection after a move');
  return true;
}

/** The row with the same text; among several (小计) the one in the same position, if none was added or removed. */
function sameAside(before: Plan, now: Plan, { gridRow, text }: AccountedRow): AccountedRow | null {
  const saying = (plan: Plan): AccountedRow[] =>
    accountedRows(plan).filter((row) => row.text === text);
  const [old, current] = [saying(before), saying(now)];
  if (old.length !== current.length) return null;
  return current[old.findIndex((row) => row.gridRow === gridRow)] ?? null;
}

function show(sheet: Excel.Worksheet, row: number, column: number, width: number): Excel.Range {
  sheet.activate();
  const range = sheet.getRangeByIndexes(row, column, 1, width);
  range.select();
  return range;
}
