import { waivedContent } from '../../core/settings/waivers';
import type { Waiver } from '../../core/settings/settings';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import type { Messages } from '../../locales/messages';
import { minuteText } from '../environment/minute-text';
import type { ProblemLine } from '../workbook-operations';
import type { Entry } from './list/entries';

/** The findings as lines of the printable list, in the person's language. */
export const problemLines = (entries: readonly Entry[], messages: Messages): ProblemLine[] =>
  entries.map(({ finding, content, waiver }) => ({
    level: messages.words.level[finding.level],
    row: finding.row === null ? messages.words.check.table : messages.rowLabel(finding.row),
    column: messages.columnLabel(finding),
    content,
    reason: messages.message(finding),
    waived: waiver ? waivedText(waiver, messages.words) : '',
  }));

/** Who decided to live with a finding, when and why. */
const waivedText = ({ by, at, reason }: Waiver, { check }: Pick<Words, 'check'>): string =>
  fill(check.waivedBy, { by, at, reason });

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
