import type { Plan } from '../../core/plan/model/plan';
import { comparable } from '../../core/plan/cells/text';
import { columnLetters } from '../grid/addresses';
import { columnAt, ID_HEADER, RESULT_HEADER } from '../plan/own-columns';

/** Marked levels, the worst first, in the colours of Excel's styles Bad and Neutral. */
const LEVEL_STYLES = [
  { level: '错误', fill: '#FFC7CE', font: '#9C0006' },
  { level: '警告', fill: '#FFEB9C', font: '#7F6000' },
] as const;

/** Rows below a plain range that the formats cover, for rows added later. */
const SPARE_ROWS = 500;

const NAMED = /(?:错误|警告)〔([^〕]*)〕/gu;

/** Headers of the columns that get formats: recognised ones, and others that a result names. */
export function markedHeaders(plan: Plan, results: Iterable<string>): string[] {
  const named = new Set(Object.values(plan.columns).map(({ header }) => header));
  for (const result of results) {
    for (const [, header = ''] of result.matchAll(NAMED)) {
      if (columnAt(plan, header) >= 0) named.add(comparable(header));
    }
  }
  return [...named].filter((header) => header !== ID_HEADER && header !== RESULT_HEADER);
}

/** Every header that `markedHeaders` can return for this plan. */
export function markableHeaders(plan: Plan): string[] {
  const own = Object.values(plan.columns).map(({ header }) => header);
  const all = new Set([...own, ...plan.headers.map(comparable)]);
  return [...all].filter((header) => !['', ID_HEADER, RESULT_HEADER].includes(header));
}

const signOf = (level: string, header: string): string =>
  `${level}〔${header}〕`.replaceAll('"', '""');

/** Whether the formula of an existing rule colours the column of that header. */
export const isRuleOf = (formula: string, header: string): boolean =>
  LEVEL_STYLES.some(({ level }) => formula.includes(`FIND("${signOf(level, header)}"`));

/** A rule to which a batch that was cut has not given its formula; it colours nothing. */
const UNFINISHED: readonly string[] = ['', '=FALSE'];

/** Whether a rule was added by marking, for whichever column. */
export const isOwnRule = (formula: string): boolean =>
  UNFINISHED.includes(formula) ||
  LEVEL_STYLES.some(({ level }) => formula.includes(`FIND("${level}〔`));

/** The cells to be formatted, by sheet row and column from 0. */
export interface MarkedBody {
  readonly sheet: Excel.Worksheet;
  readonly first: number;
  readonly rows: number;
  readonly inTable: boolean;
  /** Column of 校验结果. */
  readonly result: number;
}

/**
 * Queues the two rules of a column. They refer to 校验结果 in the same row, so they stay correct when rows are sorted,
 * inserted or deleted.
 */
export function addFormats(
  { sheet, first, rows, inTable, result }: MarkedBody,
  header: string,
  column: number,
): Excel.ConditionalFormat[] {
  const height = rows + (inTable ? 0 : SPARE_ROWS);
  const range = sheet.getRangeByIndexes(first, column, height, 1);
  const text = `$${columnLetters(result)}${first + 1}`;
  return LEVEL_STYLES.map(({ level, fill, font }, at) => {
    const format = range.conditionalFormats.add('Custom');
    format.custom.rule.formula = `=ISNUMBER(FIND("${signOf(level, header)}",${text}))`;
    format.custom.format.fill.color = fill;
    format.custom.format.font.color = font;
    format.priority = at;
    return format;
  });
}
