import type { Compared, RowComparison } from '../../core/comparison/compare-plans';
import { isBlank } from '../../core/plan/cells/text';
import type { Plan, PlanRow } from '../../core/plan/model/plan';
import { fill } from '../../locales/fill';
import type { Language } from '../../locales';
import { messagesFor, type Messages } from '../../locales/messages';
import { excerpt, table, type Line } from '../terminal/aligned-lines';

/** Two plans and how they differ. */
export interface ComparedPlans {
  readonly before: { readonly name: string; readonly plan: Plan };
  readonly after: { readonly name: string; readonly plan: Plan };
  readonly rows: readonly RowComparison[];
}

const textOf = ({ cells }: PlanRow, key: Compared): string =>
  (cells[key].ditto ?? cells[key]).text.trim();

/** The comparison as a report: what came, what went, and each cell that changed, from → to. */
export function comparisonText({ rows, before, after }: ComparedPlans, language: Language): string {
  const earlier = messagesFor(before.plan, language);
  const later = messagesFor(after.plan, language);
  const { compare } = later.words;
  const whole = (row: PlanRow, messages: Messages): Line => ({
    where: messages.rowLabel(row.key),
    column: excerpt(textOf(row, 'department')),
    text: excerpt(`${textOf(row, 'timing')}  ${textOf(row, 'topic')}`),
  });
  const shown = (row: PlanRow, key: Compared): string =>
    isBlank(textOf(row, key)) ? compare.blank : excerpt(textOf(row, key));
  const added = rows.flatMap((row) => (row.kind === 'added' ? [whole(row.after, later)] : []));
  const gone = rows.flatMap((row) => (row.kind === 'gone' ? [whole(row.before, earlier)] : []));
  const changed = rows.flatMap((row) =>
    row.kind === 'changed'
      ? [
          `  ${excerpt(later.rowName(row.after.key))}`,
          ...table(
            row.differences.map((key) => ({
              where: '',
              column: later.columnLabel({ column: key }),
              text: fill(compare.change, {
                before: shown(row.before, key),
                after: shown(row.after, key),
              }),
            })),
          ),
        ]
      : [],
  );
  const count = (kind: RowComparison['kind']): number =>
    rows.filter((row) => row.kind === kind).length;
  const section = (
    title: string,
    kind: RowComparison['kind'],
    lines: readonly string[],
  ): string[] => (lines.length > 0 ? ['', fill(title, { count: count(kind) }), ...lines] : []);
  const same = count('same');
  return [
    fill(compare.before, { name: before.name, rows: before.plan.rows.length }),
    fill(compare.after, { name: after.name, rows: after.plan.rows.length }),
    ...section(compare.added, 'added', table(added)),
    ...section(compare.gone, 'gone', table(gone)),
    ...section(compare.changed, 'changed', changed),
    ...(same === rows.length ? ['', compare.equal] : []),
    ...(same > 0 && same < rows.length ? ['', fill(compare.same, { count: same })] : []),
    '',
  ].join('\n');
}
