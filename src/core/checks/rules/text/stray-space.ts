import type { PlanRow } from '../../../plan/model/plan';
import { hasWhite } from '../../../plan/cells/text';
import { isUnmarkedList } from '../../../plan/timing/timing-wording';
import { cleaned, wrapResidue, type Gaps } from '../../../plan/cells/wrap-residue';
import { defineRule } from '../../rule';
import { safeFix } from '../../facts/safe-fix';
import { forEachText } from '../../facts/text-columns';

/** White space that may separate several units, times or people is left to the rules about those. */
const isList = ({ cells, department, person }: PlanRow, column: string): boolean =>
  (column === 'timing' && isUnmarkedList(cells.timing.text)) ||
  (column === 'department' &&
    department !== null &&
    (department.several.length > 1 || department.namesOthers)) ||
  (column === 'spokesperson' && (person?.names.length ?? 0) > 1);

/** The white space of a cell that is known to be meant, or may be. */
function whiteOf({ person, topic }: PlanRow, column: string): Gaps {
  if (column === 'topic') return topic?.white ?? { gaps: [] };
  return { gaps: column === 'spokesperson' ? (person?.gaps ?? []) : [] };
}

export default defineRule({
  id: 'text/stray-space',
  level: 'format',
  column: null,
  scope: 'row',
  check(row, context, report) {
    forEachText(row, (column, text) => {
      if (!hasWhite(text) || isList(row, column)) return;
      const known = whiteOf(row, column);
      const { edits, quoted, doubtful } = wrapResidue(text, known);
      if (edits.length + quoted.length + doubtful.length === 0) return;
      const clean = edits.length > 0 ? safeFix(row, column, edits, context) : {};
      const joined = { kind: 'replace', text: cleaned(text, known) } as const;
      report({
        column,
        variant: edits.length > 0 ? 'residue' : quoted.length > 0 ? 'quoted' : 'doubtful',
        ...clean,
        ...(quoted.length + doubtful.length > 0 && { suggestions: [joined] }),
      });
    });
  },
});
