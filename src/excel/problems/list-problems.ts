import type { CommandContext } from '../command/command-context';
import { lookLater } from '../command/looks';
import { startOver } from '../command/start-over';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import type { RawValue } from '../grid/cells';
import { asWritten } from '../grid/escape-text';
import { clearFilters } from '../grid/filters';
import { resizeTable } from '../grid/resize-table';
import { freeName } from '../grid/sheet-names';
import { askForFormulas } from '../grid/write-cells';
import {
  isExisting,
  PROBLEM_SHEET,
  PROBLEM_TABLE,
  readList,
  type ExistingList,
  type FreePlace,
  type NewList,
} from './problem-list';
import { setUpSheet, styleList } from './problem-style';
import { PROBLEM_HEADERS, problemRows, typedRow, type ProblemLine } from './problem-table';
import { undoList } from './undo-list';

/** Sheet row of a new table's header, from 0, below the title and a blank line. */
const HEADER_ROW = 2;

type Body = ExistingList['body'];

/**
 * Rewrites 问题表 on the sheet 校验问题, ready to be printed on A4. The sheet, columns added by users and cells around the
 * table are kept. Two syncs, and two more for each time that somebody changes the list between them.
 */
export async function listProblems(
  context: CommandContext,
  title: string,
  lines: readonly ProblemLine[],
): Promise<WriteReport> {
  const written = lines.length * PROBLEM_HEADERS.length;
  let overwritten: Body | null = null;
  const isDone = await startOver(context, async () => {
    overwritten = await rewrite(context, title, lines, overwritten);
    return overwritten === null ? true : null;
  });
  return {
    written,
    left: isDone === true ? [] : [{ row: null, column: PROBLEM_TABLE, why: 'moving' }],
  };
}

/**
 * Reads the list and rewrites it.
 * @param lost users' content that an earlier round has overwritten
 * @returns the content of the list if somebody had changed it since it was read
 */
async function rewrite(
  context: CommandContext,
  title: string,
  lines: readonly ProblemLine[],
  lost: Body | null,
): Promise<Body | null> {
  const now = await readList(context);
  const existing = isExisting(now) ? now : null;
  await clearFilters(context, existing?.isFiltered === true ? [existing.table] : []);
  const before = existing && lost ? { ...existing, body: lost } : existing;
  const list = isExisting(now)
    ? toList(now, title, lines, [...now.body, ...(lost ?? [])])
    : newList(context, now, title, lines);
  const was = existing && askForFormulas(existing.table.getRange());
  queue(list, existing);
  await writeWithUndo(context, 'list', {
    command: 'listProblems',
    cells: list.rows.length * list.headers.length,
    // Not stored for other panes: the list can be rewritten at any time.
    keep: () => null,
    undo: (context) => undoList(context, list, before),
  });
  const [, ...body] = was?.() ?? [];
  return existing && !isSame(body.slice(0, existing.body.length), existing.body, body)
    ? body
    : null;
}

/** @param all also the rows of totals */
const isSame = (found: Body, expected: Body, all: Body): boolean =>
  JSON.stringify(found) === JSON.stringify(expected) && all.length - expected.length <= 1;

function toList(
  existing: ExistingList,
  title: string,
  lines: readonly ProblemLine[],
  before: Body,
): NewList {
  const { sheet, row, column } = existing;
  const missing = PROBLEM_HEADERS.filter((header) => !existing.headers.includes(header));
  const headers = [...existing.headers, ...missing];
  return { sheet, row, column, title, headers, rows: problemRows(lines, headers, before) };
}

/** Queues creating the table, before any value is written. A sheet with other content stays as it is. */
function newList(
  { workbook }: CommandContext,
  { names, sheet: state, begun }: FreePlace,
  title: string,
  lines: readonly ProblemLine[],
): NewList {
  const isFree = state === 'empty' || begun !== null;
  const sheet = isFree
    ? workbook.worksheets.getItem(PROBLEM_SHEET)
    : workbook.worksheets.add(freeName(PROBLEM_SHEET, names));
  const headers = PROBLEM_HEADERS;
  const rows = problemRows(lines, headers, []);
  const area = sheet.getRangeByIndexes(HEADER_ROW, 0, rows.length + 1, headers.length);
  const table = begun === null ? sheet.tables.add(area, true) : workbook.tables.getItem(begun);
  if (begun !== null) table.resize(area);
  table.name = PROBLEM_TABLE;
  return { sheet, row: HEADER_ROW, column: 0, title, headers, rows };
}

function queue(list: NewList, existing: ExistingList | null): void {
  const { sheet, row, column, title, headers, rows } = list;
  if (existing) resizeTable(existing, existing.body.length, headers, rows.length);
  const area = sheet.getRangeByIndexes(row, column, rows.length + 1, headers.length);
  const values: RawValue[][] = [[...headers], ...rows.map((line) => typedRow(line, headers))];
  area.values = values;
  sheet.getCell(0, 0).values = [[asWritten(title)]];
  if (!existing) styleList(list);
  lookLater(sheet, () => {
    if (!existing) setUpSheet(list);
    sheet.activate();
  });
}
