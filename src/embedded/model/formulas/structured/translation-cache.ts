import {
  display,
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
  private readonly templates = new ByPlace<Template>();
  private readonly shown = new ByPlace<string>();

  clear(): void {
    this.templates.clear();
    this.shown.clear();
  }

  translate(formula: string, context: FormulaContext): Translation {
    const { cell } = context;
    const found = this.templates.at(formula, context, template);
    return found.ok ? { ...found, a1: found.a1(cell?.row ?? null) } : found;
  }

  /** The formula as Excel shows it in a cell. */
  display(written: string, context: FormulaContext): string {
    return this.shown.at(written, context, display);
  }
}

/** What is made of a formula depends on the sheet, and on the table that contains the cell. */
class ByPlace<T> {
  private readonly places = new Map<string, Map<string, T>>();
  private size = 0;

  clear(): void {
    this.places.clear();
    this.size = 0;
  }

  at(
    formula: string,
    context: FormulaContext,
    make: (formula: string, at: FormulaContext) => T,
  ): T {
    const own = formula.includes('[') ? (findTable(context, null)?.id ?? '') : '';
    const place = `${context.cell?.sheetId ?? ''}\n${own}`;
    const known = this.places.get(place)?.get(formula);
    if (known !== undefined) return known;
    const made = make(formula, context);
    if (this.size >= MOST_FORMULAS) this.clear();
    this.size += 1;
    const here = this.places.get(place) ?? new Map<string, T>();
    this.places.set(place, here.set(formula, made));
    return made;
  }
}
