import { cellReaders } from '../plan/cell-readers';
import type { PlanRow } from '../plan/plan';
import { applyEdits, type TextEdit } from '../plan/text-edit';
import { lengthOf } from '../plan/text';
import { parseTopic } from '../plan/topic';
import type { RowReport, RuleContext } from './rule';
import type { TextColumn } from './text-columns';

/** What the add-in understands of a cell's text, in a form that can be compared. */
function meaningOf(row: PlanRow, column: TextColumn, text: string, { plan }: RuleContext): unknown {
  const readers = cellReaders(plan.directory, plan.year);
  switch (column) {
    case 'department': {
      const match = readers.department(text);
      return [match?.wording, match?.several];
    }
    case 'timing':
      return readers.timing(text);
    case 'topic': {
      const topic = parseTopic(text);
      return [topic?.key, topic?.period?.words, lengthOf(topic?.clean ?? '')];
    }
    case 'spokesperson': {
      const person = readers.person(text, plan.columns.post ? row.cells.post.text : null);
      return [person?.names, person?.posts, person?.units];
    }
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
  const before = row.cells[column].text;
  const after = applyEdits(before, edits);
  const [then, now] = [before, after].map((text) =>
    JSON.stringify(meaningOf(row, column, text, context)),
  );
  return then === now
    ? { fix: { kind: 'edit', edits } }
    : { suggestions: [{ kind: 'replace', text: after }] };
}
