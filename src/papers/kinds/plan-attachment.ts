import type { PlanRow } from '../../core/plan/model/plan';
import { originalDeadline } from '../../core/tracking/deadline';
import { fill } from '../../locales/fill';
import { list, mark, title, type Paper } from '../model/paper';
import { rowsOf, type PaperSource } from '../model/source';
import { cellsOf, compactTitle, fileName, orGap, ownText, yearText } from '../model/wording';

export type PlanOrder = 'plan' | 'deadline';

/** Rows without a deadline stand last. */
const byDeadline = (a: PlanRow, b: PlanRow): number => {
  const [one, other] = [originalDeadline(a) ?? '9999', originalDeadline(b) ?? '9999'];
  return one < other ? -1 : Number(one > other);
};

/**
 * 计划附件: the plan as it is issued.
 * @param unit the only department in it; empty for all
 */
export function planAttachment(source: PaperSource, unit: string, order: PlanOrder): Paper {
  const { words } = source;
  const { columns } = words.attachment;
  const rows = rowsOf(source, unit);
  const ordered = order === 'plan' ? rows : rows.toSorted(byDeadline);
  return {
    paper: '计划附件',
    name: fileName(source, '计划附件', unit),
    language: source.language,
    blocks: [
      mark(words.attachment.mark),
      title(
        ownText(source, '计划附件', '标题') ??
          compactTitle(source) ??
          fill(words.attachment.title, { year: yearText(source) }),
      ),
      list(
        [
          { header: columns.number, width: 8, isCentred: true },
          { header: columns.department, width: 19, isCentred: true },
          { header: columns.timing, width: 16, isCentred: true },
          { header: columns.topic, width: 33 },
          { header: columns.spokesperson, width: 24 },
        ],
        ordered.map((row) => {
          const cells = cellsOf(row);
          return [
            orGap(source, cells.number, 'number'),
            orGap(source, cells.department, 'department'),
            orGap(source, cells.timing, 'timing'),
            orGap(source, cells.topic, 'topic'),
            orGap(source, cells.spokesperson, 'spokesperson'),
          ];
        }),
      ),
    ],
  };
}
