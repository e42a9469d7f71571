import { BUILT_IN_DIRECTORY } from '../../core/plan/units/directory';
import type { Grid } from '../../core/plan/cells/grid';
import { NO_HEADER_WORDS, type HeaderWords } from '../../core/plan/header/header';
import type { Plan } from '../../core/plan/model/plan';
import { readPlan } from '../../core/plan/read-plan';
import type { CommandContext, UndoStep } from '../command/command-context';
import { writeQuietly } from '../command/looks';
import { startOver } from '../command/start-over';
import { writeWithUndo } from '../command/undo';
import type { LeftCell, WriteReport } from '../command/write-report';
import { columnLetters } from '../grid/addresses';
import type { RawValue } from '../grid/cells';
import { askForHeld, queueSheetDeletion, remakeSheet } from '../grid/deleted-sheet';
import { asWritten } from '../grid/escape-text';
import { printOverPages } from '../grid/page-setup';
import { asSheetName, freeName } from '../grid/sheet-names';
import { keepChoice } from '../plan/choose-plan';
import { knownColumns, showPlan, widen, wrapRows } from './plan-style';

const SHEET = '新闻发布会计划';
/** Cells of one message: a plan of 5,000 rows fits into one. */
const CELLS_OF_A_MESSAGE = 40_000;

/** The cells to write; every row has the same length. */
interface Block {
  readonly values: RawValue[][];
  readonly formats: string[][];
  readonly columns: number;
}

/** The cells to write and the plan they read as. */
interface PlanBlock extends Block {
  readonly plan: Plan | null;
  readonly merges: Grid['merges'];
}

/**
 * Writes an imported plan to a new sheet and shows it. Texts stay texts: 3-4 does not become a date. When repeated
 * after a failure it completes the sheet that the failed attempt began.
 */
export async function insertPlan(
  context: CommandContext,
  name: string,
  grid: Grid,
  headerWords: HeaderWords = NO_HEADER_WORDS,
): Promise<WriteReport> {
  const block = toBlock(grid);
  if (block.columns === 0) return { written: 0, left: [] };
  const plan = readPlan(grid, { directory: BUILT_IN_DIRECTORY, headerWords });
  const content = { ...block, plan, merges: grid.merges };
  const report = await startOver(context, () => insertBlock(context, name, content));
  return report ?? { written: 0, left: [{ row: null, column: name, why: 'moving' }] };
}

async function insertBlock(
  context: CommandContext,
  name: string,
  block: PlanBlock,
): Promise<WriteReport> {
  const preferred = asSheetName(name, SHEET);
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  const known = askForValues(worksheets.getItemOrNullObject(preferred));
  await context.sync('names');
  const begun = isBegun(known(), block);
  const names = worksheets.items.map((sheet) => sheet.name);
  const title = begun ? preferred : freeName(preferred, names);
  const sheet = begun ? worksheets.getItem(title) : worksheets.add(title);
  await fill(context, sheet, title, block);
  return { written: block.values.flat().filter((value) => value !== '').length, left: [] };
}

/** The values of a sheet, starting at A1. */
const askForValues = (sheet: Excel.Worksheet): (() => RawValue[][] | null) =>
  pendingValues(sheet.getUsedRangeOrNullObject(true));

function pendingValues(range: Excel.Range): () => RawValue[][] | null {
  range.load('values,rowIndex,columnIndex');
  return () => {
    if (range.isNullObject) return null;
    const indent = Array.from({ length: range.columnIndex }, () => '');
    const above = Array.from({ length: range.rowIndex }, (): RawValue[] => []);
    return [...above, ...(range.values as RawValue[][]).map((row) => [...indent, ...row])];
  };
}

function toBlock({ rows }: Grid): Block {
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const cells = rows.map((row) => Array.from({ length: columns }, (_, at) => row[at]));
  return {
    columns,
    values: cells.map((row) =>
      row.map((cell) => {
        const value = cell?.value ?? '';
        return typeof value === 'string' ? asWritten(value, cell?.format) : value;
      }),
    ),
    formats: cells.map((row) => row.map((cell) => cell?.format ?? 'General')),
  };
}

/** Whether a sheet contains nothing but a first part of this block, as a failed write leaves it. */
function isBegun(found: RawValue[][] | null, { values }: Block): boolean {
  return found !== null && differences(found, values).length === 0;
}

const shown = (value: RawValue | undefined): string => String(value ?? '').replace(/^'/u, '');

/** Columns of the cells that differ from what was written. */
const differences = (
  found: readonly (readonly RawValue[])[],
  values: readonly (readonly RawValue[])[],
): number[] =>
  found.flatMap((row, at) =>
    row.flatMap((value, column) => (shown(value) === shown(values[at]?.[column]) ? [] : [column])),
  );

async function fill(
  context: CommandContext,
  sheet: Excel.Worksheet,
  title: string,
  block: PlanBlock,
): Promise<void> {
  const { values, formats, columns } = block;
  const step = toInsertStep({ title, values });
  const rows = Math.max(1, Math.floor(CELLS_OF_A_MESSAGE / columns));
  for (let first = 0; first < values.length; first += rows) {
    const part = values.slice(first, first + rows);
    writeQuietly(context.workbook);
    const range = sheet.getRangeByIndexes(first, 0, part.length, columns);
    range.numberFormat = formats.slice(first, first + rows);
    range.values = part;
    const isLast = first + rows >= values.length;
    if (isLast) finish(context, sheet, title, block);
    await writeWithUndo(context, 'rows of the plan', step);
  }
}

function finish(
  context: CommandContext,
  sheet: Excel.Worksheet,
  title: string,
  { plan, merges }: PlanBlock,
): void {
  for (const { top, left, bottom, right } of merges) {
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).merge();
  }
  if (plan) {
    const { headerRow } = plan;
    const width = plan.headers.length;
    widen(sheet, knownColumns(plan, { left: 0 }), () => 0);
    const last = plan.rows.at(-1)?.gridRow ?? headerRow;
    wrapRows(sheet.getRangeByIndexes(headerRow, 0, last - headerRow + 1, width));
    const header = sheet.getRangeByIndexes(headerRow, 0, 1, width);
    header.format.font.bold = true;
    header.format.horizontalAlignment = 'Center';
    const named = plan.columns.department?.column ?? 0;
    printOverPages(sheet, header, sheet.getRangeByIndexes(0, 0, 1, named + 1));
  }
  keepChoice(context.workbook, { sheet: title, table: null });
  showPlan(sheet, plan?.headerRow ?? null);
}

interface InsertUndo {
  readonly title: string;
  readonly values: readonly (readonly RawValue[])[];
}

/** Removes the sheet again unless a user has edited it since. */
export const toInsertStep = ({ title, values }: InsertUndo): UndoStep => ({
  command: 'insertPlan',
  cells: values.flat().filter((value) => value !== '').length,
  keep: () => [{ kind: 'insertPlan', data: { title, values } }],
  undo: async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(title);
    sheet.load('name');
    const now = askForValues(sheet);
    const held = askForHeld(sheet);
    await context.sync('current sheet');
    if (sheet.isNullObject) return { written: 0, left: [] };
    const changed = differences(now() ?? [], values);
    if (changed.length > 0) {
      const left = changed.map((column): LeftCell => ({
        row: null,
        column: columnLetters(column),
        why: 'changed',
      }));
      return { written: 0, left };
    }
    const typed = queueSheetDeletion([{ sheet, known: held() }]);
    await context.sync('inserted sheet', 'writes');
    const [met] = typed();
    if (met) {
      await remakeSheet(context, title, met);
      return { written: 0, left: [{ row: null, column: title, why: 'changed' }] };
    }
    return { written: values.flat().filter((value) => value !== '').length, left: [] };
  },
});
