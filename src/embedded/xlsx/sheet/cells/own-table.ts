import type { TableRecord } from '../../../model/data/registry';
import { outsideStrings } from '../../terms/functions';

/** The table that holds a cell. */
export const tableAt = (
  tables: readonly TableRecord[],
  row: number,
  column: number,
): TableRecord | undefined =>
  tables.find(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows &&
      column >= area.column && column < area.column + area.columns,
  ); // prettier-ignore

/**
 * Within a table Excel lets a formula leave out the table's name and write `@` for its row; in a
 * file both must be spelt out.
 */
export const qualified = (formula: string, table: TableRecord | undefined): string =>
  formula.includes('[')
    ? outsideStrings(formula, (part) => spellOut(part, table?.name ?? ''))
    : formula;

function spellOut(part: string, own: string): string {
  return (
    part
      // [@列] and [@[列 名]], with or without the table's name before it
      .replaceAll(
        /\[@(?:\[([^[\]]+)\]|([^[\]]+))\]/g,
        (_, bracketed?: string, plain?: string) => `[[#This Row],[${bracketed ?? plain ?? ''}]]`,
      )
      // [列] without a table's name before it
      .replaceAll(/(^|[^\p{L}\p{N}_.\][,:])(?=\[[^[\]]*\]|\[\[)/gu, `$1${own}`)
  );
}
