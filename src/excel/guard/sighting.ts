import { CONTENT_COLUMNS } from '../../core/tracking/match-rows';
import type { RawValue } from '../grid/cells';
import { columnOf, ID_HEADER } from '../plan/own-columns';
import type { ResolvedPlan } from '../plan/resolve-plan';

/** A table as it was read, with what its rows are recognised by. Rows and columns are those of the sheet, from 0. */
export interface Sighting {
  readonly sheet: Excel.Worksheet;
  readonly hasHiddenRows: boolean;
  readonly header: number;
  /** The last row that was read. */
  readonly end: number;
  /** Columns that identify a row. */
  readonly keys: readonly number[];
  /** Column whose content alone identifies a row, unless it is repeated. */
  readonly id: number | null;
  /** Columns that were read. */
  readonly columns: readonly number[];
  readonly valueAt: (row: number, column: number) => RawValue;
  /** Formula, or value where there is none. */
  readonly formulaAt: (row: number, column: number) => RawValue;
  /** Number format; undefined where it was not read. */
  readonly formatAt: (row: number, column: number) => string | undefined;
}

/** The plan as a command has just read it. */
export function sightingOf({ sheet, now: { plan, place, cells } }: ResolvedPlan): Sighting {
  const { top, left } = place;
  const columns = [ID_HEADER, ...CONTENT_COLUMNS].flatMap((name) => {
    const column = columnOf(plan, name);
    return column < 0 ? [] : [column + left];
  });
  const id = columnOf(plan, ID_HEADER);
  const at =
    (block: readonly (readonly RawValue[])[] | null) =>
    (row: number, column: number): RawValue =>
      block?.[row - top]?.[column - left] ?? '';
  return {
    sheet,
    hasHiddenRows: cells.hasHiddenRows,
    header: plan.headerRow + top,
    end: top + cells.values.length - 1,
    keys: [...new Set(columns)],
    id: id < 0 ? null : id + left,
    columns: plan.headers.map((_, column) => column + left),
    valueAt: at(cells.values),
    formulaAt: at(cells.formulas ?? cells.values),
    formatAt: (row, column) => cells.numberFormats[row - top]?.[column - left],
  };
}

/** A cell and its content. */
interface Content {
  readonly row: number;
  readonly column: number;
  readonly value: RawValue;
}

/** The same table after writing some cells. */
export function withContent(sighting: Sighting, cells: readonly Content[]): Sighting {
  const written = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]));
  const over =
    (before: Sighting['valueAt']): Sighting['valueAt'] =>
    (row, column) =>
      written.get(`${row},${column}`) ?? before(row, column);
  return { ...sighting, valueAt: over(sighting.valueAt), formulaAt: over(sighting.formulaAt) };
}

/** The contents that identify a row, by header. */
export type RowIdentity = ReadonlyMap<RawValue, RawValue>;

/** Rows that hold these contents: by the id alone where it is not blank, else by all of them. */
export function rowsLike(sighting: Sighting, identity: RowIdentity): number[] {
  const { header, end, keys, id, valueAt } = sighting;
  const rows = Array.from({ length: end - header }, (_, i) => header + 1 + i);
  const isAlike = (row: number): boolean =>
    keys.every((column) => {
      const expected = identity.get(valueAt(header, column));
      return expected === undefined || valueAt(row, column) === expected;
    });
  const own = id === null ? '' : (identity.get(valueAt(header, id)) ?? '');
  const named = id === null || own === '' ? [] : rows.filter((row) => valueAt(row, id) === own);
  return named.length === 1 ? named : (named.length > 0 ? named : rows).filter(isAlike);
}
