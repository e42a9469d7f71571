import type { PlanRow } from '../../../core/plan/model/plan';
import { fill } from '../../../locales/fill';
import { choiceText } from '../../../locales/phrases/choice-text';
import { list, paragraph, type Block } from '../../model/paper';
import type { PaperSource } from '../../model/source';
import { dateText, inQuotes, orGap } from '../../model/wording';
import { changedParts, registeredChange, type AccountedChange } from '../change-account';

/** What changed, in few words for a cell. */
function changeText(changed: AccountedChange, source: PaperSource): string {
  const { report, partJoin } = source.words;
  const { 变更类型: type = '', 变更后主题: topic = '' } = changed.change;
  const parts = changedParts(changed, source, {
    timing: report.moved,
    topic: report.retopic,
    speaker: report.newSpeaker,
  });
  if (type === '取消') parts.push(fill(report.cancelled, { topic: inQuotes(topic) }));
  return parts.length > 0 ? parts.join(partJoin) : choiceText(type, source.messages.words);
}

/** 计划变更情况: the change of each row, with the time and topic before it. */
export function changes(rows: readonly PlanRow[], source: PaperSource): Block[] {
  const { report, attachment } = source.words;
  const { changeColumns } = report;
  const changed = rows.flatMap((row) => registeredChange(row, source) ?? []);
  if (changed.length === 0) return [];
  return [
    paragraph(fill(report.changesIntro, { count: changed.length })),
    list(
      [
        { header: attachment.columns.number, width: 8, isCentred: true },
        { header: changeColumns.subject, width: 28 },
        { header: changeColumns.change, width: 26 },
        { header: changeColumns.reason, width: 17 },
        { header: changeColumns.reported, width: 21, isCentred: true },
      ],
      changed.map((one) => {
        const { row, before, change } = one;
        const reported = row.tracking?.reported ?? null;
        return [
          orGap(source, row.cells.number.text, 'number'),
          `${row.department?.name ?? report.noDepartment}\n${orGap(source, before.topic, 'topic')}`,
          changeText(one, source),
          orGap(source, change.变更原因, 'reason'),
          reported === null ? report.unreported : dateText(reported, source),
        ];
      }),
    ),
  ];
}
