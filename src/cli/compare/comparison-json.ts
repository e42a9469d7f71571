import { windowOf } from '../../core/plan/timing/timing';
import type { PlanRow } from '../../core/plan/model/plan';
import type { ComparedPlans } from './comparison-text';

function rowJson(row: PlanRow | null): object | null {
  if (!row) return null;
  const window = windowOf(row.timing);
  return {
    row: row.index,
    number: row.cells.number.text,
    id: row.id,
    department: row.cells.department.text,
    timing: {
      raw: row.cells.timing.text,
      start: window?.start ?? null,
      end: window?.end ?? null,
    },
    topic: row.cells.topic.text,
    spokesperson: row.cells.spokesperson.text,
  };
}

/** The comparison as JSON; unchanged rows are counted only. */
export function comparisonJson({ rows, before, after }: ComparedPlans): string {
  const ofKind = (wanted: string) => rows.filter(({ kind }) => kind === wanted);
  const json = {
    before: { file: before.name, title: before.plan.title, rows: before.plan.rows.length },
    after: { file: after.name, title: after.plan.title, rows: after.plan.rows.length },
    same: ofKind('same').length,
    added: ofKind('added').map((row) => rowJson(row.after)),
    gone: ofKind('gone').map((row) => rowJson(row.before)),
    changed: rows.flatMap((row) =>
      row.kind === 'changed'
        ? [{ before: rowJson(row.before), after: rowJson(row.after), columns: row.differences }]
        : [],
    ),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
