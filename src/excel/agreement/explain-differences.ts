import type { Assessment } from '../../core/assessment/assess-plan';
import { comparable } from '../../core/plan/cells/text';
import {
  KEY_COLUMN,
  type Agreement,
  type Cause,
  type Difference,
} from '../../core/reconciliation/compare-scores';
import {
  markDerivedDifferences,
  type ScoreFormulas,
} from '../../core/reconciliation/derived-differences';
import { formulaDependencies } from '../../core/reconciliation/formula-dependencies';
import type { CommandContext } from '../command/command-context';
import { askForCauses, MOST_EXAMINED, type ScoreInputs } from './causes';
import type { ShownArea } from './compare-sheets';
import { askForHeldCells, causeOf, fateOf, type HeldCell } from './formula-fate';

interface Compared {
  readonly agreement: Agreement;
  readonly assessment: Assessment;
  readonly areas: readonly ShownArea[];
}

/**
 * Explains differences: which formulas were altered, in the score sheets or in what they read, and which differences
 * only follow from others. One sync.
 */
export async function explain(
  context: CommandContext,
  { agreement, assessment, areas }: Compared,
  inputs: ScoreInputs,
): Promise<Agreement> {
  const { differences } = agreement;
  if (differences.length === 0) return agreement;
  const requests = areas.flatMap((area) => askForRows(area, differences));
  const causes = askForCauses(inputs, differences);
  await context.sync('formulas that differ');
  const results = new Map(requests.map((row) => [placeOf(row), row.arrived()]));
  const withFates = differences.map((difference): Difference => {
    const found = difference.cell === null ? results.get(placeOf(difference)) : undefined;
    return found ? { ...difference, cell: found.fateOf(difference.column) } : difference;
  });
  const formulas = Object.fromEntries(
    areas.map(({ shown, spec }) => [shown.table, formulasOf(spec)]),
  ) as unknown as ScoreFormulas;
  const departments = new Map(assessment.rows.map(({ id, department }) => [id, department]));
  return {
    ...agreement,
    differences: markDerivedDifferences(withFates, formulas, (id) => departments.get(id) ?? null),
    causes: [...causes(), ...[...results.values()].flatMap(({ helpers }) => helpers)],
  };
}

const placeOf = ({ table, key }: Pick<Difference, 'table' | 'key'>): string =>
  JSON.stringify([table, key]);

const formulasOf = ({ columns }: ShownArea['spec']): ReadonlyMap<string, string> =>
  new Map(columns.flatMap(({ header, formula }) => (formula === null ? [] : [[header, formula]])));

/** The state of the formulas of a row that differs. */
interface RowFates {
  readonly fateOf: (column: string) => Difference['cell'];
  /** Altered formulas in columns that are not compared but that differing columns read. */
  readonly helpers: readonly Cause[];
}

interface AskedRow extends Pick<Difference, 'table' | 'key'> {
  readonly arrived: () => RowFates;
}

/** Asks for the formulas of the rows of a table that differ. */
function askForRows(
  { spec, sheet, sheetName, row, column, headers, shown }: ShownArea,
  differences: readonly Difference[],
): AskedRow[] {
  const { table } = shown;
  const keyColumn = KEY_COLUMN[table];
  const formulas = formulasOf(spec);
  const reads = formulaDependencies(table, formulas);
  const keyAt = shown.headers.indexOf(keyColumn);
  const keys = shown.rows.map((line) => String(line[keyAt] ?? ''));
  const columnsOf = new Map<string, Set<string>>();
  for (const one of differences.filter((difference) => difference.table === table)) {
    columnsOf.set(one.key, (columnsOf.get(one.key) ?? new Set()).add(one.column));
  }
  return [...columnsOf].slice(0, MOST_EXAMINED).flatMap(([key, differing]): AskedRow[] => {
    const at = keys.indexOf(key);
    if (at < 0) return [];
    const held = askForHeldCells(sheet.getRangeByIndexes(row + 1 + at, column, 1, headers.length));
    const arrived = (): RowFates => {
      const [cells = []] = held();
      const cellIn = (name: string): HeldCell | undefined =>
        cells[headers.findIndex((header) => comparable(header) === name)];
      const read = new Set([...differing].flatMap((name) => [...reads(name).row]));
      return {
        fateOf: (name) => {
          const [formula, cell] = [formulas.get(name), cellIn(name)];
          return formula === undefined || !cell ? null : fateOf(cell, formula, table);
        },
        helpers: [...read].flatMap((name) => {
          const [formula, cell] = [formulas.get(name), cellIn(name)];
          if (formula === undefined || !cell || differing.has(name)) return [];
          return causeOf({ table, keyColumn, key, column: name }, sheetName, cell, formula);
        }),
      };
    };
    return [{ table, key, arrived }];
  });
}
