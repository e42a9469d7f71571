import type { CommandContext } from '../command/command-context';
import type { LeftCell, WriteReport } from '../command/write-report';
import { columnLetters } from '../grid/addresses';
import type { RawValue } from '../grid/cells';
import { askForHeld, hasMoreThan, queueSheetDeletion, remakeSheet } from '../grid/deleted-sheet';
import { asTyped } from '../grid/escape-text';
import { clearFilters } from '../grid/filters';
import { resizeTable } from '../grid/resize-table';
import {
  isExisting,
  PROBLEM_TABLE,
  readList,
  type NewList,
  type ExistingList,
} from './problem-list';
import { typedRow } from './problem-table';

/** Restores the previous list or removes the new sheet, unless a user has edited it since. */
export async function undoList(
  context: CommandContext,
  list: NewList,
  before: ExistingList | null,
): Promise<WriteReport> {
  const now = await readList(context);
  if (!isExisting(now))
    return { written: 0, left: [{ row: null, column: PROBLEM_TABLE, why: 'gone' }] };
  const left = changes(now, list);
  if (left.length > 0) return { written: 0, left };
  const cells = list.rows.length * list.headers.length;
  if (!before) {
    return (await deleteList(context, now)) ?? { written: cells, left: [] };
  }
  await clearFilters(context, now.isFiltered ? [now.table] : []);
  const rows = before.body.length > 0 ? before.body : [list.headers.map(() => '')];
  resizeTable(now, now.body.length, list.headers, rows.length);
  for (const header of list.headers.slice(before.headers.length)) {
    now.table.columns.getItem(header).delete();
  }
  const { sheet, row, column } = now;
  sheet.getCell(0, 0).values = [[asTyped(before.title)]];
  sheet.getRangeByIndexes(row + 1, column, rows.length, before.headers.length).values = rows.map(
    (line) => typedRow(line, before.headers),
  );
  await context.sync('old list', 'writes');
  return { written: cells, left: [] };
}

/** @returns `null` if nobody has typed on the sheet beside the list; otherwise it stays */
async function deleteList(
  context: CommandContext,
  { sheet, row, column, headers, body }: ExistingList,
): Promise<WriteReport | null> {
  sheet.load('name');
  const held = askForHeld(sheet);
  await context.sync('all of the sheet');
  const known = held();
  const area = { row, column, rows: body.length + 1, columns: headers.length };
  if (known && hasMoreThan(known, area)) return stays(sheet.name);
  const typed = queueSheetDeletion([{ sheet, known }]);
  await context.sync('new sheet', 'writes');
  const [met] = typed();
  if (!met) return null;
  await remakeSheet(context, sheet.name, met);
  return stays(sheet.name);
}

const stays = (column: string): WriteReport => ({
  written: 0,
  left: [{ row: null, column, why: 'changed' }],
});

/** Cells of the list that differ from what was written. */
function changes(now: ExistingList, { headers, rows }: NewList): LeftCell[] {
  const isSame = (a: RawValue | undefined, b: RawValue | undefined): boolean =>
    String(a ?? '') === String(b ?? '');
  const height = Math.max(now.body.length, rows.length);
  const width = Math.max(now.headers.length, headers.length);
  return Array.from({ length: height }).flatMap((_, row) =>
    Array.from({ length: width }, (__, at) => at)
      .filter((at) => !isSame(now.body[row]?.[at], rows[row]?.[at]))
      .map((at): LeftCell => ({
        row: null,
        column: now.headers[at] ?? columnLetters(now.column + at),
        why: 'changed',
      })),
  );
}
