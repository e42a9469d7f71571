import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { ICellData, IStyleData } from '@univerjs/core';
import type { CellMatrix } from '../univer/cell-matrix';
import { putCell } from '../univer/cell-matrix';
import { blankSnapshot } from '../model/open';
import type { ModelSnapshot } from '../model/data/snapshot';
import { pastedTable } from './pasted-table';

/** Pixels, for 序号, 单位, 时间, 主题 and 发布人. */
const WIDTHS = [52, 150, 96, 340, 310];
const ROW = 22;
const TITLE_ROW = 36;
const ROOM = 30;

const line = { s: BorderStyleTypes.THIN, cl: { rgb: '#7F7F7F' } };
const cell: IStyleData = {
  ff: '宋体',
  fs: 11,
  bd: { t: line, r: line, b: line, l: line },
  vt: VerticalAlign.MIDDLE,
  tb: WrapStrategy.WRAP,
};
const STYLES: Record<string, IStyleData> = {
  title: { ff: '宋体', fs: 16, bl: BooleanNumber.TRUE, vt: VerticalAlign.MIDDLE },
  issued: { ff: '宋体', fs: 11, ht: HorizontalAlign.RIGHT, vt: VerticalAlign.BOTTOM },
  header: { ...cell, bl: BooleanNumber.TRUE, ht: HorizontalAlign.CENTER },
  centred: { ...cell, ht: HorizontalAlign.CENTER },
  cell,
};

/** The workbook that the page starts with: a table pasted from a document, otherwise untouched. */
export function sampleWorkbook(notice: string): ModelSnapshot {
  const { workbook, registry } = blankSnapshot();
  const [id = ''] = workbook.sheetOrder;
  const rows = pastedTable(notice);
  const cellData: CellMatrix = {};
  rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      putCell(cellData, row, column, pasted(text, row, column, isHeader(texts, rows)));
    });
  });
  const sheet = {
    ...workbook.sheets[id],
    id,
    name: '新闻发布会计划',
    rowCount: rows.length + 2 * ROOM,
    columnCount: ROOM,
    defaultRowHeight: ROW,
    cellData: cellData as NonNullable<(typeof workbook.sheets)[string]['cellData']>,
    columnData: Object.fromEntries(WIDTHS.map((w, at) => [at, { w }])),
    // The other rows fit their content.
    rowData: { 0: { h: TITLE_ROW, ia: BooleanNumber.FALSE } },
  };
  return {
    workbook: { ...workbook, name: '示例', styles: STYLES, sheets: { [id]: sheet } },
    registry,
  };
}

/** The first row of cells after the title, and every repetition of it. */
function isHeader(texts: readonly string[], rows: readonly (readonly string[])[]): boolean {
  return texts.join('\t') === rows[1]?.join('\t');
}

/** A pasted text as Excel stores it: digits become a number, anything else stays text. */
function pasted(text: string, row: number, column: number, header: boolean): ICellData {
  const content = /^\d+$/.test(text)
    ? { v: Number(text), t: CellValueType.NUMBER }
    : { v: text, t: CellValueType.STRING };
  if (row === 0) return { ...content, s: column === 0 ? 'title' : 'issued' };
  if (header) return { ...content, s: 'header' };
  return { ...content, s: column === 0 || column === 2 ? 'centred' : 'cell' };
}
