import { CRITERIA } from '../../core/assessment/criteria';
import { comparable } from '../../core/plan/cells/text';
import { FONT_SIZE, LINE, QUIET, styleBody, styleHead } from '../generated/table-style';
import { bodyOf, columnNamed, type PlannedTable } from '../generated/write-table';
import { columnLetters } from '../grid/addresses';
import { canGroup } from '../command/api-support';
import { chartScores } from './score-chart';

/** Pale enough for black text. Colour is never the only sign: lost points are visible as numbers too. */
const COLOURS = {
  part: '#FFEB9C',
  none: '#FFC7CE',
  bar: '#9BC2E6',
} as const;

const BEST = 100;

/** Number of generated columns before the first column that a user has added. */
function ownWidth({ spec, headers }: PlannedTable): number {
  const first = headers.findIndex((header) =>
    spec.columns.every((one) => one.header !== comparable(header)),
  );
  return first < 0 ? headers.length : Math.max(1, first);
}

/** Removes the conditional formats of the generated columns and returns their body. */
function withoutRules(planned: PlannedTable): Excel.Range {
  const body = bodyOf(planned, 0, ownWidth(planned));
  body.conditionalFormats.clearAll();
  return body;
}

function foldHelpers({ spec, sheet, row, column, headers }: PlannedTable): void {
  const isHelper = (header: string): boolean =>
    spec.columns.some((one) => one.isHelper && one.header === comparable(header));
  const first = headers.findIndex(isHelper);
  if (first < 0) return;
  const count = headers.filter(isHelper).length;
  const columns = sheet.getRangeByIndexes(row, column + first, 1, count).getEntireColumn();
  if (!canGroup(sheet)) {
    columns.columnHidden = true;
    return;
  }
  columns.group('ByColumns');
  columns.hideGroupDetails('ByColumns');
}

function paint(range: Excel.Range, formula: string, fill: string | null, font?: string): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  if (fill !== null) custom.format.fill.color = fill;
  if (font !== undefined) custom.format.font.color = font;
}

function showBar(range: Excel.Range): void {
  const { dataBar } = range.conditionalFormats.add('DataBar');
  dataBar.positiveFormat.fillColor = COLOURS.bar;
  dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
  dataBar.upperBoundRule = {
    type: 'Number',
    formula: String(BEST),
  };
}

/** Conditional formats accept no structured references, so addresses are relative to the first row of the body. */
const cellAt = ({ row, column }: PlannedTable, at: number): string =>
  `${columnLetters(column + at)}${row + 2}`;

/** Red for criteria without points, amber for partial points, grey for rows that are not scored. */
function markLosses(planned: PlannedTable): void {
  const { row, column } = planned;
  const body = withoutRules(planned);
  const [first, last] = [CRITERIA[0].code, CRITERIA.at(-1)?.code ?? CRITERIA[0].code].map((code) =>
    columnNamed(planned, code),
  );
  const score = columnNamed(planned, '得分');
  const state = columnNamed(planned, '计分状态');
  if (first !== undefined && last !== undefined && first >= 0 && last >= first) {
    const points = bodyOf(planned, first, last - first + 1);
    const cell = cellAt(planned, first);
    // The row above the header contains the full points.
    const full = `${columnLetters(column + first)}$${row}`;
    // The rule added last has the highest priority.
    paint(points, `=AND(ISNUMBER(${cell}),${cell}<${full})`, COLOURS.part);
    paint(points, `=AND(ISNUMBER(${cell}),${cell}=0,${full}>0)`, COLOURS.none);
  }
  if (score >= 0) showBar(bodyOf(planned, score));
  if (state >= 0) {
    const cell = `$${cellAt(planned, state)}`;
    paint(body, `=AND(${cell}<>"计分",${cell}<>"")`, null, QUIET);
  }
}

/** Queues the formats of 考核明细. */
export function styleDetail(planned: PlannedTable): void {
  const { sheet, row, column, headers } = planned;
  styleBody(planned);
  markLosses(planned);
  if (planned.existing === null) {
    styleHead(planned);
    const band = sheet.getRangeByIndexes(row - 2, column, 2, headers.length);
    band.format.wrapText = true;
    band.format.font.size = FONT_SIZE;
    band.format.horizontalAlignment = 'Center';
    band.format.verticalAlignment = 'Center';
    sheet.getRangeByIndexes(row - 2, column, 1, 1).format.rowHeight = LINE * 2;
    foldHelpers(planned);
  }
}

/** Queues the formats of 考核汇总. */
export function styleSummary(planned: PlannedTable): void {
  styleBody(planned);
  withoutRules(planned);
  const total = columnNamed(planned, '总分');
  const grade = columnNamed(planned, '等级');
  if (total >= 0) showBar(bodyOf(planned, total));
  if (grade >= 0) {
    paint(bodyOf(planned, grade), `=${cellAt(planned, grade)}="不合格"`, COLOURS.none);
  }
  if (planned.existing === null) {
    styleHead(planned);
    foldHelpers(planned);
    chartScores(planned);
  }
}

/** Queues the formats of 待补佐证. */
export function styleEvidence(planned: PlannedTable): void {
  styleBody(planned);
  const body = withoutRules(planned);
  const state = columnNamed(planned, '情况');
  if (state >= 0) {
    const cell = `$${cellAt(planned, state)}`;
    paint(body, `=OR(${cell}="已补",${cell}="已删除")`, null, QUIET);
  }
  if (planned.existing === null) {
    styleHead(planned);
    foldHelpers(planned);
  }
}
