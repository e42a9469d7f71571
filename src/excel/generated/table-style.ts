import { comparable } from '../../core/plan/cells/text';
import { bodyOf, type PlannedTable } from './write-table';

const TITLE_SIZE = 14;
/** In points. */
export const FONT_SIZE = 10;
/** Height of a line of text, in points. */
export const LINE = 18;
/** For what matters less; dark enough to be read. */
export const QUIET = '#767676';

const COLOURS = { header: '#D9E1F2', line: '#BFBFBF' } as const;

/** Formats of the body; widths only of a new table, since people change them. */
export function styleBody(planned: PlannedTable): void {
  const { spec, sheet, column, headers, row } = planned;
  const body = bodyOf(planned, 0, headers.length);
  body.format.font.size = FONT_SIZE;
  body.format.verticalAlignment = 'Center';
  headers.forEach((header, at) => {
    const one = spec.columns.find((known) => known.header === comparable(header));
    if (!one) return;
    if (planned.existing === null) {
      const cell = sheet.getRangeByIndexes(row, column + at, 1, 1);
      cell.format.columnWidth = one.width;
    }
    const own = bodyOf(planned, at);
    if (one.look === 'wraps') own.format.wrapText = true;
    if (one.look === 'centred') {
      own.format.horizontalAlignment = 'Center';
    }
  });
  rule(body);
  body.format.autofitRows();
}

/** Explicit borders, since not every program supports table styles. */
export function rule(range: Excel.Range): void {
  for (const index of [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    'InsideHorizontal',
    'InsideVertical',
  ] as const) {
    const border = range.format.borders.getItem(index);
    border.style = 'Continuous';
    border.color = COLOURS.line;
  }
}

/** Title, facts and header of a new sheet. */
export function styleHead({ spec, sheet, row, column, headers }: PlannedTable): void {
  const title = sheet.getRangeByIndexes(row - spec.above, column, 1, 1);
  title.format.font.bold = true;
  title.format.font.size = TITLE_SIZE;
  const facts = sheet.getRangeByIndexes(row - spec.above + 1, column, 1, 1);
  facts.format.font.size = FONT_SIZE;
  facts.format.font.color = QUIET;
  const header = sheet.getRangeByIndexes(row, column, 1, headers.length);
  styleHeader(header);
  header.format.wrapText = true;
  header.format.rowHeight = LINE * 2;
}

/** Queues the formats of a header's cells. */
export function styleHeader(header: Excel.Range): void {
  rule(header);
  header.format.fill.color = COLOURS.header;
  header.format.font.color = '#000000';
  header.format.font.bold = true;
  header.format.font.size = FONT_SIZE;
  header.format.horizontalAlignment = 'Center';
  header.format.verticalAlignment = 'Center';
}
