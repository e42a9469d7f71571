import { byLevel } from '../../core/checks/check-plan';
import { waivedContent } from '../../core/settings/waivers';
import type { Plan } from '../../core/plan/plan';
import type { Waiver } from '../../core/settings/settings';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import { messagesFor, type Messages } from '../../locales/messages';
import type { ProblemLine } from '../workbook-operations';
import type { Entry } from './entries';

/**
 * What 校验结果 is to say of each row: 「错误〔发布人〕…；警告〔发布主题〕…」, by row key. Always in Chinese: the colours
 * of the sheet, and colleagues without the add-in, read it.
 */
export function resultTexts(plan: Plan, entries: readonly Entry[]): Map<string, string> {
  const messages = messagesFor(plan, 'zh-CN');
  const { level } = messages.words;
  const texts = new Map<string, string>();
  const open = entries.filter(({ waiver }) => waiver === null).map(({ finding }) => finding);
  for (const finding of byLevel(open)) {
    if (finding.row === null || !(finding.level === 'error' || finding.level === 'warning'))
      continue;
    const text = `${level[finding.level]}〔${messages.columnLabel(finding)}〕${messages.message(finding)}`;
    const before = texts.get(finding.row);
    texts.set(finding.row, before === undefined ? text : `${before}；${text}`);
  }
  return texts;
}

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

const pad = (value: number): string => String(value).padStart(2, '0');

/** The waiver of a finding about a row; a row without 计划编号 is named by its key until it is given one. */
export function waiverOf(
  { finding, row }: Entry,
  { reason, by, now }: { reason: string; by: string; now: Date },
): Waiver | null {
  if (!row) return null;
  const day = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  return {
    id: row.id ?? row.key,
    rule: finding.rule,
    column: finding.column ?? '',
    content: waivedContent(row, finding.column),
    reason,
    by,
    at: `${day} ${pad(now.getHours())}:${pad(now.getMinutes())}`,
  };
}
