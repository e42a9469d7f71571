import type { ClassTable } from '../dispatch/api';
import * as charts from './sheet/charts';
import * as conditionalFormats from './rules/conditional-formats';
import * as conditionalStyles from './rules/conditional-styles';
import { DataValidation } from './rules/data-validation';
import { NamedItem, NamedItemCollection } from './workbook/names';
import * as pageLayout from './sheet/page-layout';
import { Range } from './range/range';
import { RangeAreas, RangeCollection } from './range/range-areas';
import { FormatProtection, RangeFormat } from './range/range-format';
import {
  RangeBorder,
  RangeBorderCollection,
  RangeFill,
  RangeFont,
} from './range/fill-font-borders';
import { Setting, SettingCollection } from './workbook/settings';
import { WorksheetFreezePanes, WorksheetProtection } from './sheet/freeze-and-protection';
import { Table } from './table/table';
import { AutoFilter, Filter, RangeSort, TableSort } from './table/sort-and-filter';
import {
  TableColumn,
  TableColumnCollection,
  TableRow,
  TableRowCollection,
} from './table/rows-and-columns';
import { TableCollection, TableScopedCollection } from './table/tables';
import { Application, DocumentProperties, Workbook } from './workbook/workbook';
import { Worksheet } from './sheet/worksheet';
import { WorksheetCollection } from './sheet/worksheets';

/** Every implemented class. Anything else is ApiNotFound. */
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
  ConditionalDataBarPositiveFormat: conditionalStyles.ConditionalDataBarPositiveFormat,
  ConditionalFormat: conditionalFormats.ConditionalFormat,
  ConditionalFormatCollection: conditionalFormats.ConditionalFormatCollection,
  ConditionalFormatRule: conditionalFormats.ConditionalFormatRule,
  ConditionalRangeFill: conditionalStyles.ConditionalRangeFill,
  ConditionalRangeFont: conditionalStyles.ConditionalRangeFont,
  ConditionalRangeFormat: conditionalStyles.ConditionalRangeFormat,
  CustomConditionalFormat: conditionalFormats.CustomConditionalFormat,
  DataBarConditionalFormat: conditionalStyles.DataBarConditionalFormat,
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
