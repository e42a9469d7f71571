/** The parts of a table that a structured reference can name. */
export type TablePart = 'All' | 'Data' | 'Headers' | 'Totals' | 'This Row';

/** A reference such as `计划表[[#This Row],[状态]]`, parsed. */
export interface StructuredReference {
  /** Null for `[列]` and `[@列]`, which refer to the table that contains the formula. */
  readonly table: string | null;
  readonly parts: readonly TablePart[];
  /** First and last column; null for all columns. */
  readonly columns: readonly [string, string] | null;
}

const PARTS: readonly TablePart[] = ['All', 'Data', 'Headers', 'Totals', 'This Row'];

/** In a column's name these must be escaped with an apostrophe. */
const escapeName = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");
const unescapeName = (text: string): string => text.replace(/'([[\]#'@])/g, '$1');

/**
 * Reads what stands between the outer brackets of a reference.
 * Returns null when it is not a structured reference that Excel would take.
 */
export function parseSpecifier(inner: string): Omit<StructuredReference, 'table'> | null {
  const text = inner.trim();
  if (text === '') return { parts: [], columns: null };
  if (text.startsWith('@')) return parseThisRow(text.slice(1).trim());
  if (!text.startsWith('[')) {
    if (text.startsWith('#')) {
      const part = toPart(text);
      return part ? { parts: [part], columns: null } : null;
    }
    return { parts: [], columns: [unescapeName(text), unescapeName(text)] };
  }
  return parseList(text);
}

function parseThisRow(rest: string): Omit<StructuredReference, 'table'> | null {
  const parts: TablePart[] = ['This Row'];
  if (rest === '') return { parts, columns: null };
  if (!rest.startsWith('[')) {
    return { parts, columns: [unescapeName(rest), unescapeName(rest)] };
  }
  const list = parseList(rest);
  return list?.parts.length === 0 ? { parts, columns: list.columns } : null;
}

/** `[#All],[a]:[b]` and the like. */
function parseList(text: string): Omit<StructuredReference, 'table'> | null {
  const parts: TablePart[] = [];
  let columns: [string, string] | null = null;
  let separator = '';
  for (const token of text.matchAll(/\[((?:'.|[^'\]])*)\]|\s*([,:])\s*|(.)/gsuy)) {
    const [, name, mark, stray] = token;
    if (stray !== undefined) return null;
    if (mark !== undefined) {
      separator = mark;
    } else if (name?.startsWith('#')) {
      const part = toPart(name);
      if (!part) return null;
      parts.push(part);
    } else {
      const column = unescapeName(name ?? '');
      if (separator === ':' && columns) columns = [columns[0], column];
      else if (columns) return null;
      else columns = [column, column];
    }
  }
  return { parts, columns };
}

function toPart(text: string): TablePart | null {
  const name = text.slice(1).toLowerCase();
  return PARTS.find((part) => part.toLowerCase() === name) ?? null;
}

/** The form that files hold: the table always named, `[#This Row]` never shortened. */
export function printCanonical(reference: StructuredReference & { table: string }): string {
  const { table, parts, columns } = reference;
  const names = columns?.map(escapeName) ?? [];
  const [first, last] = names;
  if (parts.length === 0) {
    if (first === undefined) return `${table}[]`;
    return first === last ? `${table}[${first}]` : `${table}[[${first}]:[${last ?? first}]]`;
  }
  const pieces = parts.map((part) => `[#${part}]`);
  if (first !== undefined)
    pieces.push(first === last ? `[${first}]` : `[${first}]:[${last ?? first}]`);
  return pieces.length === 1 ? `${table}[#${parts[0] ?? ''}]` : `${table}[${pieces.join(',')}]`;
}

/** The form that Excel shows in a cell of the table itself: `[@列]`, `[列]`. */
export function printInside(reference: StructuredReference & { table: string }): string {
  const { parts, columns } = reference;
  if (parts.length === 0 && columns && columns[0] === columns[1])
    return `[${escapeName(columns[0])}]`;
  if (parts.length !== 1 || parts[0] !== 'This Row') return printCanonical(reference);
  if (!columns) return `${reference.table}[@]`;
  const [first, last] = columns.map(escapeName);
  if (first === last)
    return needsBrackets(columns[0]) ? `[@[${first ?? ''}]]` : `[@${first ?? ''}]`;
  return `${reference.table}[@[${first ?? ''}]:[${last ?? ''}]]`;
}

const needsBrackets = (name: string): boolean => /[^\p{L}\p{N}_.]/u.test(name);
