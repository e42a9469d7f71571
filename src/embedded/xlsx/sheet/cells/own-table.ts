import type { TableRecord } from '../../../model/data/registry';
import { outsideStrings } from '../../terms/functions';

/**
 * Within a table Excel lets a formula leave out the table's name and write `@` for its row; in a
 * file both must be spelt out.
 */
export function qualifyFor(
  tables: readonly TableRecord[],
  row: number,
  column: number,
): (formula: string) => string {
  const own = tables.find(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows &&
      column >= area.column && column < area.column + area.columns,
  ); // prettier-ignore
  return (formula) =>
    formula.includes('[')
      ? outsideStrings(formula, (part) => spellOut(part, own?.name ?? ''))
      : formula;
}

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
