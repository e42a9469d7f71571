import {
  findTable,
  template,
  type FormulaContext,
  type Template,
  type Translation,
} from './translate';

/** More different formulas than the columns of a workbook have; beyond it the cache is cleared. */
const MOST_FORMULAS = 2_000;

/**
 * Caches translations: thousands of rows of a column hold the same formula. To be cleared when tables, defined names or
 * sheet names change.
 */
export class TranslationCache {
  private readonly known = new Map<string, Template>();

  clear(): void {
    this.known.clear();
  }

  translate(formula: string, context: FormulaContext): Translation {
    const { cell } = context;
    // References without a table's name depend on the table that contains the cell.
    const own = formula.includes('[') ? (findTable(context, null)?.id ?? '') : '';
    const key = `${cell?.sheetId ?? ''}\n${own}\n${formula}`;
    let found = this.known.get(key);
    if (!found) {
      if (this.known.size >= MOST_FORMULAS) this.known.clear();
      found = template(formula, context);
      this.known.set(key, found);
    }
    return found.ok ? { ...found, a1: found.a1(cell?.row ?? null) } : found;
  }
}
