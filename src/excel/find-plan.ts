import { BUILT_IN_DIRECTORY } from '../core/plan/directory';
import type { Cell, Grid } from '../core/plan/grid';
import type { Plan } from '../core/plan/plan';
import { readPlan } from '../core/plan/read-plan';
import type { SheetCells } from './sheets';
import { readVisibleSheets } from './sheets';

/** A plan and where in the workbook it is; its rows and columns count from `top` and `left`. */
export interface FoundPlan {
  readonly plan: Plan;
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
}

/** What a look through the workbook came to. */
export interface PlanSearch {
  readonly found: FoundPlan | null;
  /** Names of the sheets that were looked at. */
  readonly sheets: readonly string[];
}

/** Looks for the plan on the visible sheets, in the order of their tabs; the first one counts. */
export async function findPlan(): Promise<PlanSearch> {
  const sheets = await readVisibleSheets();
  for (const cells of sheets) {
    const plan = readPlan(gridOf(cells), { directory: BUILT_IN_DIRECTORY });
    const { sheet, top, left } = cells;
    if (plan) return { found: { plan, sheet, top, left }, sheets: sheets.map(nameOf) };
  }
  return { found: null, sheets: sheets.map(nameOf) };
}

const nameOf = ({ sheet }: SheetCells): string => sheet;

function gridOf({ values, text, numberFormats }: SheetCells): Grid {
  const rows = values.map((line, row) =>
    line.map((value, column): Cell => {
      const format = numberFormats[row]?.[column] ?? GENERAL;
      return {
        value,
        text: text[row]?.[column] ?? '',
        ...(format !== GENERAL && { format }),
      };
    }),
  );
  // Merged areas need ExcelApi 1.13, above what Excel 2021 is promised: a merged cell is read in its first cell only.
  return { rows, merges: [] };
}

const GENERAL = 'General';
