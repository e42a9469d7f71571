import {
  dateOfSerial,
  serialOfDate,
  serialOfTime,
  timeOfSerial,
} from '../../calendar/excel-serial';
import { parsePlainDate } from '../../calendar/plain-date';
import { EMPTY_CELL, type Cell } from '../../plan/cells/grid';
import { comparable } from '../../plan/cells/text';
import { defaultRows, COMPLETED_TABLES, type DefaultsContext } from './default-rows';
import { ISSUED, YEAR } from '../../workbook-contract/parameters';
import type { SettingsChange } from '../settings';
import { columnAt, type SettingsRow, type SettingsTables, type TableCells } from '../table-cells';
import {
  DATE_FORMAT,
  isSettingsTable,
  SETTINGS_TABLE_NAMES,
  SETTINGS_TABLES,
  TIME_FORMAT,
  type SettingsColumn,
  type SettingsTableName,
} from '../../workbook-contract/settings-tables';

type Value = string | number;

/** An edit to the settings tables. Edits are applied in order and can be undone. */
export type TableEdit =
  | {
      readonly kind: 'create';
      readonly table: SettingsTableName;
      readonly rows: readonly SettingsRow[];
    }
  | {
      readonly kind: 'append';
      readonly table: SettingsTableName;
      readonly rows: readonly SettingsRow[];
    }
  | {
      readonly kind: 'set';
      readonly table: SettingsTableName;
      /** Row of the table's body, from 1. */
      readonly row: number;
      readonly column: string;
      readonly before: Cell['value'];
      readonly after: Value;
    }
  | {
      readonly kind: 'remove';
      readonly table: SettingsTableName;
      /** Rows of the table's body, from 1, in descending order so that deleting one moves none of the others. */
      readonly rows: readonly number[];
    };

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

/** Indexes the rows of a table by the texts of some columns; of rows with the same key the first counts. */
function rowsByKey(
  table: TableCells,
  name: SettingsTableName,
  headers: readonly string[],
): Map<string, number> {
  const at = headers.map((header) => columnAt(table, header));
  const rows = new Map<string, number>();
  table.rows.forEach((cells, i) => {
    const key = keyOf(
      headers.map((header, k) => keyText(name, header, cells[at[k] ?? -1] ?? EMPTY_CELL)),
    );
    if (!rows.has(key)) rows.set(key, i + 1);
  });
  return rows;
}

/** Turns changes to one table into edits: cells of existing rows, then rows to append and remove. */
class TableEditor {
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

  apply({ key, values }: SettingsChange): void {
    const row = this.find(key);
    if (values === null) this.remove(key, row);
    else if (row === undefined) this.add(key, values);
    else this.set(row, values);
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

  private readonly indexes = new Map<string, Map<string, number>>();

  private keyFor(key: Readonly<Record<string, string>>): string {
    return keyOf(Object.values(key));
  }

  /** Indexed once for each set of key columns, so that many changes stay linear. */
  private find(key: Readonly<Record<string, string>>): number | undefined {
    const headers = Object.keys(key);
    if (headers.length === 0) return undefined;
    const which = headers.join('\n');
    const index = this.indexes.get(which) ?? rowsByKey(this.table, this.name, headers);
    this.indexes.set(which, index);
    return index.get(this.keyFor(key));
  }

  private remove(key: Readonly<Record<string, string>>, row: number | undefined): void {
    this.added.delete(this.keyFor(key));
    if (row !== undefined) this.removed.add(row);
  }

  private add(
    key: Readonly<Record<string, string>>,
    values: Readonly<Record<string, Value>>,
  ): void {
    const isNamed = Object.keys(key).length > 0;
    const id = isNamed ? this.keyFor(key) : `line ${this.added.size}`;
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

/** A table as it will be created, without rows. */
function emptyTable(name: SettingsTableName): TableCells {
  const { sheet, columns } = SETTINGS_TABLES[name];
  return { sheet, name, headers: columns.map(({ header }) => header), rows: [] };
}

function tableWith(name: SettingsTableName, rows: readonly SettingsRow[]): TableCells {
  const empty = emptyTable(name);
  return {
    ...empty,
    rows: rows.map((row) =>
      empty.headers.map((header): Cell => {
        const value = row[header] ?? '';
        return { value, text: String(value) };
      }),
    ),
  };
}

/** The rows of a table that is created and edited in the same batch. */
function withEdits(rows: readonly SettingsRow[], edits: readonly TableEdit[]): SettingsRow[] {
  const result: (SettingsRow | null)[] = [...rows];
  for (const edit of edits) {
    if (edit.kind === 'set') {
      result[edit.row - 1] = { ...result[edit.row - 1], [edit.column]: edit.after };
    } else if (edit.kind === 'remove') for (const row of edit.rows) result[row - 1] = null;
    else result.push(...edit.rows);
  }
  return result.filter((row) => row !== null);
}

/** The tables that changes need, in the order in which they are created. */
export function affectedTables(
  changes: readonly SettingsChange[],
  also: readonly SettingsTableName[],
): SettingsTableName[] {
  const affected = new Set<string>([...also, ...changes.map(({ table }) => table)]);
  return SETTINGS_TABLE_NAMES.filter((name) => affected.has(name));
}

/** Updates 默认值 of year and issue date from the plan, for the formulas that read them. */
function planDefaults(
  name: SettingsTableName,
  tables: SettingsTables,
  { plan }: DefaultsContext,
): SettingsChange[] {
  if (name !== '参数表' || !plan || !tables.has(name)) return [];
  const fact = (parameter: string, value: Value | null): SettingsChange[] =>
    value === null ? [] : [{ table: name, key: { 参数: parameter }, values: { 默认值: value } }];
  return [...fact(YEAR, plan.year), ...fact(ISSUED, plan.issued && serialOfDate(plan.issued))];
}

/**
 * The edits that carry out changes. A missing table is created with its initial rows, and rows that the add-in needs are
 * added; everything else stays as it is. Idempotent: changes that are already in effect give no edits.
 * @param also tables that must exist even if no change is about them
 */
export function editsFor(
  tables: SettingsTables,
  changes: readonly SettingsChange[],
  context: DefaultsContext,
  also: readonly SettingsTableName[] = [],
): TableEdit[] {
  return affectedTables(changes, also).flatMap((name) => {
    const own = [...planDefaults(name, tables, context), ...changes].filter(
      ({ table }) => table === name,
    );
    const table = tables.get(name);
    const rows = table && !COMPLETED_TABLES.has(name) ? [] : defaultRows(name, context);
    const editor = new TableEditor(name, table ?? tableWith(name, rows));
    if (table) {
      rows.forEach((row) => {
        editor.ensure(row);
      });
    }
    own.forEach((change) => {
      editor.apply(change);
    });
    const edits = editor.finish();
    return table ? edits : [{ kind: 'create', table: name, rows: withEdits(rows, edits) }];
  });
}

/** The row that a change is about, in its table or among the initial rows of a missing one; `null` if there is none. */
export function rowOf(
  tables: SettingsTables,
  change: SettingsChange,
  context: DefaultsContext,
): SettingsRow | null {
  const { table: name } = change;
  if (!isSettingsTable(name)) return null;
  const table = tables.get(name) ?? tableWith(name, defaultRows(name, context));
  return new TableEditor(name, table).row(change);
}
