import type { CommandContext } from '../command/command-context';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import { asWritten } from '../grid/escape-text';
import { forceSheet } from '../grid/force-sheet';
import { resizeTable } from '../grid/resize-table';
import { freeName } from '../grid/sheet-names';
import { PROBLEM_TABLE, readList, type NewList, type ExistingList } from './problem-list';
import { styleList, setUpPrinting } from './problem-style';
import { PROBLEM_HEADERS, problemRows, typedRow, type ProblemLine } from './problem-table';
import { undoList } from './undo-list';

const SHEET = '校验问题';
/** Sheet row of a new table's header, from 0, below the title and a blank line. */
const HEADER_ROW = 2;

/**
 * Rewrites 问题表 on the sheet 校验问题, ready to be printed on A4. The sheet, columns added by users and cells around the
 * table are kept. Two syncs; two more if the sheet has to be created.
 */
export async function listProblems(
  context: CommandContext,
  title: string,
  lines: readonly ProblemLine[],
): Promise<WriteReport> {
  const existing = await readList(context);
  const list = existing ? toList(existing, title, lines) : await newList(context, title, lines);
  const step = {
    command: 'listProblems',
    cells: list.rows.length * list.headers.length,
    undo: (now: CommandContext) => undoList(now, list, existing),
  };
  queue(list, existing);
  await writeWithUndo(context, 'list', step);
  return { written: lines.length * PROBLEM_HEADERS.length, left: [] };
}

function toList(existing: ExistingList, title: string, lines: readonly ProblemLine[]): NewList {
  const { sheet, row, column } = existing;
  const missing = PROBLEM_HEADERS.filter((header) => !existing.headers.includes(header));
  const headers = [...existing.headers, ...missing];
  return { sheet, row, column, title, headers, rows: problemRows(lines, headers, existing.body) };
}

/** If a sheet of this name has other content, another name is used. */
async function newList(
  context: CommandContext,
  title: string,
  lines: readonly ProblemLine[],
): Promise<NewList> {
  const name = await nameOfSheet(context);
  const sheet = await forceSheet(context, name);
  const headers = PROBLEM_HEADERS;
  return {
    sheet,
    row: HEADER_ROW,
    column: 0,
    title,
    headers,
    rows: problemRows(lines, headers, []),
  };
}

async function nameOfSheet(context: CommandContext): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  const used = worksheets.getItemOrNullObject(SHEET).getUsedRangeOrNullObject(true);
  used.load('rowCount');
  await context.sync('names');
  const names = worksheets.items.map(({ name }) => name);
  return used.isNullObject ? SHEET : freeName(SHEET, names);
}

function queue(list: NewList, existing: ExistingList | null): void {
  const { sheet, row, column, title, headers, rows } = list;
  if (existing) resizeTable(existing, existing.body.length, headers, rows.length);
  const area = sheet.getRangeByIndexes(row, column, rows.length + 1, headers.length);
  sheet.getCell(0, 0).values = [[asWritten(title)]];
  area.values = [[...headers], ...rows.map((line) => typedRow(line, headers))];
  if (!existing) {
    const table = sheet.tables.add(area, true);
    table.name = PROBLEM_TABLE;
    styleList(list);
  }
  setUpPrinting(list);
  sheet.activate();
}
