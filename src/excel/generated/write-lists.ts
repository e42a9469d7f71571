import type { CommandContext } from '../command/command-context';
import { startOver } from '../command/start-over';
import type { WriteReport } from '../command/write-report';
import { asWritten } from '../grid/escape-text';
import { printOnA4 } from '../grid/page-setup';
import { carriedRows, type GeneratedRow } from './generated-rows';
import { askForSheet, plannedTable } from './generated-sheet';
import { askForExistingTable, type GeneratedColumn, type GeneratedSpec } from './generated-table';
import { styleBody, styleHead } from './table-style';
import { placeTable, writeContent, type PlannedTable } from './write-table';

/** A generated sheet of values, without formulas. */
export interface GeneratedList {
  readonly spec: GeneratedSpec;
  /** Heading of the sheet, and the line below it. */
  readonly title: string;
  readonly summary: string;
  readonly lines: readonly GeneratedRow[];
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
 * be too large or a colleague makes the same sheets.
 */
export async function writeLists(
  context: CommandContext,
  lists: readonly GeneratedList[],
): Promise<WriteReport> {
  const written = await startOver(context, () => write(context, lists));
  return { written: written ?? 0, left: [] };
}

async function write(context: CommandContext, lists: readonly GeneratedList[]): Promise<number> {
  const { workbook } = context;
  workbook.worksheets.load('items/name');
  const existing = lists.map(({ spec }) => askForExistingTable(workbook, spec.table));
  await context.sync('current lists');
  const asked = lists.map(({ spec }, at) => askForSheet(workbook, spec, existing[at]?.() ?? null));
  await context.sync('lines of the lists');
  const planned = lists.map(({ spec, title, summary, lines }, at) => {
    const known = asked[at]?.();
    if (!known) throw new RangeError(spec.table);
    const rows = carriedRows(spec, lines, known.content?.rows ?? []);
    return plannedTable(workbook, known, rows, [[asWritten(title)], [asWritten(summary)]]);
  });
  for (const table of planned) placeTable(table);
  const send = (): Promise<void> => context.sync('lists', 'writes');
  const message = { bytes: 0 };
  for (const table of planned) await writeContent(table, send, message);
  for (const table of planned) style(table);
  await send();
  return planned.reduce((sum, { rows, headers }) => sum + rows.length * headers.length, 0);
}

/** The head and the page are set up with the first writing only. */
function style(planned: PlannedTable): void {
  styleBody(planned);
  if (planned.existing) return;
  const { sheet, row } = planned;
  styleHead(planned);
  sheet.freezePanes.freezeRows(row + 1);
  printOnA4(sheet, sheet.getRangeByIndexes(row, 0, 1, 1));
}
