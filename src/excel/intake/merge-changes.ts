import type { RawValue } from '../grid/cells';
import { alignRows, isEqual, type Line } from './row-alignment';
import { cellChanges, type RowChange, type Typed } from './row-changes';

/** Another version of a block of rows, into which edits of the block are merged. */
export interface Version {
  readonly lines: readonly Line[];
  /** Where a row of the block is in it, if it is there. */
  readonly rowOf: (row: number) => number | undefined;
  /** Whether somebody has typed into that row. */
  readonly isEdited: (row: number) => boolean;
}

/** A version in which others have edited, sorted, inserted and deleted rows. */
export function versionOf(base: readonly Line[], lines: readonly Line[]): Version {
  const { inPlace, moved } = alignRows(base, lines);
  const rowOf = (row: number): number | undefined => inPlace.get(row) ?? moved.get(row);
  return {
    lines,
    rowOf,
    isEdited: (row) =>
      cellChanges(row, base[row] ?? [], lineAt(lines, rowOf(row)), isEqual).length > 0,
  };
}

const lineAt = (lines: readonly Line[], at: number | undefined): Line =>
  (at === undefined ? undefined : lines[at]) ?? [];

/**
 * Merges edits of a block into another version of it. Of two people one of whom deletes a row into which the other types,
 * the latter prevails.
 * @param edits by row of `base`
 */
export function mergeChanges(
  base: readonly Line[],
  edits: readonly RowChange[],
  { lines: ours, rowOf, isEdited }: Version,
): Line[] {
  const rows = new MergedRows(base, ours, rowOf);
  for (const edit of edits) if (edit.kind === 'type') rows.type(edit);
  const moved = new Set<number>();
  for (const edit of edits) {
    if (edit.kind !== 'insert') continue;
    const { before, from, content } = edit;
    if (from === null) {
      rows.insert(before, content);
      continue;
    }
    const typed = cellChanges(from, base[from] ?? [], content, isEqual);
    // Sorting alone does not bring back a row that the other version has lost.
    if (rowOf(from) === undefined && typed.length === 0) continue;
    moved.add(from);
    for (const one of typed) rows.type(one);
    rows.move(from, before);
  }
  for (const edit of edits) {
    if (edit.kind === 'delete' && !moved.has(edit.row) && !isEdited(edit.row))
      rows.delete(edit.row);
  }
  return rows.all();
}

/** The rows of the other version, edited by the row numbers of the block. */
class MergedRows {
  private readonly lines: RawValue[][];
  /** Rows that the other version has lost, and into which somebody has typed. */
  private readonly back = new Map<number, RawValue[]>();
  private readonly inserted = new Map<number, Line[]>();
  private readonly gone = new Set<number>();

  constructor(
    private readonly base: readonly Line[],
    ours: readonly Line[],
    private readonly rowOf: Version['rowOf'],
  ) {
    this.lines = ours.map((line) => [...line]);
  }

  type({ row, column, value }: Typed): void {
    const line = this.lineOf(row);
    while (line.length < column) line.push('');
    line[column] = value;
  }

  insert(before: number, line: Line): void {
    const next = this.base.slice(before).flatMap((_, i) => this.rowOf(before + i) ?? [])[0];
    const at = next ?? this.lines.length;
    this.inserted.set(at, [...(this.inserted.get(at) ?? []), line]);
  }

  move(row: number, before: number): void {
    this.insert(before, this.lineOf(row));
    this.back.delete(row);
    this.delete(row);
  }

  delete(row: number): void {
    const at = this.rowOf(row);
    if (at !== undefined) this.gone.add(at);
  }

  all(): Line[] {
    for (const [row, line] of this.back) this.insert(row, line);
    return [...this.lines, null].flatMap((line, at) => [
      ...(this.inserted.get(at) ?? []),
      ...(line === null || this.gone.has(at) ? [] : [line]),
    ]);
  }

  private lineOf(row: number): RawValue[] {
    const at = this.rowOf(row);
    if (at !== undefined) return (this.lines[at] ??= []);
    const line = this.back.get(row) ?? [...(this.base[row] ?? [])];
    this.back.set(row, line);
    return line;
  }
}
