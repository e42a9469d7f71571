import type { AsideKind, Plan } from './plan';

/** A row with content that is no conference, and its classification. */
export interface AccountedRow {
  readonly kind: AsideKind | 'repeatedHeader';
  readonly gridRow: number;
  /** The texts of its cells, in order. */
  readonly text: string;
}

/** Rows that are reported together: a single row, or consecutive rows of another table. */
export interface RowStretch {
  readonly first: AccountedRow;
  readonly last: AccountedRow;
}

/** Every row with content that is no conference, in order. */
export function accountedRows({ asides, skipped }: Plan): AccountedRow[] {
  const inTheWay = skipped
    .filter(({ text }) => text !== '')
    .map(({ kind, gridRow, text }) => ({
      kind: kind === 'blankRow' ? ('note' as const) : kind,
      gridRow,
      text,
    }));
  return [...asides, ...inTheWay]
    .map(({ kind, gridRow, text }) => ({ kind, gridRow, text }))
    .sort((a, b) => a.gridRow - b.gridRow);
}

/** Of these rows, those under the table's header, repeated headers excluded. */
export const accountedInTable = (plan: Plan): AccountedRow[] =>
  accountedRows(plan).filter(
    ({ gridRow, kind }) =>
      gridRow > plan.headerRow && kind !== 'header' && kind !== 'repeatedHeader',
  );

/** Joins consecutive rows of another table, of which there may be thousands. */
export function stretchesOf(rows: readonly AccountedRow[]): RowStretch[] {
  const stretches: RowStretch[] = [];
  for (const row of rows) {
    const open = stretches.at(-1);
    if (open?.last.kind === 'otherTable' && row.kind === 'otherTable') {
      stretches[stretches.length - 1] = { first: open.first, last: row };
    } else stretches.push({ first: row, last: row });
  }
  return stretches;
}
