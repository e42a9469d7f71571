import type { CommandContext } from '../command/command-context';
import { codeOf, Refusal } from '../command/failure';
import { requireFocus } from '../command/looks';
import type { LeftCell, WriteReport } from '../command/write-report';
import { cellIn, type GeneratedRow } from './generated-rows';
import {
  askForContent,
  askForExistingTable,
  isUserColumn,
  type ExistingContent,
  type ExistingTable,
} from './generated-table';
import { placeTable, writeContent, writeFormulas, type PlannedTable } from './write-table';
import type { RawValue } from '../grid/cells';
import {
  askForHeld,
  hasMoreThan,
  queueSheetDeletion,
  remakeSheet,
  type HeldContent,
} from '../grid/deleted-sheet';
import { clearFilters } from '../grid/filters';

/** A written table with its previous content; `null` for a new table. */
export interface WrittenTable {
  readonly planned: PlannedTable;
  readonly before: ExistingContent | null;
}

interface FoundTable extends WrittenTable {
  readonly now: ExistingTable;
  readonly content: ExistingContent;
  /** Everything on its sheet. */
  readonly held: HeldContent | null;
}

/** A new sheet on which people have typed beside its table, or between its lines. */
function notesOn({ planned, before, now, held }: FoundTable): LeftCell[] {
  const { row, column, rows, headers, sheetName } = now;
  const area = { row, column, rows: rows + 1, columns: headers.length };
  return before === null && held && (hasMoreThan(held, area) || hasMoreAbove(held, planned, now))
    ? [{ row: null, column: sheetName, why: 'changed' }]
    : [];
}

/** Whether something stands above the table in cells that its lines leave blank. */
function hasMoreAbove(
  { row: top, column: left, formulas }: HeldContent,
  { lines }: PlannedTable,
  { row, column }: ExistingTable,
): boolean {
  const first = row - lines.length;
  return formulas
    .slice(0, Math.max(0, row - top))
    .some((cells, i) =>
      cells.some(
        (value, j) => value !== '' && (lines[top + i - first]?.[left + j - column] ?? '') === '',
      ),
    );
}

/** The lines as they were, without the cells that are not the add-in's. */
const linesBefore = (
  { lines }: PlannedTable,
  before: ExistingContent | null,
): PlannedTable['lines'] =>
  (before?.lines ?? []).map((cells, i) =>
    cells.map((value, j) => ((lines[i]?.[j] ?? null) === null ? null : value)),
  );

/**
 * Restores the previous content of generated tables or removes the new sheets, unless a user has typed something in
 * them since. Three syncs.
 */
export async function undoTables(
  context: CommandContext,
  tables: readonly WrittenTable[],
): Promise<WriteReport> {
  const { workbook } = context;
  const requested = tables.map(({ planned }) => askForExistingTable(workbook, planned.spec.table));
  await context.sync('current tables');
  const there = tables.flatMap((one, at) => {
    const now = requested[at]?.() ?? null;
    return now ? [{ ...one, now }] : [];
  });
  if (there.some(({ now }) => now.isProtected)) throw new Refusal('AccessDenied');
  const requests = there.map(({ planned, now }) => askForContent(planned.spec, now));
  const whole = there.map(({ now }) => askForHeld(now.sheet));
  await context.sync('table contents');
  const found = there.flatMap((one, at): FoundTable[] => {
    const content = requests[at]?.();
    return content ? [{ ...one, content, held: whole[at]?.() ?? null }] : [];
  });
  // A new sheet that is gone has been deleted already, perhaps by a try before this one.
  const missing = tables
    .filter(({ planned, before }) => before && !found.some((one) => one.planned === planned))
    .map(({ planned }): LeftCell => ({ row: null, column: planned.spec.table, why: 'gone' }));
  const left = [...missing, ...found.flatMap(changesOf), ...found.flatMap(notesOn)];
  if (left.length > 0) return { written: 0, left };
  const send = (): Promise<void> => writeOldTables(context);
  const back = found.filter(({ before }) => before !== null);
  await clearFilters(
    context,
    back.flatMap(({ now }) => (now.isFiltered ? [now.table] : [])),
  );
  // Sheets are deleted at the end of the batch.
  if (found[0] && found.length > back.length) requireFocus(found[0].now.sheet);
  const own = [];
  for (const one of back) own.push(await bringBack(one, send));
  const deleted = found.filter(({ before }) => before === null);
  const typed = queueSheetDeletion(
    deleted.map(({ now: { sheet }, held }) => ({ sheet, known: held })),
  );
  await send();
  if (own.map((rewrite) => rewrite()).includes(true)) await send();
  const stay: LeftCell[] = [];
  for (const [at, met] of typed().entries()) {
    const name = deleted[at]?.now.sheetName;
    if (!met || name === undefined) continue;
    await remakeSheet(context, name, met);
    stay.push({ row: null, column: name, why: 'changed' });
  }
  const cells = tables.reduce(
    (sum, { planned }) => sum + planned.rows.length * planned.spec.columns.length,
    0,
  );
  return { written: cells, left: stay };
}

/** Excel refuses a formula that names a table which is gone, such as the plan's after it has become a range. */
async function writeOldTables(context: CommandContext): Promise<void> {
  try {
    await context.sync('old tables', 'writes');
  } catch (error) {
    throw codeOf(error) === 'InvalidArgument' ? new Refusal('ItemNotFound') : error;
  }
}

const isSame = (a: RawValue | undefined, b: RawValue | undefined): boolean =>
  String(a ?? '') === String(b ?? '');

/** Users' cells and keys that differ from what was written. */
function changesOf({ planned, now, content }: FoundTable): LeftCell[] {
  const { spec, rows } = planned;
  const headers = now.headers.filter(
    (header) => isUserColumn(spec, header) || spec.keys.includes(header),
  );
  const height = Math.max(rows.length, content.rows.length);
  return Array.from({ length: height }).flatMap((_, i) =>
    headers
      .filter((header) => !isSame(cellIn(content.rows[i], header), cellIn(rows[i], header)))
      .map((column): LeftCell => ({ row: null, column, why: 'changed' })),
  );
}

async function bringBack(
  { planned, before, now, content }: FoundTable,
  send: () => Promise<void>,
): Promise<() => boolean> {
  const rows: readonly GeneratedRow[] = before?.rows.length ? before.rows : [{}];
  const { headers: known } = planned.existing ?? now;
  const { sheet, row, column, headers } = now;
  const back: PlannedTable = {
    ...{ ...planned, sheet, row, column, headers, rows },
    ...{ lines: linesBefore(planned, before), existing: now },
    standing: content.rows,
  };
  placeTable(back);
  const rewrite = await writeContent(back, send);
  writeFormulas(back);
  for (const header of headers.filter((text) => !known.includes(text))) {
    now.table.columns.getItem(header).delete();
  }
  return rewrite;
}
