import { dateOfSerial } from '../../../core/calendar/excel-serial';
import { fill } from '../../../locales/fill';
import { choiceText } from '../../../locales/phrases/choice-text';
import { paragraph, type Block } from '../../model/paper';
import type { PaperSource } from '../../model/source';
import { dateText, gap, inQuotes, numbered, orGap } from '../../model/wording';

/** 计划外发布会: what was held besides the plan. */
export function unplanned(source: PaperSource, unit: string): Block[] {
  const { words, settings, context, messages } = source;
  const { report } = words;
  const all = settings.unplanned.filter(({ department }) => unit === '' || department === unit);
  if (all.length === 0) return [];
  const days = all.map(({ held }) => (held === null ? null : dateOfSerial(held)));
  const isHeld = days.map((day) => day !== null && day <= context.asOf);
  const texts = all.map(({ department, topic, type }, i) => {
    const day = days[i] ?? null;
    return fill(isHeld[i] === true ? report.unplannedRow : report.unplannedNotHeld, {
      department: orGap(source, department, 'department'),
      date: day === null ? gap(source, 'held') : dateText(day, source),
      topic: inQuotes(orGap(source, topic, 'topic')),
      type: choiceText(type, messages.words),
    });
  });
  return [
    paragraph(fill(report.unplannedIntro, { count: isHeld.filter(Boolean).length })),
    ...numbered(source, texts).map(paragraph),
  ];
}
