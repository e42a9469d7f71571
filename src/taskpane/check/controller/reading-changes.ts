import type { Plan, PlanRow } from '../../../core/plan/plan';
import type { SeenCell } from '../../../core/plan/grid';
import type { Settings } from '../../../core/settings/settings';
import type { WorkbookReading } from '../../../excel/plan/reading';

/** How far a reading differs from the one before, as far as a check cares. */
export type ReadingChange =
  | { readonly kind: 'none' }
  /** Only these rows differ; each stands at the place of the one with its index. */
  | { readonly kind: 'rows'; readonly rows: readonly PlanRow[] }
  /** Rows were added, moved or removed, or something that every row depends on is another. */
  | { readonly kind: 'whole' };

const sameCell = (a: SeenCell, b: SeenCell): boolean =>
  a.text === b.text &&
  a.value === b.value &&
  a.format === b.format &&
  a.covered === b.covered &&
  a.ditto?.text === b.ditto?.text;

function sameContent(a: PlanRow, b: PlanRow): boolean {
  const keys = Object.keys(a.cells) as (keyof PlanRow['cells'])[];
  return (
    keys.every((key) => sameCell(a.cells[key], b.cells[key])) &&
    // Dates and choices are cells of their own kind: the columns are few, their texts short.
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

/** What all rows of a plan have in common, as a text that can be compared. */
const frameOf = (plan: Plan): string => JSON.stringify({ ...plan, rows: null, directory: null });

/** What of the settings decides a check; waivers only part what it found. */
const decisionsOf = (settings: Settings): string =>
  JSON.stringify({ ...settings, levels: [...settings.levels].sort(), waivers: null, tables: null });

/** Compares two readings of one workbook, row by row. */
export function changeBetween(before: WorkbookReading, after: WorkbookReading): ReadingChange {
  const [old, plan] = [before.found?.plan, after.found?.plan];
  if (!old || !plan) return { kind: 'whole' };
  const isSameTable =
    old.rows.length === plan.rows.length &&
    before.found?.place.sheetId === after.found?.place.sheetId &&
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
