import type { Assessment } from '../../core/assessment/assess-plan';
import type { Plan } from '../../core/plan/model/plan';
import type { PlanHeaders } from '../../core/workbook-contract/detail-cells';
import { lookLater } from '../command/looks';
import { carriedRows, type GeneratedRow } from '../generated/generated-rows';
import { askForSheet, plannedTable, type KnownSheet } from '../generated/generated-sheet';
import { askForExistingTable } from '../generated/generated-table';
import {
  headersOf,
  placeTable,
  writeContent,
  writeFormulas,
  type PlannedTable,
} from '../generated/write-table';
import { detailSpec, evidenceSpec, SUMMARY_SPEC } from './score-columns';
import { detailHeader, evidenceHeader, summaryHeader, type Provenance } from './score-header';
import { detailRows, evidenceRows, summaryRows } from './score-rows';
import { setUpSheet } from './score-page';
import { styleDetail, styleEvidence, styleSummary } from './score-style';

/**
 * Longest list of missing evidence: it has to be written and read in one message. The sheet says how many more there
 * are.
 */
const MOST_EVIDENCE = 20_000;

export const SCORE_SHEETS = ['detail', 'summary', 'evidence'] as const;

type Which = (typeof SCORE_SHEETS)[number];

export type KnownSheets = Readonly<Record<Which, KnownSheet>>;

export type ScoreSheets = Readonly<Record<Which, PlannedTable>>;

/** Asks for the existing score tables; call the result after the next sync to ask for their content. */
export function askForSheets(
  workbook: Excel.Workbook,
): (headers: PlanHeaders) => () => KnownSheets {
  const existing = {
    detail: askForExistingTable(workbook, '明细表'),
    summary: askForExistingTable(workbook, SUMMARY_SPEC.table),
    evidence: askForExistingTable(workbook, '待补佐证表'),
  };
  return (headers) => {
    const detail = askForSheet(workbook, detailSpec(headers), existing.detail());
    const summary = askForSheet(workbook, SUMMARY_SPEC, existing.summary());
    const evidence = askForSheet(workbook, evidenceSpec(headers), existing.evidence());
    return () => ({ detail: detail(), summary: summary(), evidence: evidence() });
  };
}

/**
 * Computes the rows of each table and queues creating the missing sheets. Queue it first: if a colleague has just
 * created one of them, Excel refuses the batch at this point, where it has changed nothing.
 */
export function planSheets(
  workbook: Excel.Workbook,
  { detail, summary, evidence }: KnownSheets,
  { plan, assessment }: { readonly plan: Plan; readonly assessment: Assessment },
  made: Provenance,
): ScoreSheets {
  const ids = new Set(plan.rows.map(({ id }) => id));
  // A conference that was deleted from the plan remains listed as 已删除.
  const isDeleted = (row: GeneratedRow): boolean => {
    const id = String(row.计划编号 ?? '');
    return id !== '' && !ids.has(id);
  };
  const rowsOf = (
    { spec, content }: KnownSheet,
    generated: readonly GeneratedRow[],
    isKept?: (row: GeneratedRow) => boolean,
  ): GeneratedRow[] => carriedRows(spec, generated, content?.rows ?? [], isKept);
  const headers = headersOf(detail.spec, detail.existing);
  const missing = evidenceRows(plan, assessment.asOf);
  return {
    detail: plannedTable(
      workbook,
      detail,
      rowsOf(detail, detailRows(assessment), isDeleted),
      detailHeader(headers, made),
    ),
    summary: plannedTable(
      workbook,
      summary,
      rowsOf(summary, summaryRows(assessment)),
      summaryHeader(made),
    ),
    evidence: plannedTable(
      workbook,
      evidence,
      rowsOf(evidence, missing.slice(0, MOST_EVIDENCE)),
      evidenceHeader(made, Math.max(0, missing.length - MOST_EVIDENCE)),
    ),
  };
}

/** Filters by department; the hidden rows stay in the table, since ranks and references need them. */
function show(table: Excel.Table, departments: readonly string[] | null): void {
  if (departments === null) return;
  table.columns.getItem('牵头发布单位').filter.applyValuesFilter([...departments]);
}

/** Queues frozen panes and page set-up of the sheets that are made; afterwards they are the office's. */
function setUpNew({ detail, summary, evidence }: ScoreSheets): void {
  if (detail.existing === null)
    setUpSheet(detail, { columns: 2, repeated: detail.spec.above - 1, numbered: true });
  for (const planned of [summary, evidence]) {
    if (planned.existing === null)
      setUpSheet(planned, { columns: 0, repeated: 1, numbered: false });
  }
}

/**
 * Writes the three tables; formulas refer across tables, so all tables are created first.
 * @param queued bytes that are queued already
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
  const own = [];
  for (const planned of all) own.push(await writeContent(planned, send, message));
  for (const planned of all) writeFormulas(planned);
  styleDetail(detail);
  styleEvidence(evidence);
  styleSummary(summary);
  for (const table of tables) show(table, departments);
  lookLater(summary.sheet, () => {
    setUpNew(sheets);
    summary.sheet.activate();
  });
  await send();
  if (own.map((rewrite) => rewrite()).includes(true)) await send();
}
