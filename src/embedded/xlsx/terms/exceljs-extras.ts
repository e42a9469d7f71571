import type {
  ConditionalFormattingRule,
  DataValidation,
  HeaderFooter,
  Style,
  Worksheet,
  WorksheetView,
} from 'exceljs';

/** What an ExcelJS sheet holds and its declarations leave out, or declare to be always there. */
export interface UndeclaredSheet {
  readonly columns: readonly unknown[] | null;
  readonly conditionalFormattings?: readonly {
    readonly ref: string;
    readonly rules: readonly ConditionalFormattingRule[];
  }[];
  readonly dataValidations: { add(address: string, validation: DataValidation): void };
  readonly headerFooter: Partial<HeaderFooter> | null;
  readonly views: readonly (Partial<WorksheetView> & { xSplit?: number; ySplit?: number })[] | null;
  readonly properties: { readonly defaultRowHeight?: number };
  sheetProtection?: Readonly<Record<string, boolean | string | number | undefined>> | null;
}

export function undeclared(sheet: Worksheet): UndeclaredSheet {
  return sheet as unknown as UndeclaredSheet;
}

/** How many columns a file describes. */
export function describedColumns(sheet: Worksheet): number {
  return undeclared(sheet).columns?.length ?? 0;
}

export function columnStyle(sheet: Worksheet, column: number): Partial<Style> | undefined {
  return sheet.getColumn(column).style;
}
