import { CellValueType } from '@univerjs/core';
import type { ICellData } from '@univerjs/core';
import type { CellErrorValue, CellValue } from 'exceljs';
import { marksOf, writtenFormula } from '../../model/data/snapshot';

const ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'];

/** Functions that a file writes with a prefix because Excel 2007 did not have them. */
const PREFIXED =
  /\b(CONCAT|DAYS|FILTER|IFNA|IFS|ISFORMULA|LAMBDA|LET|MAXIFS|MINIFS|NUMBERVALUE|RANDARRAY|SEQUENCE|SHEET|SHEETS|SORT|SORTBY|SWITCH|TEXTJOIN|UNIQUE|XLOOKUP|XMATCH|XOR)(?=\()/g;

/**
 * A cell of the grid as ExcelJS takes it.
 * @param qualify makes the cell's own table explicit in its formula: a file knows no `[@column]`
 */
export function writeValue(cell: ICellData, qualify: (formula: string) => string): CellValue {
  const value = plainValue(cell);
  const formula = writtenFormula(cell);
  if (formula !== null) {
    const text = outsideStrings(qualify(formula.replace(/^=/, '')), (part) =>
      part.replaceAll(PREFIXED, '_xlfn.$1'),
    );
    return { formula: text, ...(value !== null && { result: value }) };
  }
  const { link } = marksOf(cell);
  const target = link?.address ?? (link?.documentReference && `#${link.documentReference}`);
  if (target === undefined) return value;
  return {
    text: typeof value === 'object' ? target : String(value),
    hyperlink: target,
    ...(link?.screenTip && { tooltip: link.screenTip }),
  };
}

type Plain = string | number | boolean | CellErrorValue | null;

function plainValue(cell: ICellData): Plain {
  const { v, t, p } = cell;
  // A cell that was typed with formats inside keeps its text in a little document of its own.
  if (p?.body) return p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN) return Boolean(Number(v)) || v === 'TRUE';
  if (typeof v === 'string' && ERRORS.includes(v)) return { error: v as CellErrorValue['error'] };
  return t === CellValueType.NUMBER ? Number(v) : v;
}

/** Applies a change to a formula everywhere but inside its texts. */
export function outsideStrings(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : change(part)))
    .join('');
}
