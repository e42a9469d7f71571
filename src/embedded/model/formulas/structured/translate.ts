import { contains } from '../../data/area';
import type { Area } from '../../data/area';
import { printReference } from '../../data/address';
import type { TableRecord } from '../../data/registry';
import { bodyOf, headerOf, totalsOf } from '../../data/table-areas';
import type { StructuredReference, TablePart } from './reference';
import { printCanonical, printInside } from './reference';
import { scanFormula } from './scan';
import type { WordKind } from './scan';
import { isReferenceString } from '@univerjs/engine-formula';

/** The position of a formula, and what it can refer to. */
export interface FormulaContext {
  readonly tables: readonly TableRecord[];
  /** The formula's own cell; null for a defined name, which has none. */
  readonly cell: Area | null;
  sheetName(sheetId: string): string;
  /** What a defined name stands for, in A1 and without `=`; null when there is no such name. */
  nameFormula(name: string): string | null;
}

interface Refused {
  readonly ok: false;
  readonly reason: string;
}

export type Translation =
  { readonly ok: true; readonly written: string; readonly a1: string } | Refused;

/** A translation for any row of the table: rows differ in `[#This Row]` only. */
export type Template =
  | { readonly ok: true; readonly written: string; readonly a1: (row: number | null) => string }
  | Refused;

const REF_ERROR = '#REF!';

/**
 * Translates a formula with structured references to A1, for calculation, and to the canonical text that is stored. It is
 * refused if a table or column does not exist. The result serves every row of the table that contains the formula.
 */
export function template(formula: string, context: FormulaContext): Template {
  const pieces = scanFormula(formula, (word) => kindOf(word, context));
  if (!pieces) return { ok: false, reason: 'a bracket does not hold a structured reference' };
  let written = '';
  const parts: ((row: number | null) => string)[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      written += piece;
      parts.push(() => piece);
      continue;
    }
    if ('name' in piece) {
      written += piece.name;
      const operand = asOperand(context.nameFormula(piece.name) ?? piece.name);
      parts.push(() => operand);
      continue;
    }
    const table = findTable(context, piece.table);
    if (!table) return { ok: false, reason: `there is no table ${piece.table ?? 'here'}` };
    const missing = piece.columns?.find((name) => columnIndex(table, name) === null);
    if (missing !== undefined) {
      return { ok: false, reason: `${table.name} has no column ${missing}` };
    }
    written += printCanonical({ ...piece, table: table.name });
    parts.push(toA1(piece, table, context));
  }
  return { ok: true, written, a1: (row) => parts.map((part) => part(row)).join('') };
}

/** The formula as Excel shows it in a cell: within a table its own name is omitted. */
export function display(written: string, context: FormulaContext): string {
  const own = findTable(context, null);
  const pieces = scanFormula(written, (word) => kindOf(word, context));
  if (!pieces || !own) return written;
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('name' in piece) return piece.name;
      const table = piece.table ?? own.name;
      const named = { ...piece, table };
      return sameName(table, own.name) ? printInside(named) : printCanonical(named);
    })
    .join('');
}

function kindOf(word: string, context: FormulaContext): WordKind {
  if (findTable(context, word)) return 'table';
  return context.nameFormula(word) === null ? 'other' : 'name';
}

/** Puts parentheses around anything but a reference or a single call. */
function asOperand(formula: string): string {
  return isReferenceString(formula) || /^[A-Z.]+\([^()]*\)$/.test(formula)
    ? formula
    : `(${formula})`;
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function columnIndex(table: TableRecord, name: string): number | null {
  const index = table.columns.findIndex((column) => sameName(column.name, name));
  return index < 0 ? null : index;
}

export function findTable(context: FormulaContext, name: string | null): TableRecord | null {
  const { cell } = context;
  return (
    context.tables.find((table) =>
      name === null ? cell !== null && contains(table.area, cell) : sameName(table.name, name),
    ) ?? null
  );
}

/** The A1 reference by row of the sheet; `null` for a name, which has no row. */
function toA1(
  reference: StructuredReference,
  table: TableRecord,
  context: FormulaContext,
): (row: number | null) => string {
  const columns = columnSpan(reference, table);
  if (!columns) return () => REF_ERROR;
  const across = { column: table.area.column + columns.first, columns: columns.count };
  const local = context.cell?.sheetId === table.area.sheetId;
  const sheet = local ? null : context.sheetName(table.area.sheetId);
  if (reference.parts.includes('This Row')) {
    const body = bodyOf(table);
    const print = rowPrinter({ ...body, ...across }, sheet);
    return (row) =>
      row === null || row < body.row || row >= body.row + body.rows ? '#VALUE!' : print(row);
  }
  const rows = rowsOf(reference.parts, table);
  const text = rows && printReference({ ...rows, ...across }, 'absolute', sheet);
  return () => text ?? '#VALUE!';
}

/** Any row whose number is no part of a column's name. */
const SOME_ROW = 987_653;

/** Prints the cells of a row of an area; they differ by the row's number only. */
function rowPrinter(area: Area, sheet: string | null): (row: number) => string {
  const print = (on: string | null): string =>
    printReference({ ...area, row: SOME_ROW, rows: 1 }, 'column-absolute', on);
  const cells = print(null);
  const before = print(sheet).slice(0, -cells.length);
  const parts = cells.split(String(SOME_ROW + 1));
  return (row) => before + parts.join(String(row + 1));
}

function columnSpan(
  reference: StructuredReference,
  table: TableRecord,
): { first: number; count: number } | null {
  if (!reference.columns) return { first: 0, count: table.area.columns };
  const [from, to] = reference.columns.map((name) => columnIndex(table, name));
  if (from === undefined || from === null || to === undefined || to === null) return null;
  return { first: Math.min(from, to), count: Math.abs(to - from) + 1 };
}

function rowsOf(parts: readonly TablePart[], table: TableRecord): Area | null {
  const requested = parts.length === 0 ? (['Data'] as const) : parts;
  const areas = requested.map((part) => {
    switch (part) {
      case 'All':
        return table.area;
      case 'Data':
      case 'This Row':
        return bodyOf(table);
      case 'Headers':
        return headerOf(table);
      case 'Totals':
        return totalsOf(table);
    }
  });
  const present = areas.filter((area) => area !== null);
  if (present.length === 0) return null;
  const top = Math.min(...present.map((area) => area.row));
  const bottom = Math.max(...present.map((area) => area.row + area.rows));
  return { ...table.area, row: top, rows: bottom - top };
}
