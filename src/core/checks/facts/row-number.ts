import { withDigits } from '../../plan/cells/chinese-number';
import type { PlanRow } from '../../plan/model/plan';
import { comparable } from '../../plan/cells/text';

/** The 序号 of a row as a number (1, 1., （1）, 一); `null` if it is missing, in a merged cell above, or no single number. */
export function rowNumber({ cells: { number } }: PlanRow): number | null {
  if (number.covered) return null;
  if (/^\d+$/u.test(number.text)) return Number(number.text);
  const match = /^[^\d]*(\d+)[^\d]*$/u.exec(withDigits(comparable(number.text)));
  return match ? Number(match[1]) : null;
}

/** The 序号 of a row as people see it; empty where it has none. */
export const rowNumberText = ({ cells: { number } }: PlanRow): string =>
  number.covered ? '' : comparable(number.text);
