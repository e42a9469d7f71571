import type { Plan } from '../../core/plan/plan';
import type { CommandContext } from '../command/command-context';
import { codeOf } from '../command/failure';
import { columnAt, RESULT_HEADER } from '../plan/own-columns';
import type { PlanPlace } from '../plan/reading';
import { isRuleOf, markableHeaders } from './mark-formats';

/** Some versions of Excel answer so when they cannot read a rule back. */
const CANNOT_TELL: readonly string[] = ['GeneralException', 'NotImplemented', 'UnsupportedFeature'];

/**
 * Looks which columns of a marked plan have their rules, where the workbook has forgotten: other programs save it
 * without what an add-in keeps in it, and the rules must not be there twice. One sync.
 */
export async function recallMarks(
  context: CommandContext,
  { sheetId, top, left }: PlanPlace,
  plan: Plan,
): Promise<readonly string[]> {
  const [first] = plan.rows;
  if (!first || columnAt(plan, RESULT_HEADER) < 0) return [];
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const asked = markableHeaders(plan).map((header) => {
    const [row, column] = [first.gridRow + top, columnAt(plan, header) + left];
    const formulas = askForRules(sheet.getRangeByIndexes(row, column, 1, 1));
    return [header, formulas] as const;
  });
  try {
    await context.sync('rules as they are');
  } catch (error) {
    if (CANNOT_TELL.includes(codeOf(error))) return [];
    throw error;
  }
  return asked.flatMap(([header, formulas]) =>
    formulas().some((formula) => isRuleOf(formula, header)) ? header : [],
  );
}

function askForRules({ conditionalFormats: formats }: Excel.Range): () => string[] {
  formats.load('items/type,items/customOrNullObject/rule/formula');
  return () =>
    formats.items.flatMap(({ type, customOrNullObject }) =>
      type === 'Custom' ? customOrNullObject.rule.formula : [],
    );
}
