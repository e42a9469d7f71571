import type { CommandContext, UndoStep } from '../command/command-context';
import { lookLater } from '../command/looks';
import { startOver } from '../command/start-over';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import { asWritten } from '../grid/escape-text';
import { clearFilters } from '../grid/filters';
import { printOnA4 } from '../grid/page-setup';
import { carriedRows, type GeneratedRow } from './generated-rows';
import { askForSheet, plannedTable, type KnownSheet } from './generated-sheet';
import { askForExistingTable, type GeneratedColumn, type GeneratedSpec } from './generated-table';
import { askWhetherOvertaken, restoredContent, type Overtaken } from './overtaken';
import { chartBelow, type TableChart } from './table-chart';
import { styleBody, styleHead } from './table-style';
import { undoTables } from './undo-tables';
import { placeTable, writeContent, type PlannedTable } from './write-table';

/** A generated sheet of values, without formulas. */
export interface GeneratedList {
  readonly spec: GeneratedSpec;
  /** Heading of the sheet, and the line below it. */
  readonly title: string;
  readonly summary: string;
  readonly lines: readonly GeneratedRow[];
  readonly chart?: TableChart;
}

/** A column of a list. */
export const listColumn = (
  header: string,
  width: number,
  look?: GeneratedColumn['look'],
  format = '@',
): GeneratedColumn => ({ header, width, format, formula: null, look, isHelper: false });

/** A list with these columns; a column 备注 belongs to the users. */
export const listSpec = (
  names: Pick<GeneratedSpec, 'sheet' | 'table' | 'keys'>,
  columns: readonly GeneratedColumn[],
): GeneratedSpec => ({
  ...names,
  values: columns.map(({ header }) => header),
  columns: [...columns, listColumn('备注', 150, 'wraps')],
  above: 2,
});

/**
 * Writes lists anew: what people have typed beside the lines stays with them. Three syncs; more only if a message would
 * be too large or a colleague works at the same sheets.
 */
export async function writeLists(
  context: CommandContext,
  lists: readonly GeneratedList[],
): Promise<WriteReport> {
  const writer = new ListWriter(context, lists);
  const written = await startOver(context, () => writer.tryOnce());
  const moving = lists.map(({ spec }) => ({
    row: null,
    column: spec.table,
    why: 'moving' as const,
  }));
  return { written: written ?? 0, left: written === null ? moving : [] };
}

class ListWriter {
  /** What people typed while an earlier try was written, by table. */
  private readonly overtaken = new Map<string, Overtaken>();

  constructor(
    private readonly context: CommandContext,
    private readonly lists: readonly GeneratedList[],
  ) {}

  /** @returns how many cells were written; `null` to be tried again */
  async tryOnce(): Promise<number | null> {
    const { context } = this;
    const known = await this.read();
    const filtered = known.flatMap(({ existing }) =>
      existing?.isFiltered === true ? [existing.table] : [],
    );
    await clearFilters(context, filtered);
    const seen = known.map(({ spec, existing, content }) =>
      existing && content ? askWhetherOvertaken(spec, existing, content) : () => null,
    );
    const planned = known.map((one, at) => this.plan(one, this.lists[at]));
    await this.write(planned, known);
    const typed = seen.map((asked, at) => {
      const found = asked();
      const table = planned[at];
      if (found && table) this.overtaken.set(table.spec.table, { found, written: table.rows });
      return found;
    });
    if (typed.some((found) => found !== null)) return null;
    return planned.reduce((sum, { rows, headers }) => sum + rows.length * headers.length, 0);
  }

  private async read(): Promise<KnownSheet[]> {
    const { workbook } = this.context;
    workbook.worksheets.load('items/name');
    const existing = this.lists.map(({ spec }) => askForExistingTable(workbook, spec.table));
    await this.context.sync('current lists');
    const asked = this.lists.map(({ spec }, at) =>
      askForSheet(workbook, spec, existing[at]?.() ?? null),
    );
    await this.context.sync('lines of the lists');
    return asked.map((sheet) => sheet());
  }

  private plan(known: KnownSheet, list: GeneratedList | undefined): PlannedTable {
    const { spec, content } = known;
    const overtaken = this.overtaken.get(spec.table);
    const before = overtaken && content ? restoredContent(spec, content, overtaken) : content;
    const rows = carriedRows(spec, list?.lines ?? [], before?.rows ?? []);
    const lines = [[asWritten(list?.title ?? '')], [asWritten(list?.summary ?? '')]];
    return plannedTable(this.context.workbook, known, rows, lines);
  }

  private async write(
    planned: readonly PlannedTable[],
    known: readonly KnownSheet[],
  ): Promise<void> {
    const step = toListsStep(planned, known);
    const send = (): Promise<void> => writeWithUndo(this.context, 'lists', step);
    for (const table of planned) placeTable(table);
    const message = { bytes: 0 };
    const own = [];
    for (const table of planned) own.push(await writeContent(table, send, message));
    for (const table of planned) styleBody(table);
    planned.forEach((table, at) => {
      setUpNew(table, this.lists[at]?.chart);
    });
    await send();
    if (own.map((rewrite) => rewrite()).includes(true)) await send();
  }
}

/** Not kept for other panes: the lists can be written anew at any time. */
function toListsStep(planned: readonly PlannedTable[], known: readonly KnownSheet[]): UndoStep {
  const tables = planned.map((one, at) => ({ planned: one, before: known[at]?.content ?? null }));
  return {
    command: 'writeLists',
    cells: planned.reduce((sum, { rows, headers }) => sum + rows.length * headers.length, 0),
    keep: () => null,
    undo: (context) => undoTables(context, tables),
  };
}

/** The head, the chart and the page are set up with the first writing only. */
function setUpNew(planned: PlannedTable, chart: TableChart | undefined): void {
  if (planned.existing) return;
  const { sheet, row } = planned;
  styleHead(planned);
  if (chart) chartBelow(planned, chart);
  lookLater(sheet, () => {
    sheet.freezePanes.freezeRows(row + 1);
    printOnA4(sheet, sheet.getRangeByIndexes(row, 0, 1, 1));
  });
}
