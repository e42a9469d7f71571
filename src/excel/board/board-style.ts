import { printOnePage } from '../grid/page-setup';
import {
  FONT_SIZE,
  LINE,
  QUIET,
  rule,
  styleBody,
  styleHead,
  styleHeader,
} from '../generated/table-style';
import { bodyOf, columnNamed, type PlannedTable } from '../generated/write-table';
import { columnLetters } from '../grid/addresses';
import { BLOCKS, LINES_ABOVE, type Block } from './board-lines';

const CHART = { name: '各月发布会图', title: '各月计划与召开（场）' } as const;

/** Of the large figures. */
const FIGURE_SIZE = 16;
/** Pale enough for black text. Colour is never the only sign: the number stands there too. */
const ALARM = '#FFC7CE';

/** The cells of a block. */
function rangeOf({ sheet, row, column }: PlannedTable, block: Block): Excel.Range {
  const top = row - LINES_ABOVE + block.row;
  return sheet.getRangeByIndexes(top, column + block.column, block.rows, block.columns);
}

/** Queues the formats of 进度看板; what stands above its table is formatted once, afterwards it is the office's. */
export function styleBoard(planned: PlannedTable): void {
  styleBody(planned);
  markOverdue(planned);
  if (planned.existing) return;
  styleHead(planned);
  styleFigures(planned);
  const { months, states, overdue, soon, notes } = BLOCKS;
  for (const block of [months, states, overdue, soon]) styleBlock(planned, block);
  for (const { row, column } of [overdue, soon]) {
    const title = rangeOf(planned, { row: row - 1, column, rows: 1, columns: 1 });
    title.format.font.bold = true;
    title.format.font.size = FONT_SIZE;
  }
  for (const block of [overdue, soon]) {
    const body = { ...block, row: block.row + 1, rows: block.rows - 1 };
    rangeOf(planned, { ...body, columns: 1 }).numberFormat = [['yyyy-mm-dd']];
    const topics = rangeOf(planned, { ...body, column: block.column + 3, columns: 1 });
    topics.format.horizontalAlignment = 'Left';
  }
  const text = rangeOf(planned, notes);
  text.format.font.size = FONT_SIZE - 1;
  text.format.font.color = QUIET;
  addChart(planned);
}

/** A block with a header: centred, with lines. */
function styleBlock(planned: PlannedTable, block: Block): void {
  const range = rangeOf(planned, block);
  range.format.font.size = FONT_SIZE;
  range.format.horizontalAlignment = 'Center';
  rule(range);
  styleHeader(rangeOf(planned, { ...block, rows: 1 }));
}

function styleFigures(planned: PlannedTable): void {
  const { figures } = BLOCKS;
  styleBlock(planned, figures);
  const numbers = rangeOf(planned, { ...figures, row: figures.row + 1, rows: 1 });
  numbers.format.font.size = FIGURE_SIZE;
  numbers.format.font.bold = true;
  numbers.format.rowHeight = LINE * 2;
  numbers.format.verticalAlignment = 'Center';
  const share = rangeOf(planned, { row: figures.row + 1, column: 6, rows: 1, columns: 1 });
  share.numberFormat = [['0%']];
}

/** The departments that have something overdue. */
function markOverdue(planned: PlannedTable): void {
  const at = columnNamed(planned, '逾期');
  if (at < 0) return;
  const body = bodyOf(planned, at);
  body.conditionalFormats.clearAll();
  const { custom } = body.conditionalFormats.add('Custom');
  // Relative to the first row of the body.
  custom.rule.formula = `=${columnLetters(planned.column + at)}${planned.row + 2}>0`;
  custom.format.fill.color = ALARM;
}

function addChart(planned: PlannedTable): void {
  const { months, chart: place } = BLOCKS;
  const chart = planned.sheet.charts.add('ColumnClustered', rangeOf(planned, months), 'Columns');
  chart.name = CHART.name;
  chart.title.text = CHART.title;
  chart.axes.valueAxis.minimum = 0;
  const corner = { row: place.row, column: place.column, rows: 1, columns: 1 };
  const end = {
    ...corner,
    row: place.row + place.rows - 1,
    column: place.column + place.columns - 1,
  };
  chart.setPosition(rangeOf(planned, corner), rangeOf(planned, end));
}

/** Queues the page set-up of a new board: all of it on one page. */
export function setUpBoard({ sheet, row, column, headers, rows }: PlannedTable): void {
  sheet.showGridlines = false;
  printOnePage(sheet, sheet.getRangeByIndexes(0, column, row + 1 + rows.length, headers.length));
}
