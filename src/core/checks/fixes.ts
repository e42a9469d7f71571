import type { ColumnKey } from '../plan/header';
import { isColumnKey } from '../plan/header';
import type { Plan } from '../plan/plan';
import { applyEdits, type TextEdit } from '../plan/text-edit';
import type { Finding } from './finding';

/** A change to the plan table that a fix asks for. */
export type PlanWrite =
  | {
      readonly kind: 'cell';
      readonly row: string;
      readonly column: ColumnKey;
      /** The cell as it was checked: whoever writes makes sure that it still says so. */
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'removeRow'; readonly gridRow: number };

/**
 * The writes that carry out the fixes of the findings: one a cell, however many findings it has, since fixes
 * are edits that do not overlap. Findings without a fix, and suggestions, are left alone.
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
