import { ReorderRangeCommand } from '@univerjs/sheets';
import type { ICellData } from '@univerjs/core';
import { toUniverRange } from '../data/area';
import type { Area } from '../data/area';
import type { Cells } from '../cells/cells';
import type { ModelCore } from '../core/model-core';
import type { Dimensions } from '../cells/dimensions';
import { invalidArgument } from '../data/errors';
import type { Formulas } from '../formulas/formulas';
import type { FilterCriteria, SortField, TableRecord } from '../data/registry';
import { omit } from '../data/omit';
import { bodyOf } from '../data/table-areas';
import type { Tables } from './tables';
import { textOf, valueOf } from '../cells/values';
import type { CellValue } from '../cells/values';

interface Parts {
  readonly cells: Cells;
  readonly formulas: Formulas;
  readonly tables: Tables;
  readonly dimensions: Dimensions;
}

/** Sorts rows, and hides those that a filter excludes. */
export class TableOrder {
  constructor(
    private readonly core: ModelCore,
    private readonly parts: Parts,
  ) {}

  async sort(id: string, fields: readonly SortField[]): Promise<void> {
    const table = this.parts.tables.get(id);
    await this.sortRows(bodyOf(table), fields);
    this.parts.tables.update(id, (record) => ({ ...record, sort: fields }));
  }

  /** Sorts whole rows of the area by columns counted from its first. Equal rows keep their order. */
  async sortRows(area: Area, fields: readonly SortField[]): Promise<void> {
    if (fields.some(({ key }) => !Number.isInteger(key) || key < 0 || key >= area.columns)) {
      throw invalidArgument('The sort key is not a column of the range.');
    }
    const rows = this.parts.cells.map(area, valueOf);
    const order = rows.map((_, index) => index);
    order.sort((a, b) => compareRows(rows[a] ?? [], rows[b] ?? [], fields) || a - b);
    const moved: Record<number, number> = {};
    order.forEach((from, to) => {
      moved[area.row + to] = area.row + from;
    });
    const active = this.core.grid.workbook.getActiveSheet();
    const target = this.core.worksheet(area.sheetId);
    this.core.grid.workbook.setActiveSheet(target);
    try {
      await this.core.command(ReorderRangeCommand.id, {
        unitId: this.core.unitId,
        subUnitId: area.sheetId,
        range: toUniverRange(area),
        order: moved,
      });
    } finally {
      this.core.grid.workbook.setActiveSheet(active);
    }
    this.parts.formulas.invalidate();
  }

  filter(id: string, columnId: number, criteria: FilterCriteria | null): void {
    const table = this.parts.tables.update(id, (record) => {
      const others = omit(record.filters, columnId);
      return { ...record, filters: criteria ? { ...others, [columnId]: criteria } : others };
    });
    this.apply(table);
  }

  clearFilters(id: string): void {
    this.apply(this.parts.tables.update(id, (record) => ({ ...record, filters: {} })));
  }

  reapply(id: string): void {
    this.apply(this.parts.tables.get(id));
  }

  private apply(table: TableRecord): void {
    const body = bodyOf(table);
    this.parts.dimensions.setHidden('rows', body, false);
    for (let row = body.row; row < body.row + body.rows; row += 1) {
      if (!this.passes(table, row)) {
        this.parts.dimensions.setHidden('rows', { ...body, row, rows: 1 }, true);
      }
    }
  }

  private passes(table: TableRecord, row: number): boolean {
    return table.columns.every((column, index) => {
      const criteria = table.filters[column.id];
      if (!criteria) return true;
      const cell = this.parts.cells.get(table.area.sheetId, row, table.area.column + index);
      return matches(criteria, cell, this.parts.cells.pattern(cell));
    });
  }
}

function compareRows(
  a: readonly CellValue[],
  b: readonly CellValue[],
  fields: readonly SortField[],
): number {
  for (const { key, ascending } of fields) {
    const order = compareValues(a[key] ?? '', b[key] ?? '', ascending);
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers before text before truth values; blanks last in either direction. */
function compareValues(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const rank = (value: CellValue): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  const byKind = rank(a) - rank(b);
  const natural = byKind === 0 ? compareAlike(a, b) : byKind;
  return ascending ? natural : -natural;
}

function compareAlike(a: CellValue, b: CellValue): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'zh-CN');
  return Number(a) - Number(b);
}

function matches(criteria: FilterCriteria, cell: ICellData | null, pattern: string): boolean {
  if (criteria.filterOn === 'Values')
    return criteria.values?.includes(textOf(cell, pattern)) ?? false;
  const first = meets(cell, criteria.criterion1 ?? '');
  if (criteria.criterion2 === undefined) return first;
  const second = meets(cell, criteria.criterion2);
  return criteria.operator === 'Or' ? first || second : first && second;
}

/** `=text`, `<>text`, `>5` …; `*` and `?` stand for any text and any character. */
function meets(cell: ICellData | null, criterion: string): boolean {
  const [, operator = '=', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/su.exec(criterion) ?? [];
  const value = valueOf(cell);
  const number = operand.trim() === '' ? Number.NaN : Number(operand);
  if (typeof value === 'number' && !Number.isNaN(number))
    return compareNumbers(value, operator, number);
  const pattern = operand
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  const same = new RegExp(`^${pattern}$`, 'isu').test(String(value));
  return operator === '<>' ? !same : same;
}

function compareNumbers(value: number, operator: string, number: number): boolean {
  switch (operator) {
    case '<>':
      return value !== number;
    case '<':
      return value < number;
    case '<=':
      return value <= number;
    case '>':
      return value > number;
    case '>=':
      return value >= number;
    default:
      return value === number;
  }
}
