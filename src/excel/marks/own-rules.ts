import type { CommandContext } from '../command/command-context';
import { codeOf } from '../command/failure';
import { isOwnRule } from './mark-formats';

/** Error codes of versions of Excel that cannot read a conditional format back. */
export const CANNOT_READ_BACK: readonly string[] = [
  'GeneralException',
  'NotImplemented',
  'UnsupportedFeature',
];

/**
 * Queues removing every rule that marking has added to the sheet, complete or not. One sync, which reads them.
 * @returns whether Excel could read them
 */
export async function removeOwnRules(
  context: CommandContext,
  sheet: Excel.Worksheet,
): Promise<boolean> {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load('items/type,items/customOrNullObject/rule/formula');
  try {
    await context.sync('rules as they are');
  } catch (error) {
    if (CANNOT_READ_BACK.includes(codeOf(error))) return false;
    throw error;
  }
  for (const format of conditionalFormats.items) {
    const { type, customOrNullObject } = format;
    if (type === 'Custom' && isOwnRule(customOrNullObject.rule.formula)) format.delete();
  }
  return true;
}
