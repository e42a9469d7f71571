import type { Area } from './area';

/**
 * What the grid library lacks or gets wrong, as plain JSON. No cell is kept here: a table's header texts are the header
 * cells, and `columns[].name` is the column's name in formulas until the header cell changes.
 */
export interface Registry {
  readonly tables: readonly TableRecord[];
  readonly conditionalFormats: readonly ConditionalFormatRecord[];
  readonly validations: readonly ValidationRecord[];
  readonly charts: readonly ChartRecord[];
  readonly foreign: readonly ForeignReference[];
  /** Names with structured references, of which the grid library holds the A1 translation. */
  readonly names: readonly NameRecord[];
  /** Document settings of the add-in: key and JSON value. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** By sheet id. */
  readonly sheets: Readonly<Record<string, SheetRecord>>;
}

/** Cells that a part of the file refers to which the model does not know, such as a pivot table. */
export interface ForeignReference {
  /** The cells as the file names them. */
  readonly from: string;
  /** The same cells after structural edits. */
  readonly area: Area;
  /** Whether a pivot table stands there, of which no part may be shifted away from the rest. */
  readonly isPivot: boolean;
}

export interface TableRecord {
  readonly id: string;
  readonly name: string;
  /** With the header row, and with the totals row if there is one. */
  readonly area: Area;
  readonly columns: readonly TableColumnRecord[];
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  /** The filter in force, by column id. */
  readonly filters: Readonly<Record<number, FilterCriteria>>;
  /** The last sort applied, as Office.js gives it back. */
  readonly sort: readonly SortField[];
}

export interface TableColumnRecord {
  /** Never reused within its table. */
  readonly id: number;
  readonly name: string;
}

export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

/** Excel.FilterCriteria, of which value lists and one or two custom criteria are honoured. */
export interface FilterCriteria {
  readonly filterOn: 'Values' | 'Custom';
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
}

export interface CellFormatPatch {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: boolean;
  readonly numberFormat?: string;
}

/** Formulas in rules are A1, relative to the first cell of the first area, with a leading `=`. */
export type ConditionalRule =
  | { readonly type: 'custom'; readonly formula: string; readonly format: CellFormatPatch }
  | {
      readonly type: 'cellValue';
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2?: string;
      readonly format: CellFormatPatch;
    }
  | {
      readonly type: 'dataBar';
      readonly color: string;
      readonly showValue: boolean;
      readonly min?: number;
      readonly max?: number;
    };

export type ComparisonOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqual'
  | 'LessThanOrEqual';

export interface ConditionalFormatRecord {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
}

/** Numbers, or formulas with a leading `=` relative to the first cell. */
export type ValidationOperand = string | number;

export type ValidationRule =
  /** `source` is `a,b,c` or a formula with a leading `=`. */
  | { readonly type: 'list'; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly type: 'wholeNumber' | 'decimal' | 'textLength' | 'date' | 'time';
      readonly operator: ComparisonOperator;
      readonly formula1: ValidationOperand;
      readonly formula2?: ValidationOperand;
    }
  | { readonly type: 'custom'; readonly formula: string };

export interface ValidationRecord {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: 'Stop' | 'Warning' | 'Information';
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: {
    readonly showPrompt: boolean;
    readonly title: string;
    readonly message: string;
  };
}

export interface ChartRecord {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  readonly type: string;
  readonly seriesBy: 'Auto' | 'Columns' | 'Rows';
  readonly source: Area;
  readonly title: string | null;
  /** Whether it has a legend. */
  readonly legend: boolean;
  /** Limits of the value axis; `null` for automatic ones. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly corner: ChartCorner;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** The upper left corner of a chart, anchored to a cell. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  /** From the corner of the cell, in points. */
  readonly dx: number;
  readonly dy: number;
}

export interface NameRecord {
  readonly name: string;
  /** Sheet id, or null for the workbook. */
  readonly scope: string | null;
  /** The formula as written, with a leading `=` and structured references kept. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface SheetRecord {
  readonly veryHidden?: boolean;
  readonly protection?: ProtectionRecord | null;
  /** Nested groups; a row's outline level is the number of groups that hold it. */
  readonly outline?: readonly OutlineGroup[];
  readonly page?: PageLayoutRecord;
}

export interface OutlineGroup {
  readonly axis: 'rows' | 'columns';
  readonly first: number;
  readonly last: number;
  readonly collapsed: boolean;
}

export interface ProtectionRecord {
  /** Excel.WorksheetProtectionOptions by name. */
  readonly options: Readonly<Record<string, boolean | string>>;
  /** The password hash of a file, carried through unread; a password given through Office.js is kept as text. */
  readonly password:
    | { readonly text: string }
    | { readonly opaque: Readonly<Record<string, string | number>> }
    | null;
}

export interface PageLayoutRecord {
  readonly orientation?: 'Portrait' | 'Landscape';
  readonly paperSize?: string;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  /** Points. */
  readonly margins?: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly zoom?: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly printArea?: Area | null;
  readonly printTitleColumns?: { readonly first: number; readonly last: number } | null;
  readonly printTitleRows?: { readonly first: number; readonly last: number } | null;
  readonly headerFooter?: Readonly<Record<string, string>>;
}

export const emptyRegistry: Registry = {
  tables: [],
  conditionalFormats: [],
  validations: [],
  charts: [],
  foreign: [],
  names: [],
  settings: {},
  sheets: {},
};
