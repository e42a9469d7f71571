import type { FilterCriteria, TableColumnRecord, TableRecord } from '../../../model/data/registry';
import {
  attribute,
  changed,
  element,
  escapeXml,
  first,
  flag,
  nodes,
  numberIn,
  type XmlNode,
} from '../../package/xml';
import { areaOf, printArea } from '../../terms/references';
import { decodeText, encodeName } from '../../terms/text';
import { withPrefixes } from '../../terms/functions';

/** Style of a table whose file names none. */
const NO_STYLE = '';

/** A table with its source. */
export interface FileTable {
  readonly path: string;
  readonly node: XmlNode;
  readonly record: TableRecord;
}

/** `null` for a table without a range. */
export function readTable(path: string, node: XmlNode, sheetId: string): FileTable | null {
  const name = attribute(node, 'displayName') ?? attribute(node, 'name') ?? '';
  const style = first(node, 'tableStyleInfo');
  const columns = nodes(node, 'tableColumns/tableColumn');
  const area = areaOf(sheetId, attribute(node, 'ref') ?? '');
  if (!area) return null;
  const record: TableRecord = {
    id: `${sheetId}-table${attribute(node, 'id') ?? name}`,
    name,
    area,
    columns: columns.map(readColumn),
    style: attribute(style, 'name') ?? NO_STYLE,
    showHeaders: attribute(node, 'headerRowCount') !== '0',
    showTotals: Number(attribute(node, 'totalsRowCount') ?? 0) > 0,
    showBandedRows: flag(style, 'showRowStripes'),
    showBandedColumns: flag(style, 'showColumnStripes'),
    showFilterButton: hasFilterButtons(node, columns.length),
    highlightFirstColumn: flag(style, 'showFirstColumn'),
    highlightLastColumn: flag(style, 'showLastColumn'),
    filters: {},
    sort: [],
  };
  return { path, node, record };
}

const readColumn = (column: XmlNode, at: number): TableColumnRecord => ({
  id: numberIn(column, 'id') ?? at + 1,
  name: decodeText(attribute(column, 'name') ?? ''),
});

/** Hidden filter buttons are stored among the filtered columns. */
function hasFilterButtons(table: XmlNode, columns: number): boolean {
  const hidden = nodes(table, 'autoFilter/filterColumn').filter((column) =>
    flag(column, 'hiddenButton'),
  );
  return first(table, 'autoFilter') !== undefined && hidden.length < columns;
}

export interface TableToWrite {
  readonly record: TableRecord;
  readonly original: FileTable | undefined;
  /** Id of the table in the file. */
  readonly id: number;
  /** The formula common to all cells of a column. */
  readonly formulaOf: (column: number) => string | null;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The table's part, based on the file's own, so that unknown contents stay. */
export function tableXml({ record, original, id, formulaOf }: TableToWrite): string {
  const { name, showHeaders, showTotals } = record;
  const base = original?.node;
  const columns = record.columns.map((column, at) => columnXml(column, base, formulaOf(at)));
  const others = (base?.children ?? []).filter(({ name: child }) => child === 'extLst');
  const content = [
    filterXml(record, original),
    isMoved(record, original) ? '' : (first(base, 'sortState')?.xml ?? ''),
    element('tableColumns', { count: columns.length }, columns.join('')),
    styleXml(record, base),
    ...others.map(({ xml }) => xml),
  ].join('');
  return changed(
    base,
    'table',
    {
      ...(!base && { xmlns: MAIN }),
      id,
      name,
      displayName: name,
      ref: printArea(record.area),
      // ExcelJS reads a missing `headerRowCount` as no header.
      headerRowCount: showHeaders ? 1 : 0,
      totalsRowCount: showTotals ? 1 : null,
      totalsRowShown: showTotals ? null : (base?.attributes.totalsRowShown ?? 0),
    },
    content,
  );
}

function columnXml(
  column: TableColumnRecord,
  table: XmlNode | undefined,
  formula: string | null,
): string {
  const base = nodes(table, 'tableColumns/tableColumn').find(
    (node) => numberIn(node, 'id') === column.id,
  );
  const calculated =
    formula === null
      ? (first(base, 'calculatedColumnFormula')?.xml ?? '')
      : element('calculatedColumnFormula', {}, escapeXml(withPrefixes(formula)));
  const others = (base?.children ?? []).filter(({ name }) => name !== 'calculatedColumnFormula');
  return changed(
    base,
    'tableColumn',
    { id: column.id, name: encodeName(column.name) },
    calculated + others.map(({ xml }) => xml).join(''),
  );
}

const isMoved = ({ area, columns }: TableRecord, original: FileTable | undefined): boolean =>
  !original ||
  printArea(original.record.area) !== printArea(area) ||
  original.record.columns.length !== columns.length;

function filterXml(record: TableRecord, original: FileTable | undefined): string {
  if (!record.showHeaders) return '';
  const { area, columns, showTotals, filters, showFilterButton } = record;
  const kept = first(original?.node, 'autoFilter');
  const isSame =
    !isMoved(record, original) && original?.record.showFilterButton === showFilterButton;
  if (isSame && Object.keys(filters).length === 0) return kept?.xml ?? '';
  const criteria = columns.map(({ id }, at) => {
    const found = filters[id];
    if (found) return element('filterColumn', { colId: at }, criteriaXml(found));
    return showFilterButton ? '' : element('filterColumn', { colId: at, hiddenButton: 1 });
  });
  const ref = printArea({ ...area, rows: area.rows - Number(showTotals) });
  return element('autoFilter', { ref }, criteria.join(''));
}

const OPERATORS = [
  ['>=', 'greaterThanOrEqual'],
  ['<=', 'lessThanOrEqual'],
  ['<>', 'notEqual'],
  ['>', 'greaterThan'],
  ['<', 'lessThan'],
  ['=', null],
] as const;

function criteriaXml({
  filterOn,
  values,
  criterion1,
  criterion2,
  operator,
}: FilterCriteria): string {
  if (filterOn === 'Values') {
    const blank = values?.includes('') ? 1 : null;
    const texts = (values ?? []).filter((value) => value !== '');
    return element('filters', { blank }, texts.map((val) => element('filter', { val })).join(''));
  }
  const conditions = [criterion1, criterion2].flatMap((criterion) => {
    if (criterion === undefined) return [];
    const [sign, word] = OPERATORS.find(([start]) => criterion.startsWith(start)) ?? ['', null];
    return [element('customFilter', { operator: word, val: criterion.slice(sign.length) })];
  });
  return element('customFilters', { and: operator === 'And' ? 1 : null }, conditions.join(''));
}

function styleXml(record: TableRecord, table: XmlNode | undefined): string {
  return changed(first(table, 'tableStyleInfo'), 'tableStyleInfo', {
    name: record.style === NO_STYLE ? null : record.style,
    showFirstColumn: Number(record.highlightFirstColumn),
    showLastColumn: Number(record.highlightLastColumn),
    showRowStripes: Number(record.showBandedRows),
    showColumnStripes: Number(record.showBandedColumns),
  });
}
