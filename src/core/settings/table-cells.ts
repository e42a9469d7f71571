import type { Cell } from '../plan/cells/grid';
import { comparable } from '../plan/cells/text';
import type { SettingsMessage, SettingsProblem } from './settings';

/** A settings table as the workbook has it. */
export interface TableCells {
  /** Its current sheet; people rename and move tables. */
  readonly sheet: string;
  readonly name: string;
  readonly headers: readonly string[];
  /** Rows of its body; a row may have fewer cells than headers. */
  readonly rows: readonly (readonly Cell[])[];
}

/** The settings tables of a workbook, by name. */
export type SettingsTables = ReadonlyMap<string, TableCells>;

/** A row to be written: values by header; dates are serial numbers. */
export type SettingsRow = Readonly<Record<string, string | number>>;

/** Collects the problems of one table. */
export class TableProblems {
  readonly list: SettingsProblem[] = [];

  constructor(private readonly table: TableCells) {}

  /** @param row of the table's body, from 1; 0 for the header */
  add(
    row: number,
    column: string,
    message: SettingsMessage,
    data: SettingsProblem['data'] = {},
  ): void {
    const { sheet, name } = this.table;
    this.list.push({ sheet, table: name, row, column, message, data });
  }
}

/** Index of a column; -1 if the table does not have it. */
export function columnAt({ headers }: Pick<TableCells, 'headers'>, header: string): number {
  const normalized = comparable(header);
  return headers.findIndex((text) => comparable(text) === normalized);
}
