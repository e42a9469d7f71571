import { byLevel } from '../../core/checks/check-plan';
import type { Finding } from '../../core/checks/finding';
import type { Plan } from '../../core/plan/model/plan';
import { messagesFor } from '../messages';

/** Whether a finding is written to the sheet: hints and formats are shown in the pane only. */
export const isMarked = ({ row, level }: Finding): boolean =>
  row !== null && (level === 'error' || level === 'warning');

/**
 * The texts of 校验结果 by row key: 「错误〔发布人〕…；警告〔发布主题〕…」. Always in Chinese: the colours of the
 * sheet depend on them, and colleagues without the add-in read them.
 * @param open the findings that are not waived
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
