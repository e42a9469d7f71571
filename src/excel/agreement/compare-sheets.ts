import type { Assessment } from '../../core/assessment/assess-plan';
import { comparable } from '../../core/plan/cells/text';
import {
  compareScores,
  KEY_COLUMN,
  type Agreement,
  type ScoreTable,
  type SheetTable,
} from '../../core/reconciliation/compare-scores';
import { scoreColumns } from '../../core/reconciliation/sheet-scores';
import type { CommandContext } from '../command/command-context';
import type { GeneratedSpec } from '../generated/generated-table';
import type { RawValue } from '../grid/cells';

/** A score table and where its header is. */
export interface ScoreArea {
  readonly spec: GeneratedSpec;
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly rows: number;
}

/** An area with the engine's name for its table. */
interface NamedArea extends ScoreArea {
  readonly table: ScoreTable;
}

/** An area with the values it shows in the compared columns. */
export interface ShownArea extends ScoreArea {
  readonly shown: SheetTable;
}

/** Rows of one message: even with long texts it stays far below the limit of Excel on the web. */
const ROWS_OF_A_MESSAGE = 10_000;

const askForValues = (range: Excel.Range): (() => RawValue[][]) => {
  range.load('values');
  return () => range.values as RawValue[][];
};

/** Column indices among the headers of a table, and the rows read so far. */
interface Reading {
  readonly area: NamedArea;
  readonly columns: readonly number[];
  readonly rows: RawValue[][];
}

function comparedColumns({ table, headers }: NamedArea): number[] {
  const compared = new Set([KEY_COLUMN[table], ...scoreColumns(table)]);
  return headers.flatMap((header, at) => (compared.has(comparable(header)) ? [at] : []));
}

/** Reads the next rows of each table in one sync. */
async function readRows(
  context: CommandContext,
  readings: readonly Reading[],
  first: number,
): Promise<void> {
  const requests = readings.map(({ area, columns, rows }) => {
    const count = Math.min(ROWS_OF_A_MESSAGE, area.rows - first);
    if (count <= 0) return () => undefined;
    const cells = columns.map((at) =>
      askForValues(area.sheet.getRangeByIndexes(area.row + 1 + first, area.column + at, count, 1)),
    );
    return () => {
      const read = cells.map((values) => values());
      for (let i = 0; i < count; i += 1) rows.push(read.map((values) => values[i]?.[0] ?? ''));
    };
  });
  await context.sync('displayed scores');
  for (const arrived of requests) arrived();
}

/** Reads the compared columns of the score tables: one sync unless a table is very long. */
async function readShown(
  context: CommandContext,
  areas: readonly NamedArea[],
): Promise<ShownArea[]> {
  const readings = areas.map((area): Reading => ({
    area,
    columns: comparedColumns(area),
    rows: [],
  }));
  const most = Math.max(...areas.map(({ rows }) => rows));
  for (let first = 0; first < most; first += ROWS_OF_A_MESSAGE) {
    await readRows(context, readings, first);
  }
  return readings.map(({ area, columns, rows }) => ({
    ...area,
    shown: {
      table: area.table,
      sheet: area.sheetName,
      headers: columns.map((at) => comparable(area.headers[at] ?? '')),
      rows,
    },
  }));
}

/** The engine's result; callers add what they need beside it. */
interface Judged {
  readonly assessment: Assessment;
}

export interface CheckedScores<T extends Judged> {
  readonly judged: T;
  readonly agreement: Agreement;
  readonly areas: readonly ShownArea[];
}

/**
 * Compares the existing score sheets with the engine. One sync; more only for very long tables.
 * @param judge computes the engine's result; called after the first sync, which also loads what the caller has queued
 * before
 */
export async function checkScores<T extends Judged>(
  context: CommandContext,
  detail: ScoreArea,
  summary: ScoreArea,
  judge: () => T | null,
): Promise<CheckedScores<T> | null> {
  const areas = await readShown(context, [
    { ...detail, table: '明细表' },
    { ...summary, table: '汇总表' },
  ]);
  const [ofRows, ofDepartments] = areas;
  const judged = judge();
  if (!ofRows || !ofDepartments || !judged) return null;
  const agreement = compareScores(judged.assessment, ofRows.shown, ofDepartments.shown);
  return { judged, agreement, areas };
}
