import { COLUMN_KEYS, headerOf, type ColumnKey } from '../header/header';
import { textCell, type Cell, type Grid } from '../cells/grid';
import { isBlank } from '../cells/text';
import { plain } from './combine-plans';
import type { Plan, PlanRow } from './plan';

/** Columns of a plan, whatever the old one has. */
const ALWAYS: readonly ColumnKey[] = ['number', 'department', 'timing', 'topic', 'spokesperson'];

const titleOf = ({ title, year }: Plan, next: number): string =>
  title !== null && year !== null && title.includes(String(year))
    ? title.replaceAll(String(year), String(next))
    : `${next}年新闻发布会计划`;

/** The plan of another year as a sheet: title, header, and these rows of the old plan, numbered anew. */
export function carriedPlan(plan: Plan, rows: readonly PlanRow[], year: number): Grid {
  const keys = COLUMN_KEYS.filter(
    (key) => ALWAYS.includes(key) || rows.some(({ cells }) => !isBlank(cells[key].text)),
  );
  const body = rows.map(({ cells }, at) =>
    keys.map((key): Cell => (key === 'number' ? textCell(String(at + 1)) : plain(cells[key]))),
  );
  const header = keys.map((key) => textCell(headerOf(key)));
  return { rows: [[textCell(titleOf(plan, year))], header, ...body], merges: [] };
}
