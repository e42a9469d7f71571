import { cellReaders } from '../../plan/rows/cell-readers';
import type { PlanRow } from '../../plan/model/plan';
import { applyEdits, type TextEdit } from '../../plan/cells/text-edit';
import { lengthOf } from '../../plan/cells/text';
import { parseTopic } from '../../plan/topic/topic';
import type { RowReport, RuleContext } from '../rule';
import type { TextColumn } from './text-columns';

type Reading = Pick<PlanRow, 'department' | 'timing' | 'topic' | 'person'>;

const alike = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  a.length === b.length && a.every((text, i) => text === b[i]);

/** Whether two parsed cells are equal. */
function meanTheSame(column: TextColumn, a: Reading, b: Reading): boolean {
  switch (column) {
    case 'department':
      return (
        a.department?.wording === b.department?.wording &&
        alike(a.department?.several, b.department?.several)
      );
    case 'timing':
      return JSON.stringify(a.timing) === JSON.stringify(b.timing);
    case 'topic':
      return (
        a.topic?.key === b.topic?.key &&
        a.topic?.period?.words === b.topic?.period?.words &&
        lengthOf(a.topic?.clean ?? '') === lengthOf(b.topic?.clean ?? '')
      );
    case 'spokesperson':
      return (
        alike(a.person?.names, b.person?.names) &&
        alike(a.person?.posts, b.person?.posts) &&
        alike(a.person?.units, b.person?.units)
      );
  }
}

/** Parses the row with another text in one of its cells. */
function withText(row: PlanRow, column: TextColumn, text: string, { plan }: RuleContext): Reading {
  const readers = cellReaders(plan);
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

/** Offers edits as a fix if the cell is parsed the same afterwards, else as a suggestion for a person to decide. */
export function safeFix(
  row: PlanRow,
  column: TextColumn,
  edits: readonly TextEdit[],
  context: RuleContext,
): Pick<RowReport, 'fix' | 'suggestions'> {
  const after = applyEdits(row.cells[column].text, edits);
  const same =
    (column === 'topic' && after === row.topic?.clean) ||
    meanTheSame(column, row, withText(row, column, after, context));
  return same
    ? { fix: { kind: 'edit', edits } }
    : { suggestions: [{ kind: 'replace', text: after }] };
}
