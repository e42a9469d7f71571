import {
  compareScores,
  KEY_COLUMN,
  type Agreement,
  type CellFate,
  type Difference,
  type ScoreTable,
  type ShownTable,
} from '../core/assessment/agreement';
import type { Assessment } from '../core/assessment/assess-plan';
import { shownColumns } from '../core/assessment/shown-scores';
import { comparable } from '../core/plan/text';
import type { RawValue } from './cells';
import type { CommandContext } from './gate';
import type { GeneratedSpec } from './generated-sheet';
import { isSameFormula } from './same-formula';

/** Where a score table stands, by its header. */
export interface ScoreArea {
  readonly spec: GeneratedSpec;
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly rows: number;
}

/** An area with the name that the engine knows its table by. */
interface NamedArea extends ScoreArea {
  readonly table: ScoreTable;
}

/** Rows of one message: even with long texts they stay far below what Excel on the web takes. */
const ROWS_OF_A_MESSAGE = 10_000;

const askForValues = (range: Excel.Range): (() => RawValue[][]) => {
  range.load('values');
  return () => range.values as RawValue[][];
};

/** Columns of a table, by their places among its headers, with what was read of them. */
interface Reading {
  readonly area: NamedArea;
  readonly columns: readonly number[];
  readonly rows: RawValue[][];
}

function comparedColumns({ table, headers }: NamedArea): number[] {
  const wanted = new Set([KEY_COLUMN[table], ...shownColumns(table)]);
  return headers.flatMap((header, at) => (wanted.has(comparable(header)) ? [at] : []));
}

/** Reads the next rows of each table in one sync. */
async function readRows(
  context: CommandContext,
  readings: readonly Reading[],
  first: number,
): Promise<void> {
  const asked = readings.map(({ area, columns, rows }) => {
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
  await context.sync('scores as they are shown');
  for (const arrived of asked) arrived();
}

/** What the score tables show in the columns that are compared: one sync unless a table is very long. */
async function readShown(
  context: CommandContext,
  areas: readonly NamedArea[],
): Promise<ShownTable[]> {
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
    table: area.table,
    sheet: area.sheetName,
    headers: columns.map((at) => comparable(area.headers[at] ?? '')),
    rows,
  }));
}

/** A formula that has just been written is as it was generated. */
const justGenerated = (difference: Difference): Difference => ({
  ...difference,
  cell: difference.cell ?? 'generated',
});

/** More cells than these nobody looks through one by one. */
const MOST_LOOKED_AT = 500;

/** Looks what became of the formulas of the cells that differ; one sync where there are any. */
async function withFates(
  context: CommandContext,
  differences: readonly Difference[],
  areas: readonly NamedArea[],
  shown: readonly ShownTable[],
): Promise<Difference[]> {
  const asked = differences.map((difference, i) => {
    if (difference.cell !== null || i >= MOST_LOOKED_AT) return () => difference;
    const area = areas.find(({ table }) => table === difference.table);
    const cells = shown.find(({ table }) => table === difference.table);
    const formula = area?.spec.columns.find(({ header }) => header === difference.column)?.formula;
    const key = KEY_COLUMN[difference.table];
    const keyAt = cells?.headers.indexOf(key) ?? -1;
    const row = cells?.rows.findIndex((line) => String(line[keyAt]) === difference.key) ?? -1;
    const at = area?.headers.findIndex((header) => comparable(header) === difference.column) ?? -1;
    if (!area || formula == null || row < 0 || at < 0) return () => difference;
    const range = area.sheet.getRangeByIndexes(area.row + 1 + row, area.column + at, 1, 1);
    return fateOf(range, formula, difference);
  });
  if (differences.some(({ cell }) => cell === null)) await context.sync('formulas that differ');
  return asked.map((arrived) => arrived());
}

function fateOf(range: Excel.Range, formula: string, difference: Difference): () => Difference {
  range.load('formulas');
  return () => {
    const held = (range.formulas as RawValue[][])[0]?.[0] ?? '';
    const isFormula = typeof held === 'string' && held.startsWith('=');
    const same: CellFate = isSameFormula(String(held), formula, difference.table)
      ? 'generated'
      : 'edited';
    return { ...difference, cell: isFormula ? same : 'typed' };
  };
}

/** What the engine says, and what else has come with it. */
interface Judged {
  readonly assessment: Assessment;
}

/**
 * Compares the score sheets as they stand with the engine. One sync, and one more where they differ; more only for
 * very long tables.
 * @param written whether this very command has written all formulas: then nobody can have changed them
 * @param judge gives what the engine says; called once the first sync has brought what has been asked for before
 */
export async function checkScores<T extends Judged>(
  context: CommandContext,
  detail: ScoreArea,
  summary: ScoreArea,
  judge: () => T | null,
  written: 'just written' | 'standing' = 'standing',
): Promise<(T & { readonly agreement: Agreement }) | null> {
  const areas: NamedArea[] = [
    { ...detail, table: '明细表' },
    { ...summary, table: '汇总表' },
  ];
  const shown = await readShown(context, areas);
  const [ofRows, ofDepartments] = shown;
  const judged = judge();
  if (!ofRows || !ofDepartments || !judged) return null;
  const agreement = compareScores(judged.assessment, ofRows, ofDepartments);
  const differences =
    written === 'just written'
      ? agreement.differences.map(justGenerated)
      : await withFates(context, agreement.differences, areas, shown);
  return { ...judged, agreement: { ...agreement, differences } };
}
