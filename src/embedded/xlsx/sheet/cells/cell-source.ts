import { attributesOf, scanXml } from '../../package/xml';
import { UnreadableXlsx } from '../../package/package';
import { MAX_COLUMNS, MAX_ROWS } from '../../../model/data/area';

type Attributes = Readonly<Record<string, string>>;

/** A cell of the file, with row and column from 0. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly attributes: Attributes;
  readonly value: string | null;
  readonly formula: FileFormula | null;
  /** XML of an inline string. */
  readonly inline: string | null;
}

export interface FileFormula {
  readonly text: string;
  readonly attributes: Attributes;
  readonly xml: string;
}

interface Sink {
  row(at: number, attributes: Attributes): void;
  cell(cell: FileCell): void;
}

interface Open {
  row: number;
  column: number;
  attributes: Attributes;
  value: string | null;
  formula: { text: string; attributes: Attributes; start: number; xml: string } | null;
  inlineFrom: number;
  inline: string | null;
}

const LETTERS = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/iu;

function positionOf(reference: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = LETTERS.exec(reference) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** @throws UnreadableXlsx for a row or column that Excel's grid does not have */
function refuseOutside(at: number, size: number): void {
  if (at >= size) throw new UnreadableXlsx('tooLarge');
  if (!(at >= 0)) throw new UnreadableXlsx('damaged');
}

/**
 * Scans the rows and cells of a sheet in order.
 * @param xml of `sheetData`
 * @throws UnreadableXlsx if a cell is outside Excel's grid
 */
export function scanCells(xml: string, sink: Sink): void {
  let row = -1;
  let column = -1;
  let cell: Open | null = null;
  let text: 'v' | 'f' | null = null;
  const openCell = (attributes: Attributes): void => {
    const { r = '' } = attributes;
    const at = r === '' ? { row, column: column + 1 } : positionOf(r);
    refuseOutside(at.row, MAX_ROWS);
    refuseOutside(at.column, MAX_COLUMNS);
    ({ row, column } = at);
    cell = { ...at, attributes, value: null, formula: null, inlineFrom: -1, inline: null };
  };
  scanXml(xml, {
    open: (name, raw, start, end) => {
      if (name === 'row') {
        const attributes = attributesOf(raw);
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
        refuseOutside(row, MAX_ROWS);
        sink.row(row, attributes);
      } else if (name === 'c') openCell(attributesOf(raw));
      else if (cell && name === 'is') cell.inlineFrom = end;
      else if (cell && name === 'v') {
        cell.value = '';
        text = 'v';
      } else if (cell && name === 'f') {
        cell.formula = { text: '', attributes: attributesOf(raw), start, xml: '' };
        text = 'f';
      }
    },
    text: (piece) => {
      if (!cell || text === null) return;
      if (text === 'v') cell.value = (cell.value ?? '') + piece;
      else if (cell.formula) cell.formula.text += piece;
    },
    close: (name, end) => {
      if (name === 'v') text = null;
      if (name === 'f') {
        text = null;
        if (cell?.formula) cell.formula.xml = xml.slice(cell.formula.start, end);
      }
      if (name === 'is' && cell)
        cell.inline = xml.slice(cell.inlineFrom, xml.lastIndexOf('<', end - 1));
      if (name === 'c' && cell) {
        sink.cell(cell);
        cell = null;
      }
    },
  });
}
