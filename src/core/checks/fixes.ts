import type { ColumnKey } from '../plan/header/header';
import { isColumnKey } from '../plan/header/header';
import type { Plan } from '../plan/model/plan';
import { applyEdits, type TextEdit } from '../plan/cells/text-edit';
import type { Finding } from './finding';

/** A change to the plan table that a fix asks for. */
export type PlanWrite =
  | {
      readonly kind: 'cell';
      readonly row: string;
      readonly column: ColumnKey;
      /** Content when it was checked; it must be unchanged when the write is applied. */
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'removeRow'; readonly gridRow: number };

/**
 * The writes that apply the fixes of findings, one for each cell: the edits of several findings do not overlap.
 * Suggestions are not applied.
 */
export function writesOf(plan: Plan, findings: readonly Finding[]): PlanWrite[] {
  const rows = new Map(plan.rows.map((row) => [row.key, row]));
  const cells = new Map<string, { row: string; column: ColumnKey; edits: TextEdit[] }>();
  const removed = new Set<number>();
  for (const { row, column, fix } of findings) {
    if (fix?.kind === 'removeRow') removed.add(fix.gridRow);
    if (fix?.kind !== 'edit' || row === null || column === null || !isColumnKey(column)) continue;
    const key = JSON.stringify([row, column]);
    const cell = cells.get(key) ?? { row, column, edits: [] };
    cell.edits.push(...fix.edits);
    cells.set(key, cell);
  }
  const writes = Array.from(cells.values(), ({ row, column, edits }): PlanWrite => {
    const before = rows.get(row)?.cells[column].text ?? '';
    return { kind: 'cell', row, column, before, after: applyEdits(before, edits) };
  });
  return [
    ...writes,
    ...Array.from(removed, (gridRow): PlanWrite => ({ kind: 'removeRow', gridRow })),
  ];
}
