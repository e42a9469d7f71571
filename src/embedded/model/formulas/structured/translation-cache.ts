import {
  findTable,
  template,
  type FormulaContext,
  type Template,
  type Translation,
} from './translate';

/** More different formulas than these no workbook has in its columns; then all are read anew. */
const MOST_FORMULAS = 2_000;

/**
 * Remembers how formulas are translated: thousands of rows of a column hold the same one. Whoever changes tables,
 * defined names or the names of sheets clears it.
 */
export class TranslationCache {
  private readonly known = new Map<string, Template>();

  clear(): void {
    this.known.clear();
  }

  translate(formula: string, context: FormulaContext): Translation {
    const { cell } = context;
    // What a formula without a table's name means depends on the table in which it stands.
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
