import type { PlanHeaders } from '../core/workbook-contract/detail-cells';
import type { Assessment } from '../core/assessment/assess-plan';
import type { Plan } from '../core/plan/plan';
import { Refusal } from './failure';
import { forceSheet } from './force-sheet';
import type { CommandContext } from './gate';
import { carriedRows, type GeneratedRow } from './generated-rows';
import {
  askForContent,
  askForStanding,
  type GeneratedSpec,
  type StandingContent,
  type StandingTable,
} from './generated-sheet';
import {
  headersOf,
  placeTable,
  writeContent,
  writeFormulas,
  type PlannedTable,
} from './generated-write';
import { askForArea } from './sheet-contents';
import { detailSpec, evidenceSpec, SUMMARY_SPEC } from './score-columns';
import { detailRows, evidenceRows, summaryRows } from './score-contents';
import { detailLines, evidenceLines, summaryLines, type Made } from './score-lines';
import { lookLikeDetail, lookLikeEvidence, lookLikeSummary } from './score-looks';
import { freeName } from './sheet-names';

/**
 * Nobody works through a longer list; it is written, and read when it is made again, in one message. The sheet says
 * how many there are beyond.
 */
const MOST_OWED = 20_000;

/** A score sheet as it stands, or the name of the one to be made. */
export interface KnownSheet {
  readonly spec: GeneratedSpec;
  readonly standing: StandingTable | null;
  readonly content: StandingContent | null;
  /** A sheet of the planned name that holds something else is left to whoever made it. */
  readonly name: string;
}

export interface KnownSheets {
  readonly detail: KnownSheet;
  readonly summary: KnownSheet;
  readonly evidence: KnownSheet;
}

/** The three tables, each at its place. */
export interface ScoreSheets {
  readonly detail: PlannedTable;
  readonly summary: PlannedTable;
  readonly evidence: PlannedTable;
}

/** Asks for the score sheets as they stand; there after the next sync, then for what they hold. */
export function askForSheets(
  workbook: Excel.Workbook,
): (headers: PlanHeaders) => () => KnownSheets {
  const standing = {
    detail: askForStanding(workbook, '明细表'),
    summary: askForStanding(workbook, SUMMARY_SPEC.table),
    evidence: askForStanding(workbook, '待补佐证表'),
  };
  return (headers) => {
    const detail = askForSheet(workbook, detailSpec(headers), standing.detail());
    const summary = askForSheet(workbook, SUMMARY_SPEC, standing.summary());
    const evidence = askForSheet(workbook, evidenceSpec(headers), standing.evidence());
    return () => ({ detail: detail(), summary: summary(), evidence: evidence() });
  };
}

function askForSheet(
  workbook: Excel.Workbook,
  spec: GeneratedSpec,
  standing: StandingTable | null,
): () => KnownSheet {
  if (standing) {
    if (standing.isProtected) throw new Refusal('AccessDenied');
    const content = askForContent(spec, standing);
    return () => ({ spec, standing, content: content(), name: standing.sheetName });
  }
  const names = workbook.worksheets.items.map(({ name }) => name);
  const used = askForArea(
    workbook.worksheets.getItemOrNullObject(spec.sheet).getUsedRangeOrNullObject(true),
  );
  return () => ({
    spec,
    standing,
    content: null,
    name: used() === null ? spec.sheet : freeName(spec.sheet, names),
  });
}

/** Works out what each table is to hold, and makes the sheets that are missing: two syncs each. */
export async function planSheets(
  context: CommandContext,
  { detail, summary, evidence }: KnownSheets,
  plan: Plan,
  assessment: Assessment,
  made: Made,
): Promise<ScoreSheets> {
  const ids = new Set(plan.rows.map(({ id }) => id));
  // A conference that was deleted from the plan goes on being told, as 已删除.
  const isDeleted = (row: GeneratedRow): boolean => {
    const id = String(row.计划编号 ?? '');
    return id !== '' && !ids.has(id);
  };
  const rowsOf = (
    { spec, content }: KnownSheet,
    wanted: readonly GeneratedRow[],
    isKept?: (row: GeneratedRow) => boolean,
  ): GeneratedRow[] => carriedRows(spec, wanted, content?.rows ?? [], isKept);
  const headers = headersOf(detail.spec, detail.standing);
  const owed = evidenceRows(plan, assessment.asOf);
  return {
    detail: await plannedTable(
      context,
      detail,
      rowsOf(detail, detailRows(assessment), isDeleted),
      detailLines(headers, made),
    ),
    summary: await plannedTable(
      context,
      summary,
      rowsOf(summary, summaryRows(assessment)),
      summaryLines(made),
    ),
    evidence: await plannedTable(
      context,
      evidence,
      rowsOf(evidence, owed.slice(0, MOST_OWED)),
      evidenceLines(made, Math.max(0, owed.length - MOST_OWED)),
    ),
  };
}

async function plannedTable(
  context: CommandContext,
  { spec, standing, name }: KnownSheet,
  rows: readonly GeneratedRow[],
  lines: PlannedTable['lines'],
): Promise<PlannedTable> {
  const headers = headersOf(spec, standing);
  if (standing) {
    const { sheet, sheetName, row, column } = standing;
    return { spec, sheet, sheetName, row, column, headers, rows, lines, standing };
  }
  const sheet = await forceSheet(context, name);
  return {
    spec,
    sheet,
    sheetName: name,
    row: spec.above,
    column: 0,
    headers,
    rows,
    lines,
    standing,
  };
}

/** Shows the departments that were asked for; the others stay in the table, where ranks and references need them. */
function show(table: Excel.Table, departments: readonly string[] | null): void {
  if (departments === null) return;
  table.columns.getItem('牵头发布单位').filter.applyValuesFilter([...departments]);
}

/**
 * Writes the three tables; the formulas of one read the others, so that all have to be there first.
 * @param queued bytes that the message holds already
 */
export async function writeSheets(
  sheets: ScoreSheets,
  departments: readonly string[] | null,
  queued: number,
  send: () => Promise<void>,
): Promise<void> {
  const { detail, summary, evidence } = sheets;
  const all = [detail, summary, evidence];
  const tables = all.map(placeTable);
  const message = { bytes: queued };
  for (const planned of all) await writeContent(planned, send, message);
  for (const planned of all) writeFormulas(planned);
  lookLikeDetail(detail);
  lookLikeEvidence(evidence);
  lookLikeSummary(summary);
  for (const table of tables) show(table, departments);
  summary.sheet.activate();
  await send();
}
