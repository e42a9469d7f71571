import type { CommandContext } from '../command/command-context';
import { Refusal } from '../command/failure';
import { requireFocus } from '../command/looks';
import type { Area } from './areas';
import { asWritten } from './escape-text';
import type { RawValue } from './cells';

/** The content of a sheet, from its first used cell. */
export interface HeldContent {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly RawValue[])[];
  /** Formulas, or values where there is none: they do not change when the workbook is calculated. */
  readonly formulas: readonly (readonly RawValue[])[];
}

/** Asks for everything on a sheet; available after the next sync, `null` for a blank one. */
export const askForHeld = (sheet: Excel.Worksheet): (() => HeldContent | null) =>
  pendingContent(sheet.getUsedRangeOrNullObject(true));

function pendingContent(range: Excel.Range): () => HeldContent | null {
  range.load('rowIndex,columnIndex,values,formulas');
  return () => {
    if (range.isNullObject) return null;
    const values = range.values as RawValue[][] | null;
    // Excel does not tell the content of millions of cells.
    if (values === null) throw new Refusal('RangeExceedsLimit');
    return {
      row: range.rowIndex,
      column: range.columnIndex,
      values,
      formulas: range.formulas as RawValue[][],
    };
  };
}

/** Whether something stands below a table or beside it; the lines above it are the add-in's own. */
export const hasMoreThan = ({ row, column, formulas }: HeldContent, area: Area): boolean =>
  formulas.some((line, i) =>
    line.some((value, j) => {
      const isBelow = row + i >= area.row + area.rows;
      const isBeside = column + j < area.column || column + j >= area.column + area.columns;
      return value !== '' && (isBelow || isBeside);
    }),
  );

/** A sheet to be deleted, and what it held when it was read. */
export interface DeletedSheet {
  readonly sheet: Excel.Worksheet;
  readonly known: HeldContent | null;
}

/**
 * Queues deleting sheets, and before all of them the question what they hold, since formulas break with the first.
 * @returns after the sync: by sheet, what it held, if somebody has changed it since it was read; else `null`
 */
export function queueSheetDeletion(
  sheets: readonly DeletedSheet[],
): () => readonly (HeldContent | null)[] {
  sheets.slice(0, 1).forEach(({ sheet }) => {
    requireFocus(sheet);
  });
  const held = sheets.map(({ sheet }) => askForHeld(sheet));
  for (const { sheet } of sheets) sheet.delete();
  return () =>
    sheets.map(({ known }, at) => {
      const now = held[at]?.() ?? null;
      return JSON.stringify(now?.formulas) === JSON.stringify(known?.formulas) ? null : now;
    });
}

/** Makes a deleted sheet again with the values that it showed, as its formulas may refer to what is gone. */
export async function remakeSheet(
  context: CommandContext,
  name: string,
  { row, column, values }: HeldContent,
): Promise<void> {
  const sheet = context.workbook.worksheets.add(name);
  const width = values[0]?.length ?? 0;
  sheet.getRangeByIndexes(row, column, values.length, width).values = values.map((line) =>
    line.map((value) => (typeof value === 'string' ? asWritten(value) : value)),
  );
  await context.sync('a sheet on which somebody has typed', 'repairs');
}
