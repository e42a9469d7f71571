import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PaperCell, PaperTable } from '../../model/paper';
import { cleanText } from '../clean-text';
import { columnShares, isShortRow } from '../columns';
import { FONTS, LINES, PAGE, SIZES } from '../layout';
import { exactly, millimetres, runs } from './runs';

const TEXT_WIDTH = millimetres(PAGE.width - PAGE.left - PAGE.right);

/** @param keepNext stays on the page of the next row */
function tableCell(
  { text, span = 1, align, isLabel }: PaperCell,
  width: number,
  keepNext: boolean,
): TableCell {
  const font = isLabel === true ? FONTS.heading : FONTS.body;
  return new TableCell({
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: cleanText(text)
      .split('\n')
      .map(
        (part) =>
          new Paragraph({
            alignment: align ?? AlignmentType.LEFT,
            spacing: exactly(LINES.table),
            ...(keepNext && { keepNext }),
            children: runs(part, font, SIZES.table),
          }),
      ),
  });
}

/** A row is broken only if it is long, and neither the header nor the last row stands alone on a page. */
export function table(content: PaperTable): Table {
  const { headers, rows } = content;
  const twips = columnShares(content).map((share) => Math.floor(share * TEXT_WIDTH));
  return new Table({
    width: { size: twips.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: twips,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: rows.map((row, i) => {
      const { cells, height } = row;
      let column = 0;
      const next = rows[i + 1];
      const isKept =
        headers > 0 &&
        next !== undefined &&
        (i < headers || i === rows.length - 2) &&
        isShortRow(content, next);
      return new TableRow({
        ...(isShortRow(content, row) && { cantSplit: true }),
        ...(i < headers && { tableHeader: true }),
        ...(height !== undefined && {
          height: { value: millimetres(height), rule: HeightRule.ATLEAST },
        }),
        children: cells.map((cell) => {
          const from = column;
          column += cell.span ?? 1;
          const width = twips.slice(from, column).reduce((sum, one) => sum + one, 0);
          return tableCell(cell, width, isKept);
        }),
      });
    }),
  });
}
