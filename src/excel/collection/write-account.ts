import type { CommandContext } from '../command/command-context';
import { startOver } from '../command/start-over';
import type { WriteReport } from '../command/write-report';
import { carriedRows, type GeneratedRow } from '../generated/generated-rows';
import { askForSheet, plannedTable } from '../generated/generated-sheet';
import { askForExistingTable, type GeneratedSpec } from '../generated/generated-table';
import { styleBody, styleHead } from '../generated/table-style';
import { placeTable, writeContent, type PlannedTable } from '../generated/write-table';
import { asWritten } from '../grid/escape-text';
import { printOnA4 } from '../grid/page-setup';
import { FILES_SPEC, ROWS_SPEC } from './account-tables';

/** The account of a collection, as rows by header. */
export interface CollectionAccount {
  /** Headings of the two sheets, with the line below them. */
  readonly files: AccountTable;
  readonly rows: AccountTable;
}

interface AccountTable {
  readonly title: string;
  readonly summary: string;
  readonly lines: readonly GeneratedRow[];
}

/**
 * Writes 汇集情况 and 汇集明细 anew: what people have typed beside the lines stays with them. Three syncs; more only if a
 * message would be too large or a colleague makes the same sheets.
 */
export async function writeAccount(
  context: CommandContext,
  account: CollectionAccount,
): Promise<WriteReport> {
  const written = await startOver(context, () => write(context, account));
  return { written: written ?? 0, left: [] };
}

async function write(context: CommandContext, account: CollectionAccount): Promise<number> {
  const { workbook } = context;
  const specs: [GeneratedSpec, AccountTable][] = [
    [FILES_SPEC, account.files],
    [ROWS_SPEC, account.rows],
  ];
  workbook.worksheets.load('items/name');
  const existing = specs.map(([{ table }]) => askForExistingTable(workbook, table));
  await context.sync('current account');
  const asked = specs.map(([spec], at) => askForSheet(workbook, spec, existing[at]?.() ?? null));
  await context.sync('lines of the account');
  const planned = specs.map(([spec, { title, summary, lines }], at) => {
    const known = asked[at]?.();
    if (!known) throw new RangeError(spec.table);
    const rows = carriedRows(spec, lines, known.content?.rows ?? []);
    return plannedTable(workbook, known, rows, [[asWritten(title)], [asWritten(summary)]]);
  });
  for (const table of planned) placeTable(table);
  const send = (): Promise<void> => context.sync('account', 'writes');
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
