import { cellReaders } from '../plan/cell-readers';
import type { PlanRow } from '../plan/plan';
import { applyEdits, type TextEdit } from '../plan/text-edit';
import { lengthOf } from '../plan/text';
import { parseTopic } from '../plan/topic';
import type { RowReport, RuleContext } from './rule';
import type { TextColumn } from './text-columns';

type Reading = Pick<PlanRow, 'department' | 'timing' | 'topic' | 'person'>;

/** What the add-in understands of a cell, in a form that can be compared. */
function meaningOf(column: TextColumn, { department, timing, topic, person }: Reading): string {
  switch (column) {
    case 'department':
      return JSON.stringify([department?.wording, department?.several]);
    case 'timing':
      return JSON.stringify(timing);
    case 'topic':
      return JSON.stringify([topic?.key, topic?.period?.words, lengthOf(topic?.clean ?? '')]);
    case 'spokesperson':
      return JSON.stringify([person?.names, person?.posts, person?.units]);
  }
}

/** The row as it is read with another text in one of its cells. */
function withText(row: PlanRow, column: TextColumn, text: string, { plan }: RuleContext): Reading {
  const readers = cellReaders(plan.directory, plan.year);
  switch (column) {
    case 'department':
      return { ...row, department: readers.department(text) };
    case 'timing':
      return { ...row, timing: readers.timing(text) };
    case 'topic':
      return { ...row, topic: parseTopic(text) };
    case 'spokesperson':
      return {
        ...row,
        person: readers.person(text, plan.columns.post ? row.cells.post.text : null),
      };
  }
}

/**
 * The edits as a fix where they are layout only; where the cell would be understood differently afterwards, as
 * a suggestion: then a person decides.
 */
export function safeFix(
  row: PlanRow,
  column: TextColumn,
  edits: readonly TextEdit[],
  context: RuleContext,
): Pick<RowReport, 'fix' | 'suggestions'> {
  const after = applyEdits(row.cells[column].text, edits);
  const same = meaningOf(column, row) === meaningOf(column, withText(row, column, after, context));
  return same
    ? { fix: { kind: 'edit', edits } }
    : { suggestions: [{ kind: 'replace', text: after }] };
}
