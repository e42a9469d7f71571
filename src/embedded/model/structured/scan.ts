import type { StructuredReference } from './reference';
import { parseSpecifier } from './reference';

/** A piece of a formula: text to leave alone, or a reference to a table. */
export type FormulaPiece = string | StructuredReference;

const NAME_START = /[\p{L}_\\]/u;
const NAME_PART = /[\p{L}\p{N}_.\\]/u;

/**
 * Finds the references to tables in a formula. Strings and quoted sheet names are left alone. A bare word is a
 * reference when `isTable` knows it (`=ROWS(计划表)`), a bracket always is. Returns null when a bracket does not close
 * or holds no structured reference.
 */
export function scanFormula(
  formula: string,
  isTable: (name: string) => boolean,
): FormulaPiece[] | null {
  const pieces: FormulaPiece[] = [];
  let plain = '';
  let at = 0;
  const flush = (): void => {
    if (plain !== '') pieces.push(plain);
    plain = '';
  };
  while (at < formula.length) {
    const char = formula.charAt(at);
    if (char === '"' || char === "'") {
      const end = endOfQuoted(formula, at);
      plain += formula.slice(at, end);
      at = end;
    } else if (char === '[' || NAME_START.test(char)) {
      const nameEnd = char === '[' ? at : endOfName(formula, at);
      const name = formula.slice(at, nameEnd);
      const next = formula.charAt(nameEnd);
      if (next === '[') {
        const end = endOfBracket(formula, nameEnd);
        const specifier = end === null ? null : parseSpecifier(formula.slice(nameEnd + 1, end - 1));
        if (end === null || !specifier) return null;
        flush();
        pieces.push({ table: name === '' ? null : name, ...specifier });
        at = end;
      } else {
        if (next !== '(' && next !== '!' && isTable(name)) {
          flush();
          pieces.push({ table: name, parts: [], columns: null });
        } else plain += name;
        at = nameEnd;
      }
    } else if (NAME_PART.test(char)) {
      // A number or an address that begins with a digit: take it whole, so that `1月` is not cut in two.
      const end = endOfName(formula, at);
      plain += formula.slice(at, end);
      at = end;
    } else {
      plain += char;
      at += 1;
    }
  }
  flush();
  return pieces;
}

/** Cheap answer to "can this formula refer to a table at all?". */
export function mayReferToTable(formula: string, tableNames: readonly string[]): boolean {
  return formula.includes('[') || tableNames.some((name) => formula.includes(name));
}

function endOfName(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && NAME_PART.test(text.charAt(end))) end += 1;
  return end;
}

/** A doubled quote inside the text stands for itself. */
function endOfQuoted(text: string, start: number): number {
  const quote = text.charAt(start);
  let end = start + 1;
  while (end < text.length) {
    if (text.charAt(end) !== quote) end += 1;
    else if (text.charAt(end + 1) === quote) end += 2;
    else return end + 1;
  }
  return end;
}

function endOfBracket(text: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === "'") at += 1;
    else if (char === '[') depth += 1;
    else if (char === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}
