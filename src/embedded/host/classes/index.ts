import type { ClassTable } from '../api';
import * as charts from './charts';
import * as conditionalFormats from './conditional-formats';
import * as conditionalLooks from './conditional-looks';
import { DataValidation } from './data-validation';
import { NamedItem, NamedItemCollection } from './names';
import * as pageLayout from './page-layout';
import { Range } from './range';
import { RangeAreas, RangeCollection } from './range-areas';
import { FormatProtection, RangeFormat } from './range-format';
import { RangeBorder, RangeBorderCollection, RangeFill, RangeFont } from './range-style';
import { Setting, SettingCollection } from './settings';
import { WorksheetFreezePanes, WorksheetProtection } from './sheet-parts';
import { Table } from './table';
import { AutoFilter, Filter, RangeSort, TableSort } from './table-order';
import { TableColumn, TableColumnCollection, TableRow, TableRowCollection } from './table-parts';
import { TableCollection, TableScopedCollection } from './tables';
import { Application, DocumentProperties, Workbook } from './workbook';
import { Worksheet } from './worksheet';
import { WorksheetCollection } from './worksheets';

/** Every class of the API that the embedded workbook has. What is not here, and not in a class, is ApiNotFound. */
export const classes: ClassTable = {
  Application,
  AutoFilter,
  CellValueConditionalFormat: conditionalFormats.CellValueConditionalFormat,
  Chart: charts.Chart,
  ChartAxes: charts.ChartAxes,
  ChartAxis: charts.ChartAxis,
  ChartCollection: charts.ChartCollection,
  ChartLegend: charts.ChartLegend,
  ChartTitle: charts.ChartTitle,
  ConditionalDataBarPositiveFormat: conditionalLooks.ConditionalDataBarPositiveFormat,
  ConditionalFormat: conditionalFormats.ConditionalFormat,
  ConditionalFormatCollection: conditionalFormats.ConditionalFormatCollection,
  ConditionalFormatRule: conditionalFormats.ConditionalFormatRule,
  ConditionalRangeFill: conditionalLooks.ConditionalRangeFill,
  ConditionalRangeFont: conditionalLooks.ConditionalRangeFont,
  ConditionalRangeFormat: conditionalLooks.ConditionalRangeFormat,
  CustomConditionalFormat: conditionalFormats.CustomConditionalFormat,
  DataBarConditionalFormat: conditionalLooks.DataBarConditionalFormat,
  DataValidation,
  DocumentProperties,
  Filter,
  FormatProtection,
  HeaderFooter: pageLayout.HeaderFooter,
  HeaderFooterGroup: pageLayout.HeaderFooterGroup,
  NamedItem,
  NamedItemCollection,
  PageLayout: pageLayout.PageLayout,
  Range,
  RangeAreas,
  RangeBorder,
  RangeBorderCollection,
  RangeCollection,
  RangeFill,
  RangeFont,
  RangeFormat,
  RangeSort,
  Setting,
  SettingCollection,
  Table,
  TableCollection,
  TableColumn,
  TableColumnCollection,
  TableRow,
  TableRowCollection,
  TableScopedCollection,
  TableSort,
  Workbook,
  Worksheet,
  WorksheetCollection,
  WorksheetFreezePanes,
  WorksheetProtection,
};
