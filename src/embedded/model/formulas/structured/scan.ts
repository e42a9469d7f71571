import type { StructuredReference } from './reference';
import { parseSpecifier } from './reference';

/** A defined name in a formula. */
interface NameUse {
  readonly name: string;
}

/** A piece of a formula: text to leave alone, a reference to a table, or a defined name. */
export type FormulaPiece = string | StructuredReference | NameUse;

/** The kind of a bare word in a formula. */
export type WordKind = 'table' | 'name' | 'other';

const NAME_START = /[\p{L}_\\]/u;
const NAME_PART = /[\p{L}\p{N}_.\\]/u;

/**
 * Finds the references to tables, and the defined names, in a formula. Strings and quoted sheet names are left alone. A
 * bare word is what `kindOf` says (`=ROWS(计划表)`), a bracket is always a reference. Returns null when a bracket does
 * not close or holds no structured reference.
 */
export function scanFormula(
  formula: string,
  kindOf: (word: string) => WordKind,
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
        const kind = next === '(' || next === '!' ? 'other' : kindOf(name);
        if (kind === 'other') plain += name;
        else {
          flush();
          pieces.push(kind === 'name' ? { name } : { table: name, parts: [], columns: null });
        }
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

/** Cheap answer to "can this formula use a table or a name at all?". */
export function mayUse(formula: string, words: () => readonly string[]): boolean {
  return formula.includes('[') || words().some((word) => formula.includes(word));
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
