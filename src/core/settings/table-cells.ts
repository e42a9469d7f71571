import type { Cell } from '../plan/grid';
import { comparable } from '../plan/text';
import type { SettingsMessage, SettingsProblem } from './settings';

/** A settings table as it stands in the workbook. */
export interface TableCells {
  /** The sheet it is on now: people rename and move. */
  readonly sheet: string;
  readonly name: string;
  readonly headers: readonly string[];
  /** Its body; a row may be short. */
  readonly rows: readonly (readonly Cell[])[];
}

/** The settings tables that are there, by name. */
export type SettingsTables = ReadonlyMap<string, TableCells>;

/** A row to be written: values by header; dates are serial numbers. */
export type SettingsRow = Readonly<Record<string, string | number>>;

/** Gathers what cannot be used in one table. */
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

/** Where a column stands in a table; -1 if it is not there. */
export function columnAt({ headers }: Pick<TableCells, 'headers'>, header: string): number {
  const wanted = comparable(header);
  return headers.findIndex((text) => comparable(text) === wanted);
}
