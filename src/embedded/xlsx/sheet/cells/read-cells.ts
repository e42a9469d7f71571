import { BooleanNumber, CellValueType } from '@univerjs/core';
import type { ICellData, IRowData } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { CellMarks } from '../../../model/data/snapshot';
import type { CellMatrix } from '../../../univer/cell-matrix';
import { putCell } from '../../../univer/cell-matrix';
import { inlineText, type FileText } from '../../book/strings';
import { styleId, type StyleSheet } from '../../styles/style-sheet';
import { decodeText } from '../../terms/text';
import { withoutPrefixes, withPrefixes } from '../../terms/functions';
import { element, escapeXml } from '../../package/xml';
import { rowPixels } from '../../terms/units';
import { scanCells, type FileCell, type FileFormula } from './cell-source';

type Content = Pick<ICellData, 'v' | 't' | 'f'>;

export interface CellReading {
  readonly strings: readonly FileText[];
  readonly styles: StyleSheet;
  /** Whether a formula refers to something outside the workbook; its last value is kept instead. */
  readonly isForeign: (formula: string) => boolean;
  /** Days to add in a file with the 1904 date system. */
  readonly dateOffset: (xf: number) => number;
  /** If false, only rows are read. */
  readonly withCells: boolean;
}

/** Cells and rows in the grid's form, and the extent of the used area. */
export interface ReadCells {
  readonly cellData: CellMatrix;
  readonly rowData: Record<number, Partial<IRowData>>;
  /** Outline level by row. */
  readonly levels: ReadonlyMap<number, number>;
  /** Attributes of rows in the file. */
  readonly attributes: ReadonlyMap<number, Readonly<Record<string, string>>>;
  readonly rows: number;
  readonly columns: number;
}

export function readCells(xml: string, reading: CellReading): ReadCells {
  const cellData: CellMatrix = {};
  const rowData: Record<number, Partial<IRowData>> = {};
  const levels = new Map<number, number>();
  const told = new Map<number, Readonly<Record<string, string>>>();
  const reader = new CellReader(reading);
  let [rows, columns] = [0, 0];
  scanCells(xml, {
    row: (at, attributes) => {
      const { ht, hidden, outlineLevel } = attributes;
      if (ht !== undefined) rowData[at] = { h: rowPixels(Number(ht)), ia: BooleanNumber.FALSE };
      if (hidden === '1' || hidden === 'true')
        rowData[at] = { ...rowData[at], hd: BooleanNumber.TRUE };
      if (outlineLevel !== undefined && outlineLevel !== '0') levels.set(at, Number(outlineLevel));
      if (!reading.withCells) told.set(at, attributes);
      rows = Math.max(rows, at + 1);
    },
    cell: (cell) => {
      rows = Math.max(rows, cell.row + 1);
      columns = Math.max(columns, cell.column + 1);
      const data = reading.withCells ? reader.read(cell) : null;
      if (data) putCell(cellData, cell.row, cell.column, data);
    },
  });
  return { cellData, rowData, levels, attributes: told, rows, columns };
}

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

class CellReader {
  private readonly shared = new Map<string, Shared>();
  private readonly lexer = new LexerTreeBuilder();

  constructor(private readonly reading: CellReading) {}

  read(cell: FileCell): ICellData | null {
    const xf = Number(cell.attributes.s ?? 0);
    const { styles } = this.reading;
    const { content, file } = this.content(cell, xf);
    const marks: CellMarks = {
      // Cells are locked by default; a file lists the exceptions.
      ...(xf > 0 && styles.isUnlocked(xf) && { unlocked: true }),
      ...(file && { file }),
    };
    const hasMarks = Object.keys(marks).length > 0;
    if (content === null && xf === 0 && !hasMarks) return null;
    return {
      ...content,
      ...(xf > 0 && { s: styleId(xf) }),
      ...(hasMarks && { custom: { ...marks } }),
    };
  }

  private content(
    cell: FileCell,
    xf: number,
  ): { content: Content | null; file?: CellMarks['file'] } {
    const { formula } = cell;
    const read = this.value(cell, xf);
    const { rich, ...value } = read ?? { rich: null };
    const content: Content | null = read && value;
    const says = String(content?.v ?? '');
    if (!formula) {
      if (rich === null) return { content, ...this.valueMark(cell, says) };
      return { content, file: { says, xml: rich } };
    }
    const plain = this.formulaText(formula, cell);
    const isShared = formula.attributes.t === 'shared';
    const xml = isShared ? element('f', {}, escapeXml(withPrefixes(plain ?? ''))) : formula.xml;
    if (plain === null || this.reading.isForeign(plain))
      return { content, file: { says, xml, ...extra(cell) } };
    if (plain === '') return { content };
    const isPlain = formula.attributes.t === undefined && plain === formula.text;
    const isOwn = !isShared && !(isPlain && extra(cell).attributes === undefined);
    return {
      content: { ...content, f: `=${plain}` },
      ...(isOwn && { file: { says: `=${plain}`, xml, ...extra(cell) } }),
    };
  }

  /** The mark of a cell with a rich value, such as a picture in a cell. */
  private valueMark(cell: FileCell, says: string): { file?: CellMarks['file'] } {
    const { attributes } = extra(cell);
    return attributes === undefined ? {} : { file: { says, xml: '', attributes } };
  }

  /** The formula for the grid; `null` for a what-if data table. */
  private formulaText({ text, attributes }: FileFormula, { row, column }: FileCell): string | null {
    if (attributes.t === 'dataTable') return null;
    const formula = withoutPrefixes(text);
    if (attributes.t !== 'shared') return formula;
    const id = attributes.si ?? '';
    if (text !== '') this.shared.set(id, { formula, row, column });
    const origin = this.shared.get(id);
    if (!origin || text !== '') return formula;
    const moved = this.lexer.moveFormulaRefOffset(
      `=${origin.formula}`,
      column - origin.column,
      row - origin.row,
    );
    return moved.replace(/^=/u, '');
  }

  private value(cell: FileCell, xf: number): (Content & { rich: string | null }) | null {
    const { value, attributes, inline } = cell;
    const plain = (v: string): Content & { rich: null } => ({
      v,
      t: CellValueType.STRING,
      rich: null,
    });
    const text = (from: FileText): Content & { rich: string | null } => ({
      ...plain(from.text),
      rich: from.rich,
    });
    if (inline !== null) return text(inlineText(inline));
    if (value === null) return null;
    switch (attributes.t ?? 'n') {
      case 's': {
        const shared = this.reading.strings[Number(value)];
        return shared ? text(shared) : null;
      }
      case 'str':
        return plain(decodeText(value));
      case 'e':
        return plain(value);
      case 'b':
        return {
          v: value === '1' || value === 'true' ? 1 : 0,
          t: CellValueType.BOOLEAN,
          rich: null,
        };
      case 'd':
        return { v: serialOf(value), t: CellValueType.NUMBER, rich: null };
      default:
        if (value.trim() === '' || !Number.isFinite(Number(value))) return null;
        return {
          v: Number(value) + this.reading.dateOffset(xf),
          t: CellValueType.NUMBER,
          rich: null,
        };
    }
  }
}

/** Attributes that refer to value metadata: dynamic arrays, pictures in cells. */
function extra({ attributes: { cm, vm, ph } }: FileCell): { attributes?: string } {
  const told = [
    ...(cm === undefined ? [] : [` cm="${cm}"`]),
    ...(vm === undefined ? [] : [` vm="${vm}"`]),
    ...(ph === undefined ? [] : [` ph="${ph}"`]),
  ].join('');
  return told === '' ? {} : { attributes: told };
}

/** 1970-01-01 as an Excel date. */
const EPOCH = 25_569;
const serialOf = (date: string): number =>
  Date.parse(date.endsWith('Z') ? date : `${date}Z`) / 86_400_000 + EPOCH;
