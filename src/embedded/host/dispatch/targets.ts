import type { RangeTarget } from './range-target';

/** A sheet, wherever it is in the order and whatever it is called. */
export interface SheetTarget {
  readonly sheetId: string;
}

/** The scope of a collection: a sheet, or null for the whole workbook. */
export interface ScopeTarget {
  readonly sheetId: string | null;
}

export interface TableTarget {
  readonly tableId: string;
}

export interface TableColumnTarget extends TableTarget {
  readonly columnId: number;
}

export interface TableRowTarget extends TableTarget {
  readonly index: number;
}

export interface NameTarget {
  readonly name: string;
  readonly scope: string | null;
}

/** A record of the registry, by id. */
export interface RecordTarget {
  readonly id: string;
}

export interface SettingTarget {
  readonly key: string;
}

/** The format of the cells of a range. */
export interface FormatTarget {
  readonly range: RangeTarget;
}

export interface BorderTarget {
  readonly format: FormatTarget;
  readonly edge: string;
}

/** Several rectangles of one sheet. */
export interface RangeAreasTarget {
  readonly ranges: readonly RangeTarget[];
}

/** The whole workbook: there is one. */
export type WorkbookTarget = Readonly<Record<string, never>>;

/** The target of each class: what identifies one object of it. */
export interface Targets {
  Workbook: WorkbookTarget;
  Application: WorkbookTarget;
  DocumentProperties: WorkbookTarget;
  WorksheetCollection: WorkbookTarget;
  Worksheet: SheetTarget;
  WorksheetFreezePanes: SheetTarget;
  WorksheetProtection: SheetTarget;
  PageLayout: SheetTarget;
  HeaderFooterGroup: SheetTarget;
  HeaderFooter: SheetTarget;
  Range: RangeTarget;
  RangeAreas: RangeAreasTarget;
  RangeCollection: RangeAreasTarget;
  RangeFormat: FormatTarget;
  RangeFill: FormatTarget;
  RangeFont: FormatTarget;
  FormatProtection: FormatTarget;
  RangeBorderCollection: FormatTarget;
  RangeBorder: BorderTarget;
  RangeSort: RangeTarget;
  DataValidation: RangeTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormat: RecordTarget;
  CustomConditionalFormat: RecordTarget;
  CellValueConditionalFormat: RecordTarget;
  DataBarConditionalFormat: RecordTarget;
  ConditionalDataBarPositiveFormat: RecordTarget;
  ConditionalFormatRule: RecordTarget;
  ConditionalRangeFormat: RecordTarget;
  ConditionalRangeFill: RecordTarget;
  ConditionalRangeFont: RecordTarget;
  TableCollection: ScopeTarget;
  TableScopedCollection: RangeTarget;
  Table: TableTarget;
  TableColumnCollection: TableTarget;
  TableColumn: TableColumnTarget;
  TableRowCollection: TableTarget;
  TableRow: TableRowTarget;
  TableSort: TableTarget;
  AutoFilter: TableTarget;
  Filter: TableColumnTarget;
  NamedItemCollection: ScopeTarget;
  NamedItem: NameTarget;
  SettingCollection: WorkbookTarget;
  Setting: SettingTarget;
  ChartCollection: SheetTarget;
  Chart: RecordTarget;
  ChartTitle: RecordTarget;
  ChartLegend: RecordTarget;
  ChartAxes: RecordTarget;
  ChartAxis: RecordTarget;
}
