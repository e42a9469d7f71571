import type { Promptness } from '../../core/tracking/unplanned';
import { fill } from '../fill';
import type { Words } from '../index';

const HUNDREDTHS = 100;

/** How long an unplanned conference took, and whether that was in time; empty if unknown. */
export function promptnessText(
  { workingDays, hours, inTime }: Promptness,
  { unplanned: text }: Words,
): string {
  const verdict = inTime === null ? '' : text[inTime ? 'inTime' : 'late'];
  if (workingDays !== null) return fill(text.tookDays, { count: workingDays, verdict });
  if (hours === null) return verdict;
  return fill(text.tookHours, { count: Math.round(hours * HUNDREDTHS) / HUNDREDTHS, verdict });
}
