import { CellValueType } from '@univerjs/core';
import type { ICellData } from '@univerjs/core';
import { ValueType } from 'exceljs';
import type { Cell, CellFormulaValue, CellHyperlinkValue, CellRichTextValue } from 'exceljs';
import type { CellMarks } from '../../model/data/snapshot';

/** What of a cell the grid has no room for. */
export type CellLoss = 'arrayFormula' | 'richText';

type Content = Pick<ICellData, 'v' | 't' | 'f'>;

/** A cell of a file as the grid holds it, without its style; null when it is empty. */
export function readCell(cell: Cell, lost: (kind: CellLoss) => void): ICellData | null {
  const content = readContent(cell, lost);
  const marks: CellMarks = {
    ...(cell.type === ValueType.Hyperlink && { link: readLink(cell.value as CellHyperlinkValue) }),
    // Excel locks every cell by itself; a file names the exceptions.
    ...((cell.protection as { locked?: boolean } | undefined)?.locked === false && {
      unlocked: true,
    }),
  };
  if (Object.keys(marks).length === 0) return content;
  return { ...content, custom: { ...marks } };
}

function readContent(cell: Cell, lost: (kind: CellLoss) => void): Content | null {
  if (cell.type === ValueType.Formula) return readFormula(cell, lost);
  if (cell.type === ValueType.Hyperlink) {
    return readValue(textOf((cell.value as CellHyperlinkValue).text));
  }
  if (cell.type === ValueType.RichText) {
    lost('richText');
    return readValue(textOf(cell.value));
  }
  // The cells below a merged one repeat its value.
  return cell.type === ValueType.Merge ? null : readValue(cell.value);
}

function readFormula(cell: Cell, lost: (kind: CellLoss) => void): Content {
  const value = cell.value as CellFormulaValue & { shareType?: string; ref?: string };
  if (value.shareType === 'array' && value.ref?.includes(':')) lost('arrayFormula');
  // Files prefix functions that came after 2007; the grid knows them by their plain names.
  const formula = cell.formula.replaceAll(/_xl(?:fn|ws)\./g, '');
  return { f: `=${formula}`, ...readValue(cell.result) };
}

/** @param value what ExcelJS makes of a cell's value or of a formula's result */
function readValue(value: unknown): Content | null {
  if (value instanceof Date) return { v: serialOf(value), t: CellValueType.NUMBER };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING };
  return isError(value) ? { v: value.error, t: CellValueType.STRING } : null;
}

function isError(value: unknown): value is { error: string } {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** A text whose parts are formatted comes in runs. */
function textOf(text: unknown): string {
  if (typeof text === 'string') return text;
  const { richText = [] } = (text ?? {}) as Partial<CellRichTextValue>;
  return richText.map((run) => run.text).join('');
}

function readLink(value: CellHyperlinkValue): NonNullable<CellMarks['link']> {
  const target = value.hyperlink;
  const inside = /^#?([^!#/]+![$A-Z0-9:]+)$/i.exec(target)?.[1];
  return {
    ...(inside === undefined ? { address: target } : { documentReference: inside }),
    ...(value.tooltip && { screenTip: value.tooltip }),
  };
}

const DAY = 86_400_000;
/** Excel's day of 1970-01-01. */
const EPOCH = 25_569;

/** ExcelJS makes dates of numbers, in UTC and to the millisecond; this takes that back. */
function serialOf(date: Date): number {
  const serial = date.getTime() / DAY + EPOCH;
  const rounded = Math.round(serial * 1e8) / 1e8;
  return Number.isInteger(rounded) ? rounded : serial;
}
