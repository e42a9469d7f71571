import type { PlanRow } from '../../../plan/plan';
import { hasWhite } from '../../../plan/text';
import { isUnmarkedList } from '../../../plan/timing-wording';
import { cleaned, wrapResidue } from '../../../plan/wrap-residue';
import { defineRule } from '../../rule';
import { safeFix } from '../../facts/safe-fix';
import { forEachText } from '../../facts/text-columns';

/** White space there may be what divides several units, times or people: it is theirs to settle. */
const isList = ({ cells, department, person }: PlanRow, column: string): boolean =>
  (column === 'timing' && isUnmarkedList(cells.timing.text)) ||
  (column === 'department' && (department?.several.length ?? 0) > 1) ||
  (column === 'spokesperson' && (person?.names.length ?? 0) > 1);

export default defineRule({
  id: 'text/stray-space',
  level: 'format',
  column: null,
  scope: 'row',
  check(row, context, report) {
    forEachText(row, (column, text) => {
      if (!hasWhite(text) || isList(row, column)) return;
      const gaps = column === 'spokesperson' ? (row.person?.gaps ?? []) : [];
      const { edits, quoted } = wrapResidue(text, gaps);
      if (edits.length + quoted.length === 0) return;
      const clean = edits.length > 0 ? safeFix(row, column, edits, context) : {};
      const unquoted = { kind: 'replace', text: cleaned(text, gaps) } as const;
      report({
        column,
        variant: edits.length > 0 ? 'residue' : 'quoted',
        ...clean,
        ...(quoted.length > 0 && { suggestions: [unquoted] }),
      });
    });
  },
});
