import {
  dateOfSerial,
  serialOfDate,
  serialOfTime,
  timeOfSerial,
} from '../../calendar/excel-serial';
import { parsePlainDate } from '../../calendar/plain-date';
import { groupBy } from '../../group-by';
import { EMPTY_CELL, type Cell } from '../../plan/cells/grid';
import { comparable } from '../../plan/cells/text';
import { freeId } from '../../tracking/plan-id';
import {
  DATE_FORMAT,
  SETTINGS_TABLES,
  TIME_FORMAT,
  type SettingsColumn,
  type SettingsTableName,
} from '../../workbook-contract/settings-tables';
import type { SettingsChange } from '../settings';
import { columnAt, type SettingsRow, type TableCells } from '../table-cells';
import type { TableEdit } from './table-edit';

type Value = string | number;

const formatOf = (table: SettingsTableName, header: string): string | undefined =>
  SETTINGS_TABLES[table].columns.find((column: SettingsColumn) => column.header === header)?.format;

/** A value as its column stores it: a date or time written as text becomes a serial number. */
function storedValue(table: SettingsTableName, header: string, value: Value): Value {
  if (typeof value === 'number') return value;
  const format = formatOf(table, header);
  const date = format === DATE_FORMAT ? parsePlainDate(value) : null;
  if (date) return serialOfDate(date);
  return (format === TIME_FORMAT ? serialOfTime(value) : null) ?? value;
}

/** The text by which the key of a change names a cell. */
function keyText(table: SettingsTableName, header: string, { value, text }: Cell): string {
  const format = formatOf(table, header);
  if (typeof value === 'number' && format === DATE_FORMAT) return dateOfSerial(value) ?? text;
  if (typeof value === 'number' && format === TIME_FORMAT) return timeOfSerial(value) ?? text;
  return text;
}

const keyOf = (texts: readonly string[]): string => JSON.stringify(texts.map(comparable));

/** Indexes the rows of a table by the texts of some columns, in their order. */
function rowsByKey(
  table: TableCells,
  name: SettingsTableName,
  headers: readonly string[],
): Map<string, number[]> {
  const at = headers.map((header) => columnAt(table, header));
  return groupBy(
    table.rows.map((_, i) => i + 1),
    (row) => {
      const cells = table.rows[row - 1] ?? [];
      return keyOf(
        headers.map((header, k) => keyText(name, header, cells[at[k] ?? -1] ?? EMPTY_CELL)),
      );
    },
  );
}

/** The key of the row once a change has been made, which may be about the key itself. */
export const keyAfter = ({
  key,
  values,
}: Pick<SettingsChange, 'key' | 'values'>): SettingsChange['key'] =>
  Object.fromEntries(
    Object.entries(key).map(([header, text]) => [header, String(values?.[header] ?? text)]),
  );

/** Turns changes to one table into edits: cells of existing rows, then rows to append and remove. */
export class TableEditor {
  readonly edits: TableEdit[] = [];
  private readonly added = new Map<string, Record<string, Value>>();
  private readonly removed = new Set<number>();

  constructor(
    private readonly name: SettingsTableName,
    private readonly table: TableCells,
  ) {}

  /** Appends a row unless one with its key exists. */
  ensure(row: SettingsRow): void {
    const { key } = SETTINGS_TABLES[this.name];
    const headers: readonly string[] = key;
    const texts = Object.fromEntries(headers.map((header) => [header, String(row[header] ?? '')]));
    if (this.find(texts) === undefined) this.added.set(this.keyFor(texts), { ...row });
  }

  apply(change: SettingsChange): void {
    const { key, values, nth } = change;
    if (nth !== undefined) {
      this.applyLine(change, nth);
      return;
    }
    const row = this.find(key) ?? this.find(keyAfter({ key, values }));
    if (values === null) this.remove(key, row);
    else if (row === undefined) this.add(key, values);
    else this.set(row, values);
  }

  /** Lines of the same content are interchangeable: the last ones are those that were added. */
  private applyLine({ key, values, numbered }: SettingsChange, nth: number): void {
    const rows = this.rowsOf(key);
    if (values === null) for (const row of rows.slice(nth - 1)) this.removed.add(row);
    else if (rows.length < nth) {
      this.add(key, numbered === undefined ? values : this.withFreeNumber(values, numbered), nth);
    } else if (numbered !== undefined) this.renumber(rows[nth - 1] ?? 0, numbered);
  }

  /** Of two rows with one number, as two panes may have given it, the lower one gets another. */
  private renumber(row: number, column: string): void {
    const numbers = this.textsIn(column);
    const own = numbers[row - 1] ?? '';
    if (own !== '' && numbers.indexOf(own) < row - 1) {
      this.set(row, { [column]: freeId(own, numbers) });
    }
  }

  private withFreeNumber(
    values: Readonly<Record<string, Value>>,
    column: string,
  ): Readonly<Record<string, Value>> {
    return { ...values, [column]: freeId(String(values[column]), this.textsIn(column)) };
  }

  private textsIn(column: string): string[] {
    const at = columnAt(this.table, column);
    return this.table.rows.map((cells) => cells[at]?.text ?? '');
  }

  /** How many rows a change is about. */
  count({ key }: Pick<SettingsChange, 'key'>): number {
    return this.rowsOf(key).length;
  }

  /** Number of the row of a key, from 1; `undefined` if there is none. */
  rowNumber({ key }: Pick<SettingsChange, 'key'>): number | undefined {
    return this.find(key);
  }

  /** The row that a change is about, without its formulas. */
  row({ key }: Pick<SettingsChange, 'key'>): SettingsRow | null {
    const row = this.find(key);
    if (row === undefined) return null;
    const { columns } = SETTINGS_TABLES[this.name];
    const typed = columns.filter((column: SettingsColumn) => column.formula === undefined);
    const cells = this.table.rows[row - 1] ?? [];
    return Object.fromEntries(
      typed.map(({ header }) => {
        const value = cells[columnAt(this.table, header)]?.value ?? '';
        return [header, typeof value === 'boolean' ? String(value) : value];
      }),
    );
  }

  finish(): TableEdit[] {
    const rows = [...this.added.values()];
    const removed = [...this.removed].sort((a, b) => b - a);
    return [
      ...this.edits,
      ...(rows.length > 0 ? [{ kind: 'append' as const, table: this.name, rows }] : []),
      ...(removed.length > 0 ? [{ kind: 'remove' as const, table: this.name, rows: removed }] : []),
    ];
  }

  private readonly indexes = new Map<string, Map<string, number[]>>();

  private keyFor(key: Readonly<Record<string, string>>): string {
    return keyOf(Object.values(key));
  }

  /** Of rows with the same key the first counts. */
  private find(key: Readonly<Record<string, string>>): number | undefined {
    return this.rowsOf(key)[0];
  }

  /** Indexed once for each set of key columns, so that many changes stay linear. */
  private rowsOf(key: Readonly<Record<string, string>>): readonly number[] {
    const headers = Object.keys(key);
    const which = headers.join('\n');
    const index = this.indexes.get(which) ?? rowsByKey(this.table, this.name, headers);
    this.indexes.set(which, index);
    return index.get(this.keyFor(key)) ?? [];
  }

  private remove(key: Readonly<Record<string, string>>, row: number | undefined): void {
    this.added.delete(this.keyFor(key));
    if (row !== undefined) this.removed.add(row);
  }

  private add(
    key: Readonly<Record<string, string>>,
    values: Readonly<Record<string, Value>>,
    nth = 1,
  ): void {
    const id = nth === 1 ? this.keyFor(key) : `${this.keyFor(key)} ${nth}`;
    const entries = Object.entries({ ...key, ...values }).map(
      ([header, value]) => [header, storedValue(this.name, header, value)] as const,
    );
    this.added.set(id, { ...this.added.get(id), ...Object.fromEntries(entries) });
  }

  private set(row: number, values: Readonly<Record<string, Value>>): void {
    for (const [column, value] of Object.entries(values)) {
      const before = this.table.rows[row - 1]?.[columnAt(this.table, column)]?.value ?? '';
      const after = storedValue(this.name, column, value);
      if (before !== after)
        this.edits.push({ kind: 'set', table: this.name, row, column, before, after });
    }
  }
}
