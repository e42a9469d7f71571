import type { CommandContext } from '../command/command-context';
import { askForCells, type Cells } from '../grid/cells';
import { asTyped } from '../grid/escape-text';
import { mergeChanges, versionOf } from './merge-changes';
import { isEqual, type Line, type SameCell } from './row-alignment';
import { rowChanges, type RowChange } from './row-changes';

/** Limit of tries while others keep changing the sheet. */
const MOST_TRIES = 4;

/** Asks for all rows of a sheet from its first cell; available after the next sync. */
export function askForLines(sheet: Excel.Worksheet): () => Line[] {
  const cells = askForCells(sheet.getUsedRangeOrNullObject(true), true);
  return () => linesOf(cells.arrived());
}

/** The formulas of a block of a sheet, from the first cell of the sheet. */
export const linesOf = (cells: Cells | null): Line[] =>
  cells === null
    ? []
    : [
        ...Array.from({ length: cells.top }, (): Line => []),
        ...(cells.formulas ?? cells.values).map((line) => [
          ...Array.from({ length: cells.left }, () => ''),
          ...line,
        ]),
      ];

/** Excel has adapted the formulas of the rows that were moved. */
const isSameOrFormula: SameCell = (a, b) =>
  a === b || [a, b].every((one) => typeof one === 'string' && one.startsWith('='));

/** A sheet as it stands, and as it is to be. */
interface Way {
  readonly from: readonly Line[];
  readonly to: readonly Line[];
}

/**
 * Brings a sheet from one content to another, row by row. What others change in front of a batch is found by reading the
 * sheet in it, and merged by the next one. One sync if nobody does; none if there is nothing to change.
 */
export async function bringSheet(
  context: CommandContext,
  sheet: Excel.Worksheet,
  way: Way,
): Promise<void> {
  let open: Way | null = way;
  for (let tries = 0; open && tries < MOST_TRIES; tries += 1) {
    open = await bringOnce(context, sheet, open, tries === 0 ? isEqual : isSameOrFormula);
  }
}

/** @returns what is still to be done, since others have changed the sheet meanwhile */
async function bringOnce(
  context: CommandContext,
  sheet: Excel.Worksheet,
  { from, to }: Way,
  isSameCell: SameCell,
): Promise<Way | null> {
  const changes = rowChanges(from, to, isSameCell);
  if (changes.length === 0) return null;
  const before = askForLines(sheet);
  queueRowChanges(sheet, changes);
  const after = askForLines(sheet);
  await context.sync('changes of others', 'repairs');
  const theirs = rowChanges(from, before());
  return theirs.length === 0
    ? null
    : { from: after(), to: mergeChanges(from, theirs, versionOf(from, to)) };
}

function queueRowChanges(sheet: Excel.Worksheet, changes: readonly RowChange[]): void {
  const write = (row: number, column: number, content: Line): void => {
    if (content.length === 0) return;
    sheet.getRangeByIndexes(row, column, 1, content.length).formulas = [
      content.map((value) => asTyped(value)),
    ];
  };
  for (const change of changes) {
    if (change.kind === 'type') write(change.row, change.column, [change.value]);
  }
  // From the bottom up, so that no edit moves the rows of the others.
  for (const change of changes.toReversed()) {
    if (change.kind === 'type') continue;
    const row = change.kind === 'insert' ? change.before : change.row;
    const line = sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow();
    if (change.kind === 'delete') line.delete('Up');
    else {
      line.insert('Down');
      write(row, 0, change.content);
    }
  }
}
