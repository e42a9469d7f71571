import type { Conference } from '../../core/collection/conference';
import type { Cell } from '../../core/plan/cells/grid';
import type { ColumnKey } from '../../core/plan/header/header';
import type { Plan } from '../../core/plan/model/plan';
import { canResize } from '../command/api-support';
import type { CommandContext } from '../command/command-context';
import { isFormula, type RawValue } from '../grid/cells';
import { asWritten } from '../grid/escape-text';
import { askForValues } from '../grid/write-cells';
import { queueGuarded, type Debt } from '../guard/guarded-cells';
import { sightingOf } from '../guard/sighting';
import type { ResolvedPlan } from '../plan/resolve-plan';
import type { TableEnd } from './appended-rows';

/** The rows that a plan is extended by, in the columns of its table, or of its sheet from the first used one. */
export interface Extension {
  readonly count: number;
  /** From left to right, the cells of the new rows from top to bottom; `null` where a formula is continued. */
  readonly columns: readonly (readonly Cell[] | null)[];
  /** The headers as they were read, and those that the plan lacks. */
  readonly headers: readonly RawValue[];
  readonly added: readonly string[];
  readonly showTotals: boolean;
  /** Number of cells that are filled in. */
  readonly written: number;
}

const BLANK: Cell = { value: '', text: '' };

export function extensionOf(
  { now: { plan, place, cells } }: ResolvedPlan,
  table: TableEnd | null,
  conferences: readonly Conference[],
): Extension {
  const left = table ? table.area.column - place.left : 0;
  const width = table ? table.area.columns : plan.headers.length;
  const last = plan.rows.at(-1)?.gridRow;
  const columns = Array.from({ length: width }, (_, at): readonly Cell[] | null => {
    if (last === undefined) return conferences.map(() => BLANK);
    const held = cells.formulas?.[last]?.[left + at] ?? '';
    const continues = isFormula(held, cells.values[last]?.[left + at] ?? '');
    return continues ? null : conferences.map(() => BLANK);
  });
  const put = (column: number, cellOf: (conference: Conference) => Cell | undefined): void => {
    columns[column - left] = conferences.map((one) => cellOf(one) ?? BLANK);
  };
  for (const [key, { column }] of Object.entries(plan.columns)) {
    put(column, (one) => one.cells[key as ColumnKey]);
  }
  const start = nextNumber(plan);
  if (plan.columns.number && start !== null) {
    const numbers = conferences.map((one, at) => [one, start + at] as const);
    const byConference = new Map(numbers);
    put(plan.columns.number.column, (one) => {
      const value = byConference.get(one) ?? start;
      return { value, text: `${value}` };
    });
  }
  const added: string[] = [];
  for (const header of new Set(conferences.flatMap(({ others }) => [...others.keys()]))) {
    const known = plan.headers.indexOf(header);
    const column = known < 0 ? left + width + added.length : known;
    if (known < 0) added.push(header);
    put(column, ({ others }) => others.get(header));
  }
  const headers = Array.from(
    { length: width },
    (_, at) => cells.values[plan.headerRow]?.[left + at] ?? '',
  );
  const filled = columns.flatMap((column) => column ?? []).filter(({ value }) => value !== '');
  const { length: written } = filled;
  const showTotals = table?.showTotals === true;
  return { count: conferences.length, columns, headers, added, showTotals, written };
}

/** The 序号 after the highest one; `null` for a plan that is not numbered. */
function nextNumber({ rows }: Plan): number | null {
  const numbers = rows.map(({ cells }) => Number(cells.number.text)).filter(Number.isInteger);
  return rows.length > 0 && numbers.length === 0 ? null : Math.max(0, ...numbers) + 1;
}

/** What a batch that extends a plan has met. */
export interface Extended {
  /** `converted`: the range has become a table meanwhile. */
  readonly verdict: 'done' | 'astray' | 'converted';
  /** Cells of others that new headers have overwritten. */
  readonly debts: readonly Debt[];
  /** Queues removing columns whose names a colleague has used meanwhile; whether there are any. */
  readonly removeDoubled: () => boolean;
}

const NO_COLUMNS = (): boolean => false;

/** Queues extending the plan. @returns after the sync: whether it stood where it was read */
export function queueExtension(
  context: CommandContext,
  found: ResolvedPlan,
  extension: Extension,
  grown: number,
): () => Extended {
  const { tableId } = found.now.place;
  return tableId === null
    ? extendRange(found, extension, grown)
    : extendTable(context, found, { tableId, extension, grown });
}

interface TableExtension {
  readonly tableId: string;
  readonly extension: Extension;
  readonly grown: number;
}

/** At the end of the table as the batch finds it, whatever others have added. */
function extendTable(
  { workbook }: CommandContext,
  { now }: ResolvedPlan,
  { tableId, extension, grown }: TableExtension,
): () => Extended {
  const { headers, added, count } = extension;
  const table = workbook.tables.getItem(tableId);
  const seen = askForValues(table.getHeaderRowRange());
  if (grown > 0) growTable(workbook, table, extension, grown);
  const columns = added.map((header) => {
    const column = table.columns.add(undefined, undefined, header);
    return column.load('name');
  });
  const body = (): Excel.Range => table.getDataBodyRange().getLastRow();
  fill(extension, {
    hasHiddenRows: now.cells.hasHiddenRows,
    hasRow: now.plan.rows.length > 0,
    rangeOf: (row, column, rows, width) =>
      body()
        .getOffsetRange(1 - count + row, 0)
        .getCell(0, column)
        .getAbsoluteResizedRange(rows, width),
  });
  return () => {
    const isMoved = headers.some((header, at) => seen()[0]?.[at] !== header);
    // Excel numbers the name of a column that exists already.
    const doubled = columns.filter(({ name }, at) => name !== added[at]);
    const isAstray = isMoved || doubled.length > 0 || seen()[0]?.length !== headers.length;
    return {
      verdict: isAstray ? 'astray' : 'done',
      debts: [],
      removeDoubled: () => {
        for (const column of doubled) column.delete();
        return doubled.length > 0;
      },
    };
  };
}

/** Whole rows, so that what stands beside the table stays in line with it. */
function growTable(
  workbook: Excel.Workbook,
  table: Excel.Table,
  { headers, showTotals }: Extension,
  rows: number,
): void {
  if (!canResize(workbook)) {
    const blank = Array.from({ length: rows }, () => headers.map(() => ''));
    table.rows.add(undefined, blank);
    return;
  }
  if (showTotals) {
    table
      .getTotalRowRange()
      .getResizedRange(rows - 1, 0)
      .getEntireRow()
      .insert('Down');
    return;
  }
  table.getRange().getRowsBelow(rows).getEntireRow().insert('Down');
  table.resize(table.getRange().getResizedRange(rows, 0));
}

/** Below the last row that was read. */
function extendRange(found: ResolvedPlan, extension: Extension, grown: number): () => Extended {
  const { sheet, now, sheetRow } = found;
  const { plan, place, cells } = now;
  const { added, headers } = extension;
  const last = plan.rows.at(-1)?.gridRow ?? plan.headerRow;
  const width = Math.max(1, headers.length);
  const line = (row: number, columns = width): Excel.Range =>
    sheet.getRangeByIndexes(row + place.top, place.left, 1, columns);
  const seen = [plan.headerRow, last].map(
    (row) => [cells.values[row] ?? [], askForValues(line(row))] as const,
  );
  const tables = line(last).getTables(false).load('items/id');
  const first = sheetRow({ gridRow: last }) + 1;
  if (grown > 0) sheet.getRangeByIndexes(first, 0, grown, 1).getEntireRow().insert('Down');
  const sighting = sightingOf(found);
  const headerCells = added.map((value, at) => ({
    ...{ row: sighting.header, column: place.left + width + at, value, held: '' },
  }));
  const pending = queueGuarded(sighting, headerCells);
  for (const { row, column } of headerCells)
    sheet
      .getRangeByIndexes(row, column, 1, 1)
      .copyFrom(line(plan.headerRow).getLastColumn(), 'Formats');
  fill(extension, {
    hasHiddenRows: cells.hasHiddenRows,
    hasRow: plan.rows.length > 0,
    rangeOf: (row, column, rows, columns) =>
      sheet.getRangeByIndexes(first + row, place.left + column, rows, columns),
  });
  return () => {
    const { debts, done } = pending.verdict();
    const isMoved = seen.some(([expected, now]) =>
      (now()[0] ?? []).some((value, at) => value !== (expected[at] ?? '')),
    );
    if (tables.items.length === 0 && !isMoved && debts.length === 0)
      return { verdict: 'done', debts, removeDoubled: NO_COLUMNS };
    const verdict = tables.items.length > 0 ? 'converted' : 'astray';
    return {
      ...{ verdict, debts: [...debts, ...pending.debtsOf(done)] },
      removeDoubled: NO_COLUMNS,
    };
  };
}

interface Filling {
  readonly hasHiddenRows: boolean;
  /** There is a row above, whose formats and formulas are continued. */
  readonly hasRow: boolean;
  readonly rangeOf: (row: number, column: number, rows: number, columns: number) => Excel.Range;
}

/** The values last and at once: rows that have them are whole. */
function fill({ columns, count }: Extension, { hasHiddenRows, hasRow, rangeOf }: Filling): void {
  for (const [at, cells] of columns.entries()) {
    const range = rangeOf(0, at, count, 1);
    if (hasRow) range.copyFrom(rangeOf(-1, at, 1, 1), cells === null ? 'All' : 'Formats');
    if (cells === null || cells.every(({ value }) => value === '')) continue;
    range.numberFormat = cells.map(({ format = 'General' }) => [format]);
  }
  const values = Array.from({ length: count }, (_, row) =>
    columns.map((cells): RawValue | null => {
      if (cells === null) return null;
      const { value, format } = cells[row] ?? BLANK;
      return typeof value === 'string' ? asWritten(value, format) : value;
    }),
  );
  // Under a filter a block would come into other rows.
  if (hasHiddenRows)
    values.forEach((line, row) => {
      rangeOf(row, 0, 1, columns.length).values = [line];
    });
  else rangeOf(0, 0, count, columns.length).values = values;
}
