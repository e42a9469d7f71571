import { columnNamed, type PlannedTable } from '../generated/write-table';

const NAME = '单位得分图';
const TITLE = '各单位总分';

/** In rows: the gap below the table and the height of the chart. */
const GAP = 1;
const ROWS = 18;

/** More columns would be illegible: only the best departments are shown. */
const MOST_SHOWN = 40;

/**
 * Queues the chart of the departments' scores below a new 汇总表. It is created only once: it follows the rows of the
 * table, and changes by users are kept.
 */
export function chartScores(planned: PlannedTable): void {
  const { sheet, row, column, rows } = planned;
  const shown = Math.min(rows.length, MOST_SHOWN);
  // 总分 is the column right of the names.
  const source = sheet.getRangeByIndexes(
    row,
    column + columnNamed(planned, '牵头发布单位'),
    shown + 1,
    2,
  );
  const chart = sheet.charts.add('ColumnClustered', source, 'Columns');
  chart.name = NAME;
  chart.title.text = shown < rows.length ? `${TITLE}（前${shown}名）` : TITLE;
  chart.legend.visible = false;
  // An axis that does not begin at 0 would exaggerate small differences.
  chart.axes.valueAxis.minimum = 0;
  const top = row + 1 + rows.length + GAP;
  chart.setPosition(
    sheet.getRangeByIndexes(top, column, 1, 1),
    sheet.getRangeByIndexes(top + ROWS - 1, column + columnNamed(planned, '折算分'), 1, 1),
  );
}
