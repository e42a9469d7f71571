import { columnNamed, type PlannedTable } from './write-table';

/** In rows: the gap below the table and the height of the chart. */
const GAP = 1;
const ROWS = 18;

/** More columns would be illegible: only the first rows are shown. */
const MOST_SHOWN = 40;

/** A column chart of a generated table. */
export interface TableChart {
  readonly name: string;
  readonly title: string;
  /** Column of the names; the numbers are those of the column right of it. */
  readonly names: string;
  /** The last column below which the chart stands. */
  readonly last: string;
  /** What the rows are counted by in the title, where not all are shown. */
  readonly unit: string;
  /** How many rows belong in it. */
  readonly rows: number;
}

const shownOf = ({ rows }: TableChart): number => Math.min(rows, MOST_SHOWN);

const sourceOf = (planned: PlannedTable, spec: TableChart): Excel.Range =>
  planned.sheet.getRangeByIndexes(
    planned.row,
    planned.column + columnNamed(planned, spec.names),
    shownOf(spec) + 1,
    2,
  );

/**
 * Queues a chart below a new table. It is created only once: it follows the rows of the table, and changes by users are
 * kept.
 */
export function chartBelow(planned: PlannedTable, spec: TableChart): void {
  const { sheet, row, column, rows } = planned;
  const chart = sheet.charts.add('ColumnClustered', sourceOf(planned, spec), 'Columns');
  chart.name = spec.name;
  const shown = shownOf(spec);
  chart.title.text = shown < spec.rows ? `${spec.title}（前${shown}${spec.unit}）` : spec.title;
  chart.legend.visible = false;
  // An axis that does not begin at 0 would exaggerate small differences.
  chart.axes.valueAxis.minimum = 0;
  const top = row + 1 + rows.length + GAP;
  chart.setPosition(
    sheet.getRangeByIndexes(top, column, 1, 1),
    sheet.getRangeByIndexes(top + ROWS - 1, column + columnNamed(planned, spec.last), 1, 1),
  );
}
