import { serialOfDate } from '../../calendar/excel-serial';
import type { Cell } from '../../plan/cells/grid';
import { defaultRows, COMPLETED_TABLES, type DefaultsContext } from './default-rows';
import { ISSUED, YEAR } from '../../workbook-contract/parameters';
import type { SettingsChange } from '../settings';
import type { TableEdit } from './table-edit';
import { TableEditor } from './table-editor';
import type { SettingsRow, SettingsTables, TableCells } from '../table-cells';
import {
  isSettingsTable,
  SETTINGS_TABLE_NAMES,
  SETTINGS_TABLES,
  type SettingsTableName,
} from '../../workbook-contract/settings-tables';

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

/**
 * Updates 默认值 of year and issue date from the plan, for the formulas that read them. A plan that was read with a value of
 * the office's own says that value, not what the plan itself does.
 */
function planDefaults(
  name: SettingsTableName,
  tables: SettingsTables,
  { plan }: DefaultsContext,
): SettingsChange[] {
  const table = tables.get(name);
  if (name !== '参数表' || !plan || !table) return [];
  const editor = new TableEditor(name, table);
  const fact = (parameter: string, value: string | number | null): SettingsChange[] => {
    const key = { 参数: parameter };
    const isOverridden = (editor.row({ key })?.值 ?? '') !== '';
    return value === null || isOverridden ? [] : [{ table: name, key, values: { 默认值: value } }];
  };
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

/** The table that a change is about; where it is missing, as it would be made. */
function editorOf(
  tables: SettingsTables,
  { table: name }: SettingsChange,
  context: DefaultsContext,
): TableEditor | null {
  if (!isSettingsTable(name)) return null;
  return new TableEditor(name, tables.get(name) ?? tableWith(name, defaultRows(name, context)));
}

/** The row that a change is about, in its table or among the initial rows of a missing one; `null` if there is none. */
export const rowOf = (
  tables: SettingsTables,
  change: SettingsChange,
  context: DefaultsContext,
): SettingsRow | null => editorOf(tables, change, context)?.row(change) ?? null;

/** How many rows a change is about. */
export const countOf = (
  tables: SettingsTables,
  change: SettingsChange,
  context: DefaultsContext,
): number => editorOf(tables, change, context)?.count(change) ?? 0;
