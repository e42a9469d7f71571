import type { Plan } from '../../core/plan/plan';
import { comparable } from '../../core/plan/text';
import { columnLetters } from '../grid/addresses';
import { columnAt, ID_HEADER, RESULT_HEADER } from '../plan/own-columns';

/** Levels that are marked, with Excel's own colours for bad and neutral cells; the worse one first. */
const LOOKS = [
  { level: '错误', fill: '#FFC7CE', font: '#9C0006' },
  { level: '警告', fill: '#FFEB9C', font: '#7F6000' },
] as const;

/** Rows below a plain range that are coloured too once they are filled in. */
const SPARE_ROWS = 500;

const NAMED = /(?:错误|警告)〔([^〕]*)〕/gu;

/** Headers of the columns whose cells are to be coloured: the plan's own, and others that a result names. */
export function markedHeaders(plan: Plan, results: Iterable<string>): string[] {
  const named = new Set(Object.values(plan.columns).map(({ header }) => header));
  for (const result of results) {
    for (const [, header = ''] of result.matchAll(NAMED)) {
      if (columnAt(plan, header) >= 0) named.add(comparable(header));
    }
  }
  return [...named].filter((header) => header !== ID_HEADER && header !== RESULT_HEADER);
}

/** Headers of every column that may have been marked before, just as `markedHeaders` names them. */
export function markableHeaders(plan: Plan): string[] {
  const own = Object.values(plan.columns).map(({ header }) => header);
  const all = new Set([...own, ...plan.headers.map(comparable)]);
  return [...all].filter((header) => !['', ID_HEADER, RESULT_HEADER].includes(header));
}

const signOf = (level: string, header: string): string =>
  `${level}〔${header}〕`.replaceAll('"', '""');

/** Whether a rule that was read back colours the column of that header. */
export const isRuleOf = (formula: string, header: string): boolean =>
  LOOKS.some(({ level }) => formula.includes(`FIND("${signOf(level, header)}"`));

/** The cells that marks are about, counted on the sheet from 0. */
export interface MarkedBody {
  readonly sheet: Excel.Worksheet;
  readonly first: number;
  readonly rows: number;
  readonly inTable: boolean;
  /** Column of 校验结果. */
  readonly result: number;
}

/**
 * Adds the two rules of a column with the next sync. They read 校验结果 in their own row: so they stay right however
 * rows are sorted, inserted and deleted.
 */
export function addFormats(
  { sheet, first, rows, inTable, result }: MarkedBody,
  header: string,
  column: number,
): Excel.ConditionalFormat[] {
  const height = rows + (inTable ? 0 : SPARE_ROWS);
  const range = sheet.getRangeByIndexes(first, column, height, 1);
  const text = `$${columnLetters(result)}${first + 1}`;
  return LOOKS.map(({ level, fill, font }, at) => {
    const format = range.conditionalFormats.add('Custom');
    format.custom.rule.formula = `=ISNUMBER(FIND("${signOf(level, header)}",${text}))`;
    format.custom.format.fill.color = fill;
    format.custom.format.font.color = font;
    format.priority = at;
    return format;
  });
}
