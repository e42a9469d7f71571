import { departmentNames } from '../../core/plan/model/department-names';
import { readSettings } from '../../core/settings/reading/read-settings';
import type { SettingsChange } from '../../core/settings/settings';
import { wordChanges } from '../../core/settings/words/word-rows';
import { READ_BY_TRACKING } from '../../core/workbook-contract/read-by-tracking';
import type { Plan } from '../../core/plan/model/plan';
import type { CommandContext } from '../command/command-context';
import { Refusal } from '../command/failure';
import { lookLater, writeQuietly } from '../command/looks';
import { startOver } from '../command/start-over';
import type { WriteReport } from '../command/write-report';
import { carriedRows, type GeneratedRow } from '../generated/generated-rows';
import { askForSheet, plannedTable, type KnownSheet } from '../generated/generated-sheet';
import { askForExistingTable } from '../generated/generated-table';
import { OvertakenSheets } from '../generated/overtaken-sheets';
import {
  placeTable,
  writeContent,
  writeFormulas,
  type PlannedTable,
} from '../generated/write-table';
import { clearFilters } from '../grid/filters';
import type { PlanPlace } from '../plan/reading';
import { resolvePlanWith, type ResolvedPlan } from '../plan/resolve-plan';
import { scoredPlan, type ScoredPlan } from '../score-sheets/scored-plan';
import { writeGenerated } from '../score-sheets/write-generated';
import {
  askForNames,
  askForState,
  tablesOf,
  type SettingsState,
} from '../settings/tables/settings-state';
import { BOARD_SPEC, boardRowsSpec, ROWS_TABLE } from './board-columns';
import { boardLines, boardRowsLines } from './board-lines';
import { setUpBoard, styleBoard } from './board-style';

/** Lines of 看板场次表 for rows that colleagues will add to the plan. */
const SPARE = 30;

/** Generous estimate of what settings, formulas and formats take up in a message. */
const BYTES_OF_SETTINGS = 250_000;

const SHEETS = ['board', 'rows'] as const;

type Sheets<T> = Readonly<Record<(typeof SHEETS)[number], T>>;

/** What is read before anything is written. */
interface Preparation {
  readonly found: ResolvedPlan;
  readonly state: SettingsState;
  readonly tracked: ScoredPlan;
  readonly changes: readonly SettingsChange[];
  readonly known: Sheets<KnownSheet>;
  /** Rows of the plan's table. */
  readonly height: number;
}

/**
 * Rewrites 进度看板, and the hidden sheet 看板数据 that its formulas read, and adds the settings that these need. Three
 * syncs; more only if a message would be too large or a colleague makes the same sheets.
 * @param at local time: `YYYY-MM-DD HH:mm`
 * @throws CommandFailure of kind `untracked` if the plan is not an Excel table or lacks tracking columns
 */
export async function makeBoard(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  at: string,
): Promise<WriteReport> {
  const overtaken = new OvertakenSheets(SHEETS);
  const report = await startOver(context, async () => {
    const read = await prepare(context, place, plan);
    const prepared = { ...read, known: overtaken.restored(read.known) };
    await clearFilters(
      context,
      SHEETS.flatMap((which) => {
        const { existing } = read.known[which];
        return existing?.isFiltered === true ? [existing.table] : [];
      }),
    );
    const isOvertaken = overtaken.watch(read.known);
    writeQuietly(context.workbook);
    const planned = plannedSheets(context, prepared, at);
    const done = await write(context, prepared, planned);
    return isOvertaken(planned) ? null : done;
  });
  if (!report) throw new Refusal('Conflict');
  return report;
}

async function prepare(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
): Promise<Preparation> {
  const { workbook } = context;
  const request = { place, plan, what: 'cells' } as const;
  const { found, extra } = await resolvePlanWith(context, request, () => {
    askForNames(workbook);
    return {
      plan: place.tableId === null ? null : askForExistingTable(workbook, place.tableId),
      board: askForExistingTable(workbook, BOARD_SPEC.table),
      rows: askForExistingTable(workbook, ROWS_TABLE),
    };
  });
  if (!found) throw new Refusal('ItemNotFound');
  const tracked = scoredPlan(found, context.session.issuedIds);
  if (found.isProtected && tracked.ids.size > 0) throw new Refusal('AccessDenied');
  const height = extra.plan?.()?.rows ?? tracked.plan.rows.length;
  const askedState = askForState(workbook);
  const board = askForSheet(workbook, BOARD_SPEC, extra.board());
  const rows = askForSheet(workbook, boardRowsSpec(tracked.headers), extra.rows());
  await context.sync('settings and sheets');
  const state = askedState();
  const tables = tablesOf(state);
  const year = readSettings(tables).settings.year ?? tracked.plan.year;
  const changes = wordChanges(tables, tracked.plan, year);
  return { found, state, tracked, changes, height, known: { board: board(), rows: rows() } };
}

/** Queues creating the sheets that are missing, before anything else. */
function plannedSheets(
  { workbook }: CommandContext,
  { found, tracked: { plan, headers }, known: { board, rows }, height }: Preparation,
  at: string,
): Sheets<PlannedTable> {
  const source = { at, sheet: found.now.place.sheet, table: headers.table, year: plan.year };
  const units = departmentNames(plan).map((name): GeneratedRow => ({ 牵头发布单位: name }));
  const lines = Array.from({ length: height + SPARE }, (_, i): GeneratedRow => ({ 行: i + 1 }));
  const table = (
    known: KnownSheet,
    body: readonly GeneratedRow[],
    above: PlannedTable['lines'],
  ): PlannedTable =>
    plannedTable(workbook, known, carriedRows(known.spec, body, known.content?.rows ?? []), above);
  return {
    board: table(board, units, boardLines(source)),
    rows: table(rows, lines, boardRowsLines()),
  };
}

function write(
  context: CommandContext,
  { found, state, tracked: { plan, ids }, changes, known }: Preparation,
  sheets: Sheets<PlannedTable>,
): Promise<WriteReport> {
  const { board } = sheets;
  const also = READ_BY_TRACKING;
  return writeGenerated(
    context,
    { found, state, plan, ids, changes, also },
    {
      command: 'makeBoard',
      name: 'board',
      tables: SHEETS.map((which) => ({ planned: sheets[which], before: known[which].content })),
      cells: board.rows.length * board.spec.columns.length,
      write: (send) => writeSheets(sheets, send),
    },
  );
}

async function writeSheets(
  { board, rows }: Sheets<PlannedTable>,
  send: () => Promise<void>,
): Promise<void> {
  const all = [board, rows];
  for (const planned of all) placeTable(planned);
  const message = { bytes: BYTES_OF_SETTINGS };
  const own = [];
  for (const planned of all) own.push(await writeContent(planned, send, message));
  for (const planned of all) writeFormulas(planned);
  styleBoard(board);
  lookLater(board.sheet, () => {
    if (board.existing === null) setUpBoard(board);
    board.sheet.activate();
    if (rows.existing === null) rows.sheet.visibility = 'Hidden';
  });
  await send();
  if (own.map((rewrite) => rewrite()).includes(true)) await send();
}
