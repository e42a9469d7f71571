import type { Area } from './area';
import type { ChartRecord } from './registry';

/** What a chart shows: its categories, and a series for each line of numbers. */
export interface ChartData {
  readonly categories: Area | null;
  readonly series: readonly ChartSeries[];
}

interface ChartSeries {
  readonly name: Area | null;
  readonly values: Area;
}

/**
 * How Excel interprets the cells of a chart: the first row names the series, the first column the categories, or the
 * reverse where each row is a series. A single row or column is one series without names.
 */
export function chartData({
  source,
  seriesBy,
}: Pick<ChartRecord, 'source' | 'seriesBy'>): ChartData {
  const isByRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && source.columns > source.rows);
  const names = source.rows > 1 ? 1 : 0;
  const labels = source.columns > 1 ? 1 : 0;
  const header = (at: number): Area => ({
    ...source,
    column: source.column + at,
    rows: 1,
    columns: 1,
  });
  const label = (at: number): Area => ({ ...source, row: source.row + at, rows: 1, columns: 1 });
  const body = { row: source.row + names, rows: source.rows - names };
  const right = { column: source.column + labels, columns: source.columns - labels };
  if (isByRows) {
    return {
      categories: names > 0 ? { ...source, ...right, rows: 1 } : null,
      series: Array.from({ length: body.rows }, (_, i) => ({
        name: labels > 0 ? label(names + i) : null,
        values: { ...source, ...right, row: body.row + i, rows: 1 },
      })),
    };
  }
  return {
    categories: labels > 0 ? { ...source, ...body, columns: 1 } : null,
    series: Array.from({ length: right.columns }, (_, i) => ({
      name: names > 0 ? header(labels + i) : null,
      values: { ...source, ...body, column: right.column + i, columns: 1 },
    })),
  };
}

/** The direction of the bars; `null` for a chart type that is kept, but neither drawn nor saved. */
export function barDirection({ type }: Pick<ChartRecord, 'type'>): 'across' | 'upright' | null {
  if (type === 'ColumnClustered') return 'upright';
  return type === 'BarClustered' ? 'across' : null;
}
