import type { Worksheet } from 'exceljs';
import type { TableColumnRecord, TableRecord } from '../../model/data/registry';
import type { Losses } from '../losses';
import { areaOf, printArea } from '../terms/references';
import { filteredColumns } from './filters';
import type { XmlNode } from '../terms/xml';
import { attribute, flag, nodes } from '../terms/xml';

/** Style of a table whose file names none, as Excel shows it. */
const NO_STYLE = '';

/**
 * Reads a table from its own XML. ExcelJS takes a table without `headerRowCount` for one without
 * a header, though the count is 1 unless the file says otherwise.
 */
export function readTable(
  table: XmlNode,
  sheet: { readonly id: string; readonly name: string },
  losses: Losses,
): TableRecord {
  const name = attribute(table, 'displayName') ?? attribute(table, 'name') ?? '';
  const style = nodes(table, 'tableStyleInfo')[0] ?? {};
  const columns = nodes(table, 'tableColumns/tableColumn');
  report(table, { name, sheet: sheet.name }, losses);
  return {
    id: `${sheet.id}-table${attribute(table, 'id') ?? name}`,
    name,
    area: areaOf(sheet.id, attribute(table, 'ref') ?? ''),
    columns: columns.map(readColumn),
    style: attribute(style, 'name') ?? NO_STYLE,
    showHeaders: attribute(table, 'headerRowCount') !== '0',
    showTotals: Number(attribute(table, 'totalsRowCount') ?? 0) > 0,
    showBandedRows: flag(style, 'showRowStripes'),
    showBandedColumns: flag(style, 'showColumnStripes'),
    showFilterButton: hasFilterButtons(table, columns.length),
    highlightFirstColumn: flag(style, 'showFirstColumn'),
    highlightLastColumn: flag(style, 'showLastColumn'),
    filters: {},
    sort: [],
  };
}

function readColumn(column: XmlNode, at: number): TableColumnRecord {
  return { id: at + 1, name: unescape(attribute(column, 'name') ?? '') };
}

function report(
  table: XmlNode,
  { name, sheet }: { readonly name: string; readonly sheet: string },
  losses: Losses,
): void {
  const columns = nodes(table, 'tableColumns/tableColumn');
  const calculated = columns.filter(
    (column) => nodes(column, 'calculatedColumnFormula').length > 0,
  );
  losses.add('calculatedColumn', sheet, name, calculated.length);
  const totals = columns.filter(
    (column) => (attribute(column, 'totalsRowFunction') ?? 'none') !== 'none',
  );
  losses.add('totalsFunction', sheet, name, totals.length);
  losses.add('filterCriteria', sheet, name, filteredColumns(table));
}

/** A file lists the columns whose button it hides among those that are filtered. */
function hasFilterButtons(table: XmlNode, columns: number): boolean {
  const hidden = nodes(table, 'autoFilter/filterColumn').filter((column) =>
    flag(column, 'hiddenButton'),
  );
  return nodes(table, 'autoFilter').length > 0 && hidden.length < columns;
}

/** Adds the table to a file's sheet. Its cells are written afterwards, over those that ExcelJS writes. */
export function writeTable(sheet: Worksheet, table: TableRecord): void {
  const { area } = table;
  const body = area.rows - Number(table.showHeaders) - Number(table.showTotals);
  sheet.addTable({
    name: table.name,
    displayName: table.name,
    ref: printArea({ ...area, rows: 1, columns: 1 }),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: {
      ...(table.style !== NO_STYLE && { theme: table.style as 'TableStyleLight1' }),
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
    },
    columns: table.columns.map(({ name }) => ({
      name: name.replaceAll('\n', '_x000a_'),
      filterButton: table.showFilterButton,
      totalsRowLabel: '',
    })),
    rows: Array.from({ length: body }, () => []),
  });
}

/** A file writes characters that XML attributes cannot hold by their code. */
function unescape(name: string): string {
  return name.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
