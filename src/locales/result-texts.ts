import { byLevel } from '../core/checks/check-plan';
import type { Finding } from '../core/checks/finding';
import type { Plan } from '../core/plan/model/plan';
import { messagesFor } from './messages';

/** Whether the sheet is told of a finding: hints and formats are for the pane alone. */
export const isMarked = ({ row, level }: Finding): boolean =>
  row !== null && (level === 'error' || level === 'warning');

/**
 * What 校验结果 is to say of each row: 「错误〔发布人〕…；警告〔发布主题〕…」, by row key. Always in Chinese: the colours
 * of the sheet, and colleagues without the add-in, read it.
 * @param open the findings that nobody has waived
 */
export function resultTexts(plan: Plan, open: readonly Finding[]): Map<string, string> {
  const messages = messagesFor(plan, 'zh-CN');
  const { level } = messages.words;
  const texts = new Map<string, string>();
  for (const finding of byLevel(open)) {
    if (finding.row === null || !isMarked(finding)) continue;
    const text = `${level[finding.level]}〔${messages.columnLabel(finding)}〕${messages.message(finding)}`;
    const before = texts.get(finding.row);
    texts.set(finding.row, before === undefined ? text : `${before}；${text}`);
  }
  return texts;
}
