import type { Waiver } from '../../core/settings/settings';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import type { Messages } from '../../locales/messages';
import type { ProblemLine } from '../controller/workbook-operations';
import type { Entry } from './list/entries';

/** The findings as lines of the sheet 校验问题, in the user's language. */
export const problemLines = (entries: readonly Entry[], messages: Messages): ProblemLine[] =>
  entries.map(({ finding, content, waiver, row }) => ({
    level: messages.words.level[finding.level],
    row: finding.row === null ? messages.words.check.table : messages.rowLabel(finding.row),
    department: row?.department?.name ?? row?.cells.department.text ?? '',
    column: messages.columnLabel(finding),
    content,
    reason: messages.message(finding),
    waived: waiver ? waivedText(waiver, messages.words) : '',
  }));

/** Who waived a finding, when and why. */
export const waivedText = ({ by, at, reason }: Waiver, { check }: Pick<Words, 'check'>): string =>
  fill(check.waivedBy, { by, at, reason });
