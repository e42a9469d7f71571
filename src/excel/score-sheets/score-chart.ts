import { columnNamed, type PlannedTable } from '../generated/write-table';

/** By which people and programs find the chart. */
const NAME = '单位得分图';
const TITLE = '各单位总分';

/** Between the table and the chart, and of the chart itself. */
const GAP = 1;
const ROWS = 18;
/** What the chart takes of the sheet below the table. */
export const CHART_ROWS = GAP + ROWS;

/** More columns than these nobody can tell apart: the best departments are shown, the rest are in the table. */
const MOST_SHOWN = 40;

/**
 * Adds the native chart of the departments' scores below a new 汇总表, with the next sync. It is made once: rows that
 * the table gains or loses later are gained and lost by the chart, and whoever has moved or changed it keeps it so.
 */
export function chartScores(planned: PlannedTable): void {
  const { sheet, row, column, rows } = planned;
  const shown = Math.min(rows.length, MOST_SHOWN);
  // 总分 stands right behind the names.
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
  // A score counts from 0: an axis that begins higher would make small differences look large.
  chart.axes.valueAxis.minimum = 0;
  const top = row + 1 + rows.length + GAP;
  chart.setPosition(
    sheet.getRangeByIndexes(top, column, 1, 1),
    sheet.getRangeByIndexes(top + ROWS - 1, column + columnNamed(planned, '折算分'), 1, 1),
  );
}
