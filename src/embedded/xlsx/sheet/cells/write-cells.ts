import { BooleanNumber, CellValueType } from '@univerjs/core';
import type { ICellData, IRowData, IWorksheetData } from '@univerjs/core';
import type { TableRecord } from '../../../model/data/registry';
import { marksOf, writtenFormula } from '../../../model/data/snapshot';
import type { CellMatrix } from '../../../univer/cell-matrix';
import type { StringTable } from '../../book/strings';
import type { Losses } from '../../losses';
import { attributesXml, escapeXml } from '../../package/xml';
import type { StyleWriter } from '../../styles/style-writer';
import { withPrefixes } from '../../terms/functions';
import { areaOf, printArea, serializeCell } from '../../terms/references';
import { encodeText, LONGEST_TEXT } from '../../terms/text';
import { withFilledFormulas } from './filled-formulas';
import { Outline, rowAttributes } from './rows-and-columns';
import { qualified, tableAt } from './own-table';
import type { ReadSheet } from '../read-sheet';

export interface CellWriting {
  readonly name: string;
  readonly data: Partial<IWorksheetData>;
  /** Heights in pixels of the rows that fit their content. */
  readonly fitted: ReadonlyMap<number, number>;
  /** Rows that a filter hides. */
  readonly filteredOut: ReadonlySet<number>;
  readonly tables: readonly TableRecord[];
  readonly rows: Outline;
  readonly before: ReadSheet | undefined;
  readonly strings: StringTable;
  readonly styles: StyleWriter;
  readonly losses: Losses;
}

export interface WrittenCells {
  /** The content of `sheetData`. */
  readonly xml: string;
  /** The used area. */
  readonly dimension: string;
}

const byNumber = (a: number, b: number): number => a - b;

export function writeCells(writing: CellWriting): WrittenCells {
  const { data, rows, before, fitted, filteredOut } = writing;
  const cells = (data.cellData ?? {}) as CellMatrix;
  const writer = new CellWriter(writing, cells);
  const old = new Outline(before?.record.outline, 'rows');
  const described = new Set([
    ...[cells, data.rowData ?? {}].flatMap((list) => Object.keys(list).map(Number)),
    ...(before?.rowAttributes.keys() ?? []),
    ...rows.lines(),
    ...filteredOut,
  ]);
  const xml: string[] = [];
  for (const at of [...described].sort(byNumber)) {
    const attributes = rowAttributes(
      {
        data: dataOf(at, data.rowData?.[at], fitted, filteredOut),
        level: rows.levelOf(at),
        isBehindFolded: rows.isBehindFolded(at),
      },
      { data: before?.data.rowData?.[at], level: old.levelOf(at) },
      before?.rowAttributes.get(at),
      writing.styles,
    );
    const inside = writer.row(at, cells[at] ?? {});
    if (inside !== '' || attributes !== '')
      xml.push(`<row r="${at + 1}"${attributes}${inside === '' ? '/>' : `>${inside}</row>`}`);
  }
  return { xml: xml.join(''), dimension: writer.dimension() };
}

function dataOf(
  at: number,
  data: Partial<IRowData> | undefined,
  fitted: ReadonlyMap<number, number>,
  filteredOut: ReadonlySet<number>,
): Partial<IRowData> | undefined {
  const height = fitted.get(at);
  if (height === undefined && !filteredOut.has(at)) return data;
  return {
    ...data,
    ...(height !== undefined && { ah: height }),
    ...(filteredOut.has(at) && { hd: BooleanNumber.TRUE }),
  };
}

const ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'];

type Plain = string | number | boolean | null;

class CellWriter {
  private readonly whole: ReturnType<typeof withFilledFormulas>;
  private readonly headers: ReadonlyMap<string, string>;
  /** Formulas in file form: the rows of a table's column have the same. */
  private readonly formulas = new Map<string | undefined, Map<string, string>>();
  private bounds: { top: number; left: number; bottom: number; right: number } | null = null;

  constructor(
    private readonly writing: CellWriting,
    cells: CellMatrix,
  ) {
    this.whole = withFilledFormulas(cells);
    this.headers = headerTexts(writing.tables);
  }

  row(row: number, cells: Readonly<Record<number, ICellData | null | undefined>>): string {
    return Object.keys(cells)
      .map(Number)
      .sort(byNumber)
      .map((column) => this.cell(row, column, cells[column] ?? null))
      .join('');
  }

  dimension(): string {
    const { top, left, bottom, right } = this.bounds ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return printArea({
      sheetId: '',
      row: top,
      column: left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    });
  }

  private cell(row: number, column: number, stored: ICellData | null): string {
    const cell = stored && this.whole(stored, row, column);
    const { styles } = this.writing;
    const xf = styles.xfOf(cell?.s, marksOf(cell).unlocked === true);
    const header = this.headers.get(`${row},${column}`);
    const { attributes, content } = this.content(cell, { row, column }, header);
    if (content === '' && xf === 0) return '';
    this.extend(row, column);
    const told = `${attributesXml({ r: serializeCell(row, column), s: xf > 0 ? xf : null })}${attributes}`;
    return content === '' ? `<c${told}/>` : `<c${told}>${content}</c>`;
  }

  private extend(row: number, column: number): void {
    const { top, left, bottom, right } = this.bounds ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
    this.bounds = {
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    };
  }

  private content(
    cell: ICellData | null,
    at: { readonly row: number; readonly column: number },
    header: string | undefined,
  ): { attributes: string; content: string } {
    if (!cell && header === undefined) return { attributes: '', content: '' };
    const value = header ?? this.cut(plainValue(cell ?? {}), at);
    const { file } = marksOf(cell);
    const formula = header === undefined ? writtenFormula(cell) : null;
    const isSame = file?.says === (formula ?? String(cell?.v ?? ''));
    const extra = isSame ? (file.attributes ?? '') : '';
    if (formula !== null || (isSame && file.xml.startsWith('<f'))) {
      const xml = isSame ? arrayAt(file.xml, at) : this.formulaXml(formula ?? '', at, file?.xml);
      const [type, text] = typed(value, 'str', () => encodeText(String(value)));
      return { attributes: type + extra, content: xml + (text === '' ? '' : `<v>${text}</v>`) };
    }
    const rich = isSame && file.xml !== '' ? file.xml : null;
    const text = (): string => String(this.writing.strings.indexOf(String(value), rich));
    // Header cells of tables are always text.
    const [type, v] = header === undefined ? typed(value, 's', text) : [' t="s"', text()];
    return { attributes: type + extra, content: v === '' ? '' : `<v>${v}</v>` };
  }

  /**
   * The formula in file form: with prefixes and table names.
   * @param was the file's formula
   */
  private formulaXml(
    formula: string,
    at: { row: number; column: number },
    was: string | undefined,
  ): string {
    const text = this.inFileForm(formula, tableAt(this.writing.tables, at.row, at.column));
    const array = was?.includes('t="array"') ? arrayAt(was, at) : null;
    const tag = array === null ? '<f>' : array.slice(0, array.indexOf('>') + 1);
    return `${tag}${text}</f>`;
  }

  private inFileForm(formula: string, table: TableRecord | undefined): string {
    const known = this.formulas.get(table?.id) ?? new Map<string, string>();
    this.formulas.set(table?.id, known);
    let text = known.get(formula);
    if (text === undefined) {
      text = escapeXml(withPrefixes(qualified(formula.replace(/^=/u, ''), table)));
      known.set(formula, text);
    }
    return text;
  }

  private cut(value: Plain, { row, column }: { row: number; column: number }): Plain {
    if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return value;
    this.writing.losses.add('longText', this.writing.name, serializeCell(row, column));
    return value.slice(0, LONGEST_TEXT);
  }
}

/** Moves the area of an array formula with its cell. */
function arrayAt(xml: string, { row, column }: { row: number; column: number }): string {
  return xml.replace(/(?<=^<f\s[^>]*\bref=")[^"]*/u, (ref) => {
    const area = areaOf('', ref);
    return area ? printArea({ ...area, row, column }) : ref;
  });
}

/** @returns the `t` attribute and the content of `v` */
function typed(value: Plain, textType: string, text: () => string): [string, string] {
  if (value === null) return ['', ''];
  if (typeof value === 'number') return ['', String(value)];
  if (typeof value === 'boolean') return [' t="b"', String(Number(value))];
  if (ERRORS.includes(value)) return [' t="e"', value];
  return [` t="${textType}"`, text()];
}

function plainValue(cell: ICellData): Plain {
  const { v, t, p } = cell;
  // Rich text typed in the grid is stored as a document.
  if (p?.body) return p.body.dataStream.replace(/\r\n$/u, '').replaceAll('\r', '\n');
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN) return Boolean(Number(v)) || v === 'TRUE';
  if (t !== CellValueType.NUMBER) return v;
  return Number.isFinite(Number(v)) ? Number(v) : String(v);
}

/** Header cells must be text and equal to the column names, or Excel repairs the file. */
function headerTexts(tables: readonly TableRecord[]): Map<string, string> {
  const shown = tables.filter((table) => table.showHeaders);
  return new Map(
    shown.flatMap(({ area, columns }) =>
      columns.map(({ name }, at) => [`${area.row},${area.column + at}`, name] as const),
    ),
  );
}

/** The formula common to all cells of a table column; `null` if they differ or have none. */
export function columnFormulas(
  table: TableRecord,
  data: Partial<IWorksheetData>,
): (column: number) => string | null {
  const { area, showHeaders, showTotals } = table;
  const first = area.row + Number(showHeaders);
  const last = area.row + area.rows - 1 - Number(showTotals);
  const cells = (data.cellData ?? {}) as CellMatrix;
  return (at) => {
    const column = area.column + at;
    const formula = writtenFormula(cells[first]?.[column]);
    if (formula === null || marksOf(cells[first]?.[column]).file !== undefined) return null;
    for (let row = first + 1; row <= last; row += 1)
      if (writtenFormula(cells[row]?.[column]) !== formula) return null;
    // With one row it is unknown whether an address is relative.
    if (first === last && !formula.includes('[')) return null;
    return qualified(formula.replace(/^=/u, ''), table);
  };
}
