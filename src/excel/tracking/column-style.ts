import type { TRACKING_COLUMNS } from '../../core/plan/tracking-columns/tracking-columns';
import type { Status } from '../../core/tracking/status';

type Spec = (typeof TRACKING_COLUMNS)[number];

/** One colour for each group of columns, pale enough for black text. */
const GROUP_COLOURS: Readonly<Record<Spec['group'], string>> = {
  身份: '#D9D9D9',
  校验: '#F8CBAD',
  进度: '#BDD7EE',
  变更: '#FFE699',
  会前: '#C6E0B4',
  召开: '#B4E5E0',
  会后: '#D9C3EC',
  考核: '#F4C7D6',
};

/**
 * Colours of states that need attention or are settled. Colour is never the only sign: the cell contains the state as
 * text.
 */
const STATE_COLOURS: Readonly<Partial<Record<Status, string>>> = {
  逾期未召开: '#FFC7CE',
  超期未公开: '#FFC7CE',
  临近: '#FFEB9C',
  已召开待公开: '#FFEB9C',
  已公开: '#C6EFCE',
  已取消: '#E7E6E6',
  时间待定: '#E7E6E6',
};

/** How many states have a colour. */
export const COLOURED_STATES = Object.keys(STATE_COLOURS).length;

const DATE_FORMAT = 'yyyy-mm-dd';
const TEXT_FORMAT = '@';

/** Minimum widths in points by kind of column; a long header makes the column wider. */
const WIDTHS = { text: 110, date: 78, choice: 66, formula: 78 } as const;
const POINTS_OF_A_CHARACTER = 12;

const widthOf = ({ name, kind }: Spec): number =>
  Math.max(WIDTHS[kind], name.length * POINTS_OF_A_CHARACTER + 24);

/** Text format keeps 3-4月 from becoming a date, but would keep formulas from being calculated. */
function formatOf(spec: Spec): string {
  if (spec.kind === 'date') return DATE_FORMAT;
  if (spec.kind === 'formula') return spec.shows === 'date' ? DATE_FORMAT : 'General';
  return TEXT_FORMAT;
}

/** Colour, width, format and drop-down of a new column. */
export function styleColumn(column: Excel.TableColumn, spec: Spec): void {
  const header = column.getHeaderRowRange();
  header.format.fill.color = GROUP_COLOURS[spec.group];
  header.format.font.color = '#000000';
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.getEntireColumn().format.columnWidth = widthOf(spec);
  const body = column.getDataBodyRange();
  body.numberFormat = [[formatOf(spec)]];
  if (spec.kind !== 'choice') return;
  body.dataValidation.rule = { list: { inCellDropDown: true, source: spec.choices.join(',') } };
  body.dataValidation.errorAlert = {
    showAlert: true,
    style: 'Stop',
    title: spec.name,
    message: `请从下拉列表中选择：${spec.choices.join('、')}。`,
  };
}

/** Adds the colours of 状态. */
export function colourStates(body: Excel.Range): void {
  for (const [state, colour] of Object.entries(STATE_COLOURS)) {
    const { cellValue } = body.conditionalFormats.add('CellValue');
    cellValue.format.fill.color = colour;
    cellValue.rule = {
      formula1: `="${state}"`,
      operator: 'EqualTo',
    };
  }
}
