import type { StructuredReference } from './reference';
import { printCanonical } from './reference';
import { scanFormula } from './scan';
import { sameName } from './translate';

/** A change of a table that formulas may refer to. */
export type TableChange =
  | { readonly kind: 'table-renamed'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'column-renamed';
      readonly table: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'column-removed'; readonly table: string; readonly name: string }
  | { readonly kind: 'table-removed'; readonly table: string };

const REF_ERROR = '#REF!';

/** Applies a change of a table to a formula in canonical form. */
export function followTableChange(written: string, change: TableChange): string {
  const table = change.kind === 'table-renamed' ? change.from : change.table;
  if (!written.toLowerCase().includes(table.toLowerCase())) return written;
  const pieces = scanFormula(written, (word) => (sameName(word, table) ? 'table' : 'other'));
  if (!pieces) return written;
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('name' in piece) return piece.name;
      return follow({ ...piece, table: piece.table ?? '' }, table, change);
    })
    .join('');
}

function follow(
  reference: StructuredReference & { table: string },
  table: string,
  change: TableChange,
): string {
  if (!sameName(reference.table, table)) return printCanonical(reference);
  switch (change.kind) {
    case 'table-renamed':
      return printCanonical({ ...reference, table: change.to });
    case 'table-removed':
      return REF_ERROR;
    case 'column-removed':
      return reference.columns?.some((name) => sameName(name, change.name)) === true
        ? REF_ERROR
        : printCanonical(reference);
    case 'column-renamed': {
      const rename = (name: string): string => (sameName(name, change.from) ? change.to : name);
      const [first, last] = reference.columns ?? [];
      return printCanonical({
        ...reference,
        columns: first === undefined || last === undefined ? null : [rename(first), rename(last)],
      });
    }
  }
}
