import type { Area } from '../data/area';
import { contains, MAX_COLUMNS, MAX_ROWS } from '../data/area';
import type {
  ChartRecord,
  ConditionalFormatRecord,
  ConditionalRule,
  ForeignReference,
  OutlineGroup,
  Registry,
  SheetRecord,
  TableColumnRecord,
  TableRecord,
  ValidationRecord,
  ValidationRule,
} from '../data/registry';
import type { Mover } from './shift';

/** The registry after a structural edit of one sheet; the same object if nothing moved. */
export function shiftRegistry(registry: Registry, mover: Mover): Registry {
  const next: Registry = {
    ...registry,
    tables: keepSame(registry.tables, (table) => shiftTable(table, mover)),
    conditionalFormats: keepSame(registry.conditionalFormats, (rule) => shiftFormat(rule, mover)),
    validations: keepSame(registry.validations, (rule) => shiftValidation(rule, mover)),
    charts: keepSame(registry.charts, (chart) => shiftChart(chart, mover)),
    foreign: keepSame(registry.foreign, (reference) => shiftForeign(reference, mover)),
    sheets: shiftSheet(registry.sheets, mover),
  };
  const changed = (Object.keys(next) as (keyof Registry)[]).some(
    (key) => next[key] !== registry[key],
  );
  return changed ? next : registry;
}

/** The registry without everything on a sheet. */
export function withoutSheet(registry: Registry, sheetId: string): Registry {
  const elsewhere = (record: { areas: readonly Area[] }): boolean =>
    record.areas.every((area) => area.sheetId !== sheetId);
  return {
    ...registry,
    tables: registry.tables.filter((table) => table.area.sheetId !== sheetId),
    conditionalFormats: registry.conditionalFormats.filter(elsewhere),
    validations: registry.validations.filter(elsewhere),
    charts: registry.charts.filter((chart) => chart.sheetId !== sheetId),
    foreign: registry.foreign.filter(({ area }) => area.sheetId !== sheetId),
    names: registry.names.filter((name) => name.scope !== sheetId),
    sheets: Object.fromEntries(Object.entries(registry.sheets).filter(([id]) => id !== sheetId)),
  };
}

function keepSame<T>(list: readonly T[], change: (item: T) => T | null): readonly T[] {
  const next = list.map(change);
  return next.every((item, index) => item === list[index])
    ? list
    : next.filter((item) => item !== null);
}

function shiftTable(table: TableRecord, mover: Mover): TableRecord | null {
  const area = mover.area(table.area);
  if (!area) return null;
  if (same(area, table.area) && mover.sheetId !== area.sheetId) return table;
  const columns = shiftColumns(table, area, mover);
  const least = (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0) + 1;
  const next = { ...table, area: { ...area, rows: Math.max(area.rows, least) }, columns };
  return same(next.area, table.area) && columns.every((column, i) => column === table.columns[i])
    ? table
    : next;
}

/** Columns that remain keep their ids; a gap is an inserted column. */
function shiftColumns(table: TableRecord, area: Area, mover: Mover): TableColumnRecord[] {
  const slots: (TableColumnRecord | undefined)[] = Array.from({ length: area.columns });
  table.columns.forEach((column, index) => {
    const moved = mover.area({ ...table.area, column: table.area.column + index, columns: 1 });
    if (moved && contains(area, { ...area, column: moved.column, columns: 1 })) {
      slots[moved.column - area.column] = column;
    }
  });
  const filled: TableColumnRecord[] = [];
  let nextId = Math.max(0, ...table.columns.map((column) => column.id));
  slots.forEach((slot) => {
    if (slot) filled.push(slot);
    else filled.push({ id: (nextId += 1), name: freeColumnName([...table.columns, ...filled]) });
  });
  return filled;
}

/** `列1`, `列2` …: what Excel calls a column that has been given no name. */
export function freeColumnName(columns: readonly TableColumnRecord[]): string {
  for (let number = 1; ; number += 1) {
    const name = `列${number}`;
    if (!columns.some((column) => column.name === name)) return name;
  }
}

/** A chart is removed with its source cells; one whose anchor cell was deleted keeps its position. */
function shiftChart(chart: ChartRecord, mover: Mover): ChartRecord | null {
  const source = mover.area(chart.source);
  if (!source) return null;
  const { row, column } = chart.corner;
  const cell = { sheetId: chart.sheetId, row, column, rows: 1, columns: 1 };
  const moved = mover.area(cell) ?? cell;
  return same(source, chart.source) && same(moved, cell)
    ? chart
    : { ...chart, source, corner: { ...chart.corner, row: moved.row, column: moved.column } };
}

function shiftForeign(reference: ForeignReference, mover: Mover): ForeignReference | null {
  const area = mover.area(reference.area);
  return area && same(area, reference.area) ? reference : area && { ...reference, area };
}

function shiftFormat(
  record: ConditionalFormatRecord,
  mover: Mover,
): ConditionalFormatRecord | null {
  const moved = shiftAreas(record.areas, mover);
  const [anchor] = record.areas;
  if (!moved || !anchor) return null;
  const rule = mapConditional(record.rule, (formula) => mover.formula(formula, anchor));
  return moved === record.areas && JSON.stringify(rule) === JSON.stringify(record.rule)
    ? record
    : { ...record, areas: moved, rule };
}

function shiftValidation(record: ValidationRecord, mover: Mover): ValidationRecord | null {
  const moved = shiftAreas(record.areas, mover);
  const [anchor] = record.areas;
  if (!moved || !anchor) return null;
  const rule = mapValidation(record.rule, (formula) => mover.formula(formula, anchor));
  return moved === record.areas && JSON.stringify(rule) === JSON.stringify(record.rule)
    ? record
    : { ...record, areas: moved, rule };
}

function shiftAreas(areas: readonly Area[], mover: Mover): readonly Area[] | null {
  const moved = keepSame(areas, (area) => {
    const next = mover.area(area);
    return next && same(next, area) ? area : next;
  });
  return moved.length === 0 ? null : moved;
}

function mapConditional(rule: ConditionalRule, map: (formula: string) => string): ConditionalRule {
  switch (rule.type) {
    case 'custom':
      return { ...rule, formula: map(rule.formula) };
    case 'cellValue':
      return {
        ...rule,
        formula1: mapOperand(rule.formula1, map),
        ...(rule.formula2 === undefined ? {} : { formula2: mapOperand(rule.formula2, map) }),
      };
    case 'dataBar':
      return rule;
  }
}

function mapValidation(rule: ValidationRule, map: (formula: string) => string): ValidationRule {
  if (rule.type === 'list') return { ...rule, source: mapOperand(rule.source, map) };
  if (rule.type === 'custom') return { ...rule, formula: map(rule.formula) };
  return {
    ...rule,
    formula1: mapOperand(rule.formula1, map),
    ...(rule.formula2 === undefined ? {} : { formula2: mapOperand(rule.formula2, map) }),
  };
}

function mapOperand<T extends string | number>(operand: T, map: (formula: string) => string): T {
  return typeof operand === 'string' && operand.startsWith('=') ? (map(operand) as T) : operand;
}

function shiftSheet(sheets: Registry['sheets'], mover: Mover): Registry['sheets'] {
  const record = sheets[mover.sheetId];
  if (!record) return sheets;
  const outline = record.outline && keepSame(record.outline, (group) => shiftGroup(group, mover));
  const printArea = record.page?.printArea;
  const moved = printArea && mover.area(printArea);
  if (outline === record.outline && (!printArea || (moved && same(moved, printArea))))
    return sheets;
  const next: SheetRecord = {
    ...record,
    ...(outline ? { outline } : {}),
    ...(record.page ? { page: { ...record.page, printArea: moved ?? null } } : {}),
  };
  return { ...sheets, [mover.sheetId]: next };
}

function shiftGroup(group: OutlineGroup, mover: Mover): OutlineGroup | null {
  const length = group.last - group.first + 1;
  const rows = group.axis === 'rows';
  const moved = mover.area(
    rows
      ? { sheetId: mover.sheetId, row: group.first, column: 0, rows: length, columns: MAX_COLUMNS }
      : { sheetId: mover.sheetId, row: 0, column: group.first, rows: MAX_ROWS, columns: length },
  );
  if (!moved) return null;
  const first = rows ? moved.row : moved.column;
  const last = first + (rows ? moved.rows : moved.columns) - 1;
  return first === group.first && last === group.last ? group : { ...group, first, last };
}

function same(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
