import type { Plan } from '../../core/plan/model/plan';
import type { CommandContext } from '../command/command-context';
import { codeOf } from '../command/failure';
import { columnAt, RESULT_HEADER } from '../plan/own-columns';
import type { PlanPlace } from '../plan/reading';
import { isRuleOf, markableHeaders } from './mark-formats';
import { CANNOT_READ_BACK } from './own-rules';

/**
 * Finds the marked columns by their conditional formats. Needed if another program has saved the workbook without its
 * add-in settings: rules must not be added twice. One sync.
 */
export async function recallMarks(
  context: CommandContext,
  { sheetId, top, left }: PlanPlace,
  plan: Plan,
): Promise<readonly string[]> {
  const [first] = plan.rows;
  if (!first || columnAt(plan, RESULT_HEADER) < 0) return [];
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const requests = markableHeaders(plan).map((header) => {
    const [row, column] = [first.gridRow + top, columnAt(plan, header) + left];
    const formulas = askForRules(sheet.getRangeByIndexes(row, column, 1, 1));
    return [header, formulas] as const;
  });
  try {
    await context.sync('current rules');
  } catch (error) {
    if (CANNOT_READ_BACK.includes(codeOf(error))) return [];
    throw error;
  }
  return requests.flatMap(([header, formulas]) =>
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
