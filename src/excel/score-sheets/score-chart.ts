import { chartBelow } from '../generated/table-chart';
import type { PlannedTable } from '../generated/write-table';

/** Queues the chart of the departments' scores below a new 汇总表; 总分 is the column right of the names. */
export function chartScores(planned: PlannedTable): void {
  chartBelow(planned, {
    ...{ name: '单位得分图', title: '各单位总分', names: '牵头发布单位', last: '折算分' },
    ...{ unit: '名', rows: planned.rows.length },
  });
}
