import type { EmbeddedWorkbook } from '../../../src/embedded';
import { SHEET } from './workspace';

type Model = EmbeddedWorkbook['model'];

/** A row by its headers; formulas as formulas. */
export type Row = Readonly<Record<string, string>>;

/** A block of rows under one header, and where it stands. */
export interface Block {
  readonly headers: readonly string[];
  /** Sheet row of the header and of each row, from 0. */
  readonly headerRow: number;
  readonly left: number;
  readonly rows: readonly Row[];
  readonly at: readonly number[];
}

/** Everything that stands on a sheet, from its first cell. */
export function textsOf({ sheets, cells }: Model, name: string): string[][] {
  const sheetId = sheets.byName(name)?.getSheetId();
  if (sheetId === undefined) return [];
  const used = cells.used({ sheetId, row: 0, column: 0, rows: 1e6, columns: 1e4 }, true);
  if (!used) return [];
  const area = { ...used, row: 0, column: 0 };
  const whole = { ...area, rows: used.row + used.rows, columns: used.column + used.columns };
  return cells.map(whole, (cell) => String(cell?.f ?? cell?.v ?? ''));
}

function blockOf(
  texts: readonly string[][],
  headerRow: number,
  left: number,
  width: number,
): Block {
  const headers = (texts[headerRow] ?? []).slice(left, left + width);
  const body = texts.slice(headerRow + 1);
  return {
    headers,
    headerRow,
    left,
    at: body.map((_, i) => headerRow + 1 + i),
    rows: body.map((line) =>
      Object.fromEntries(headers.map((header, i) => [header, line[left + i] ?? ''])),
    ),
  };
}

/** The plan, whether it is a table or not; its rows are those with a topic. */
export function planOf(model: Model): Block {
  const texts = textsOf(model, SHEET);
  const headerRow = texts.findIndex((line) => line.includes('发布主题'));
  const line = texts[headerRow] ?? [];
  const block = blockOf(texts, headerRow, 0, line.findLastIndex((text) => text !== '') + 1);
  const isRow = ({ 发布主题: topic = '' }: Row): boolean => topic !== '' && topic !== '发布主题';
  return {
    ...block,
    at: block.at.filter((_, i) => isRow(block.rows[i]!)),
    rows: block.rows.filter(isRow),
  };
}

/** A table by its name; `null` if there is none. Blank rows are left out. */
export function tableOf(model: Model, name: string): Block | null {
  const table = model.registry.tables.find((one) => one.name === name);
  if (!table) return null;
  const sheet = model.sheets.all.find((one) => one.getSheetId() === table.area.sheetId);
  const { row, column, columns, rows } = table.area;
  const block = blockOf(
    textsOf(model, sheet!.getName()).slice(0, row + rows),
    row,
    column,
    columns,
  );
  const isFilled = (line: Row): boolean =>
    Object.values(line).some((text) => text !== '' && !text.startsWith('='));
  return {
    ...block,
    at: block.at.filter((_, i) => isFilled(block.rows[i]!)),
    rows: block.rows.filter(isFilled),
  };
}

/** How many cells of these sheets say just this. */
export const countOf = (model: Model, text: string, sheets: readonly string[]): number =>
  sheets.flatMap((name) => textsOf(model, name).flat()).filter((one) => one === text).length;
