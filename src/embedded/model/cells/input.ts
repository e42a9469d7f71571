import { CellValueType } from '@univerjs/core';
import type { ICellData } from '@univerjs/core';
import { dateToSerial, parseValue } from 'numfmt';
import { GENERAL, TEXT_FORMAT } from './values';

/** Input to a cell other than a formula. */
export interface Input {
  /** Value and type for the cell; both null for an empty cell. */
  readonly cell: Pick<ICellData, 'v' | 't'>;
  /** The number format implied by the input, for cells without one. */
  readonly pattern: string | null;
}

const EMPTY: Input = { cell: { v: null, t: null }, pattern: null };

/**
 * Reads a value as Excel reads typing: under General, text that looks like a number, a date, a percentage or a
 * truth value becomes one; under `@` nothing does; a leading apostrophe keeps the rest as text.
 */
export function readInput(value: string | number | boolean, pattern: string): Input {
  if (typeof value === 'number')
    return { cell: { v: value, t: CellValueType.NUMBER }, pattern: null };
  if (typeof value === 'boolean') {
    return { cell: { v: value ? 1 : 0, t: CellValueType.BOOLEAN }, pattern: null };
  }
  if (value === '') return EMPTY;
  if (pattern === TEXT_FORMAT) return text(value, CellValueType.STRING);
  if (value.startsWith("'")) return text(value.slice(1), CellValueType.FORCE_STRING);
  return readNumberOrDate(value) ?? text(value, CellValueType.STRING);
}

const text = (v: string, t: CellValueType): Input => ({ cell: { v, t }, pattern: null });

/** Text whose first letter rules out a number or date: trying every pattern is slow. */
const HOPELESS = /^\s*(?!true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}/iu;

const CHINESE = /\p{Script=Han}/u;

function readNumberOrDate(value: string): Input | null {
  if (HOPELESS.test(value)) return null;
  const chinese = readChineseDate(value);
  if (chinese) return chinese;
  if (CHINESE.test(value)) return null;
  const parsed = parseValue(value.trim());
  if (!parsed) return null;
  if (typeof parsed.v === 'boolean') return readInput(parsed.v, GENERAL);
  if (typeof parsed.v !== 'number') return null;
  return {
    cell: { v: parsed.v, t: CellValueType.NUMBER },
    pattern: parsed.z ? excelPattern(parsed.z) : null,
  };
}

/** The formats that a Chinese Excel gives to typed dates; other formats stay as they were recognised. */
function excelPattern(pattern: string): string {
  if (/^(yyyy[-/]mm?[-/]dd?|m\/d\/yyyy)$/.test(pattern)) return 'yyyy/m/d';
  if (/^yyyy[-/]mm?$/.test(pattern)) return 'mmm-yy';
  if (/^mm?[-/]dd?$/.test(pattern)) return 'm"月"d"日"';
  return pattern;
}

const CHINESE_DATE = /^\s*(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?\s*$/;

/** `2024年3月1日`, `2024年3月`, `3月1日`; `3月` alone stays text, as in Excel. */
function readChineseDate(value: string): Input | null {
  const match = CHINESE_DATE.exec(value);
  if (!match) return null;
  const [, year, month, day] = match;
  if (year === undefined && day === undefined) return null;
  const date = [Number(year ?? new Date().getFullYear()), Number(month), Number(day ?? 1)] as const;
  const serial = dateToSerial([...date]);
  if (serial === null || !isRealDate(...date)) return null;
  const parts = [year && 'yyyy"年"', 'm"月"', day && 'd"日"'];
  return { cell: { v: serial, t: CellValueType.NUMBER }, pattern: parts.filter(Boolean).join('') };
}

function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
