import { EMPTY_CELL, textCell, type Cell, type Grid, type SeenCell } from '../cells/grid';
import { COLUMN_KEYS, headerOf, type ColumnKey } from '../header/header';
import type { Plan, PlanRow } from './plan';
import { issuedLine } from './plan-grid';

/** A plan that is to be part of a larger one. */
interface Part {
  readonly plan: Plan;
  /** The heading above its rows: the name of its sheet, or its title. */
  readonly name: string;
  /** The lines of the document it was read from. */
  readonly lines: readonly number[] | undefined;
}

/** A cell as it can be written elsewhere: 「同上」 as what it refers to. */
export const plain = ({ ditto, value, text, format }: SeenCell): Cell =>
  ditto ? plain(ditto) : { value, text, ...(format !== undefined && { format }) };

/** Combines several plans under one header, column by column whatever their order, each under its own heading. */
export function combinePlans(parts: readonly Part[]): Grid {
  const plans = parts.map(({ plan }) => plan);
  const keys = COLUMN_KEYS.filter(
    (key) => key === 'timing' || plans.some(({ columns }) => columns[key] !== undefined),
  );
  const others = [
    ...new Set(
      plans.flatMap(({ rows }) => rows.flatMap(({ extras }) => extras.map(({ header }) => header))),
    ),
  ];
  const headerText = (key: ColumnKey): string =>
    plans.map(({ columns }) => columns[key]?.header).find((text) => text !== undefined) ??
    headerOf(key);
  const cellsOf = (row: PlanRow): Cell[] => [
    ...keys.map((key) => plain(row.cells[key])),
    ...others.map((header) =>
      plain(row.extras.find((extra) => extra.header === header)?.cell ?? EMPTY_CELL),
    ),
  ];
  const rows: Cell[][] = [];
  const lines: number[] = [];
  const add = (line: number, cells: Cell[]): void => {
    rows.push(cells);
    lines.push(line);
  };
  const [first] = plans;
  if (first?.title) add(1, [textCell(first.title)]);
  if (first?.issued) add(1, [textCell(issuedLine(first.issued))]);
  add(1, [...keys.map(headerText), ...others].map(textCell));
  for (const { plan, name, lines: of } of parts) {
    add(plan.headerRow + 1, [textCell(name)]);
    for (const row of plan.rows) add(of?.[row.gridRow] ?? row.gridRow + 1, cellsOf(row));
  }
  return { rows, merges: [], lines };
}
