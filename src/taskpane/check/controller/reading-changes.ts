import type { Plan, PlanRow } from '../../../core/plan/model/plan';
import type { SeenCell } from '../../../core/plan/cells/grid';
import type { Settings } from '../../../core/settings/settings';
import type { WorkbookReading } from '../../../excel/plan/reading';

/** How a reading differs from the previous one, as far as it affects a check. */
export type ReadingChange =
  | { readonly kind: 'none' }
  /** Only these rows differ; rows with the same index correspond. */
  | { readonly kind: 'rows'; readonly rows: readonly PlanRow[] }
  /** Rows were added, moved or removed, or something that all rows depend on has changed. */
  | { readonly kind: 'whole' };

const sameCell = (a: SeenCell, b: SeenCell): boolean =>
  a.text === b.text &&
  a.value === b.value &&
  a.format === b.format &&
  a.covered === b.covered &&
  a.ditto?.text === b.ditto?.text &&
  a.mergedWith?.text === b.mergedWith?.text;

function sameContent(a: PlanRow, b: PlanRow): boolean {
  const keys = Object.keys(a.cells) as (keyof PlanRow['cells'])[];
  return (
    keys.every((key) => sameCell(a.cells[key], b.cells[key])) &&
    // Tracking cells come in several shapes; they are few and short, so comparing them as text is cheap.
    JSON.stringify(a.tracking?.cells) === JSON.stringify(b.tracking?.cells) &&
    a.extras.length === b.extras.length &&
    a.extras.every((extra, i) => {
      const other = b.extras[i];
      return other?.header === extra.header && sameCell(extra.cell, other.cell);
    })
  );
}

const samePlace = (a: PlanRow, b: PlanRow | undefined): boolean =>
  a.key === b?.key && a.gridRow === b.gridRow && a.section === b.section;

/** Everything of a plan but its rows, as a comparable text. */
const frameOf = (plan: Plan): string => JSON.stringify({ ...plan, rows: null, directory: null });

/** The settings that affect a check, as a comparable text; waivers only sort its findings afterwards. */
const decisionsOf = (settings: Settings): string =>
  JSON.stringify({ ...settings, levels: [...settings.levels].sort(), waivers: null, tables: null });

/** Compares two readings of one workbook, row by row. */
export function changeBetween(before: WorkbookReading, after: WorkbookReading): ReadingChange {
  const [old, plan] = [before.found?.plan, after.found?.plan];
  if (!old || !plan) return { kind: 'whole' };
  const isSameTable =
    old.rows.length === plan.rows.length &&
    before.found?.place.sheetId === after.found?.place.sheetId &&
    before.found?.place.tableId === after.found?.place.tableId &&
    frameOf(old) === frameOf(plan) &&
    decisionsOf(before.settings) === decisionsOf(after.settings) &&
    old.rows.every((row, i) => samePlace(row, plan.rows[i]));
  if (!isSameTable) return { kind: 'whole' };
  const rows = plan.rows.filter((row, i) => {
    const was = old.rows[i];
    return !was || !sameContent(was, row);
  });
  return rows.length === 0 ? { kind: 'none' } : { kind: 'rows', rows };
}
