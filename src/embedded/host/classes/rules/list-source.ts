import { printReference } from '../../../model/data/address';
import { invalidArgument } from '../../../model/data/errors';
import type { Session } from '../../dispatch/api';
import { RangeTarget } from '../../dispatch/range-target';

/** Excel's limit for a literal list. */
const LONGEST_LIST = 255;

/** The source of a drop-down list: `a,b,c`, a formula, or a Range object. */
export function sourceText(value: unknown, range: RangeTarget, session: Session): string {
  if (typeof value === 'string') {
    if (!value.startsWith('=') && value.length > LONGEST_LIST) {
      throw invalidArgument('A list in a rule can be 255 characters long.');
    }
    // Excel takes no structured reference in a rule.
    if (value.startsWith('=') && value.replaceAll(/"[^"]*"/gu, '').includes('[')) {
      throw invalidArgument('A structured reference cannot be used in a rule.');
    }
    return value;
  }
  const source = givenRange(value);
  if (!source) throw invalidArgument('The source of a list is text or a range.');
  const { area } = source;
  const local = area.sheetId === range.area.sheetId;
  const name = local ? null : session.model.core.worksheet(area.sheetId).getName();
  return `=${printReference(area, 'absolute', name)}`;
}

function givenRange(value: unknown): RangeTarget | null {
  if (typeof value !== 'object' || value === null || !('target' in value)) return null;
  return value.target instanceof RangeTarget ? value.target : null;
}
