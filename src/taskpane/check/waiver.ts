import type { Waiver } from '../../core/settings/settings';
import { waivedContent } from '../../core/settings/waivers';
import { minuteText } from '../environment/minute-text';
import type { Entry } from './list/entries';

/** The waiver of a finding about a row; a row without 计划编号 is named by its key until it is given one. */
export function waiverOf(
  { finding, row }: Entry,
  { reason, by, now }: { reason: string; by: string; now: Date },
): Waiver | null {
  if (!row) return null;
  return {
    id: row.id ?? row.key,
    rule: finding.rule,
    column: finding.column ?? '',
    content: waivedContent(row, finding.column),
    reason,
    by,
    at: minuteText(now),
  };
}
