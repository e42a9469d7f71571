import { writesOf } from '../../src/core/checks/fixes';
import type { Finding, Suggestion } from '../../src/core/checks/finding';
import { messagesFor } from '../../src/locales/messages';
import type { Fixture } from './rule-fixture';

const shown = (text: string): string => `「${text.replace(/\n/gu, '↵')}」`;

function suggestionLine(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'replace':
      return `  建议改为${shown(suggestion.text)}`;
    case 'addToDirectory':
      return `  建议加入名录${shown(suggestion.unit)}`;
    case 'newId':
      return '  建议换一个计划编号';
  }
}

/**
 * What a rule says about its fixture, as people read it: where, how serious, in which words, and what it offers to write.
 */
export function findingLines({ plan, result }: Fixture, rule: string): string[] {
  const messages = messagesFor(plan, 'zh-CN');
  const fixLines = (finding: Finding): string[] =>
    writesOf(plan, [finding]).map((write) =>
      write.kind === 'removeRow'
        ? `  修正：删除表中第 ${write.gridRow + 1} 行`
        : `  修正：${shown(write.before)}改为${shown(write.after)}`,
    );
  return result.findings
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => {
      const row = finding.row === null ? '全表' : messages.rowLabel(finding.row);
      const column = messages.columnLabel(finding);
      const place = column === '' ? row : `${row}〔${column}〕`;
      return [
        `${place}${messages.words.level[finding.level]}：${messages.message(finding)}`,
        ...fixLines(finding),
        ...finding.suggestions.map(suggestionLine),
      ];
    });
}
