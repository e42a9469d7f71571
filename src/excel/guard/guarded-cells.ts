import { groupBy } from '../../core/group-by';
import type { RawValue } from '../grid/cells';
import { asRead, asTyped } from '../grid/escape-text';
import { askForFormats, askForValues, writeCells, type CellWrite } from '../grid/write-cells';
import type { RowIdentity, Sighting } from './sighting';

/** A cell to be written, with its expected state. */
export interface GuardedCell extends CellWrite {
  /** Its formula or value when it was read. */
  readonly held: RawValue;
  /** Number format to be set before. */
  readonly format?: string;
}

/** Content of other people that a write has overwritten and that has to be restored. */
export interface Debt {
  readonly row: number;
  readonly column: number;
  /** It is a cell of the table's header. */
  readonly isHeader: boolean;
  /** Identity of the overwritten row, after the write. */
  readonly identity: RowIdentity;
  /** Header of the overwritten column. */
  readonly header: RawValue;
  /** Formula or value to be restored. */
  readonly before: RawValue;
  readonly format: string | null;
  /** What was written instead. */
  readonly written: RawValue;
}

/** The outcome for guarded cells. */
export interface Verdict<T extends GuardedCell> {
  readonly done: readonly T[];
  /** In the right place, but changed by somebody else meanwhile. */
  readonly changed: readonly T[];
  /** Written to another row or column, since the table was changed meanwhile. */
  readonly astray: readonly T[];
  readonly debts: readonly Debt[];
}

/** Cells queued to be written; the verdict is available after the next sync. */
export interface PendingCells<T extends GuardedCell> {
  readonly verdict: () => Verdict<T>;
  /** Debts for restoring these cells although they were written in the right place. */
  readonly debtsOf: (cells: readonly T[]) => Debt[];
}

const isBlankRow = (identity: RowIdentity): boolean =>
  [...identity.values()].every((value) => value === '');

/**
 * Queues writing cells of a table, and in the same batch the question what stood there: the old content of the cells, the
 * header of their columns and what their rows are recognised by. Batches of several people follow one another, so the
 * answer says what the batch has written into.
 */
export function queueGuarded<T extends GuardedCell>(
  sighting: Sighting,
  cells: readonly T[],
): PendingCells<T> {
  if (cells.length === 0) {
    return {
      verdict: () => ({ done: [], changed: [], astray: [], debts: [] }),
      debtsOf: () => [],
    };
  }
  const seen = askForWitness(sighting, cells);
  const formats = new Map(cells.map((cell) => [cell, setFormat(sighting.sheet, cell)]));
  const pending = writeCells(sighting.sheet, cells, sighting.hasHiddenRows);
  const written = groupBy(cells, ({ row }) => row);
  const witness = (): Witness => ({ ...seen(), found: pending.found(), formats, written });
  return {
    verdict: () => judge(sighting, cells, witness()),
    debtsOf: (some) => some.map(debtFrom(sighting, witness())),
  };
}

function setFormat(sheet: Excel.Worksheet, { row, column, format }: GuardedCell) {
  if (format === undefined) return () => null;
  const cell = sheet.getRangeByIndexes(row, column, 1, 1);
  const before = askForFormats(cell);
  cell.numberFormat = [[format]];
  return () => before()[0]?.[0] ?? null;
}

interface Seen {
  readonly headerOf: (column: number) => RawValue;
  readonly keyOf: (row: number, column: number) => RawValue;
}

/** Asks for the headers of the cells and of the key columns, and for the keys of the rows. */
function askForWitness(
  { sheet, header, keys }: Sighting,
  cells: readonly GuardedCell[],
): () => Seen {
  const rows = cells.map(({ row }) => row);
  const top = rows.reduce((a, b) => Math.min(a, b));
  const height = rows.reduce((a, b) => Math.max(a, b)) - top + 1;
  const columns = [...new Set([...keys, ...cells.map(({ column }) => column)])];
  const left = columns.reduce((a, b) => Math.min(a, b));
  const width = columns.reduce((a, b) => Math.max(a, b)) - left + 1;
  const headers = askForValues(sheet.getRangeByIndexes(header, left, 1, width));
  const blocks = new Map(
    keys.map((column) => [column, askForValues(sheet.getRangeByIndexes(top, column, height, 1))]),
  );
  return () => ({
    headerOf: (column) => headers()[0]?.[column - left] ?? '',
    keyOf: (row, column) => blocks.get(column)?.()[row - top]?.[0] ?? '',
  });
}

interface Witness extends Seen {
  readonly found: ReadonlyMap<CellWrite, RawValue>;
  readonly formats: ReadonlyMap<GuardedCell, () => string | null>;
  /** All cells of the batch by row. */
  readonly written: ReadonlyMap<number, readonly GuardedCell[]>;
}

function judge<T extends GuardedCell>(
  sighting: Sighting,
  cells: readonly T[],
  witness: Witness,
): Verdict<T> {
  const isMeant = placeCheck(sighting, witness);
  const isUnchanged = (cell: T): boolean => (witness.found.get(cell) ?? '') === cell.held;
  const right = cells.filter(isMeant);
  const inPlace = new Set(right);
  const astray = cells.filter((cell) => !inPlace.has(cell));
  const changed = right.filter((cell) => !isUnchanged(cell));
  return {
    done: right.filter(isUnchanged),
    changed,
    astray,
    debts: [...changed, ...astray].map(debtFrom(sighting, witness)),
  };
}

const debtFrom =
  (sighting: Sighting, witness: Witness) =>
  (cell: GuardedCell): Debt => ({
    row: cell.row,
    column: cell.column,
    isHeader: cell.row === sighting.header,
    identity: identityAfter(sighting, witness, witness.written.get(cell.row) ?? []),
    header: witness.headerOf(cell.column),
    before: witness.found.get(cell) ?? '',
    format: witness.formats.get(cell)?.() ?? null,
    written: asRead(cell.value),
  });

/** Whether a cell is still in the row and the column in which it was read. */
function placeCheck(
  { header, keys, id, valueAt, end }: Sighting,
  { headerOf, keyOf }: Seen,
): (cell: GuardedCell) => boolean {
  const isSameColumn = (column: number): boolean => headerOf(column) === valueAt(header, column);
  const areKeysInPlace = keys.every(isSameColumn);
  const counts = new Map<RawValue, number>();
  for (let row = header + 1; id !== null && row <= end; row += 1) {
    const value = valueAt(row, id);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return ({ row, column }) => {
    if (!isSameColumn(column) || !areKeysInPlace) return false;
    const own = id === null ? '' : valueAt(row, id);
    if (id !== null && own !== '' && counts.get(own) === 1) return keyOf(row, id) === own;
    return keys.every((key) => keyOf(row, key) === valueAt(row, key));
  };
}

/** What the row is recognised by after the write; the keys that were just written are what they were written to. */
function identityAfter(
  { keys }: Sighting,
  { headerOf, keyOf }: Seen,
  written: readonly GuardedCell[],
): RowIdentity {
  const row = written[0]?.row ?? 0;
  return new Map(
    keys.map((column) => {
      const own = written.find((cell) => cell.column === column);
      return [headerOf(column), own ? asRead(own.value) : keyOf(row, column)] as const;
    }),
  );
}

/** A debt at the cell to be restored. */
export interface PlacedDebt extends GuardedCell {
  readonly debt: Debt;
}

/**
 * Finds where a debt is now: its row by its identity, its column by the header, the cell by what was written.
 * @returns `null` if the cell no longer holds what was written: somebody has deleted or changed it since
 */
export function placeDebt(
  sighting: Sighting,
  debt: Debt,
  rowsLike: (identity: RowIdentity) => readonly number[],
): PlacedDebt | null {
  const { header, columns, valueAt, formulaAt, formatAt } = sighting;
  const holds = (row: number, column: number): boolean =>
    formulaAt(row, column) === debt.written || valueAt(row, column) === debt.written;
  const likely = isBlankRow(debt.identity) ? [debt.row] : rowsLike(debt.identity);
  const rows = debt.isHeader ? [header] : likely;
  const named = columns.filter((column) => valueAt(header, column) === debt.header);
  const columnCandidates = debt.header === '' || named.length === 0 ? [debt.column] : named;
  const places = rows.flatMap((row) => columnCandidates.map((column) => ({ row, column })));
  const place =
    places.find(
      ({ row, column }) => row === debt.row && column === debt.column && holds(row, column),
    ) ?? places.find(({ row, column }) => holds(row, column));
  if (!place) return null;
  return {
    ...place,
    debt,
    value: asTyped(debt.before, debt.format ?? formatAt(place.row, place.column)),
    held: formulaAt(place.row, place.column),
    ...(debt.format !== null && { format: debt.format }),
  };
}
