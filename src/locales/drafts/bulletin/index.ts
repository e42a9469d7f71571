import { yearOf } from '../../../core/calendar/plain-date';
import { dateText } from '../../phrases/date-text';
import { fill } from '../../fill';
import type { Language } from '../../language';
import type { Messages } from '../../messages';
import { decisions } from './decisions';
import { losses } from './losses';
import { overview } from './overview';
import { ranking, unranked } from './ranking';
import type { BulletinSource } from './source';

/**
 * 通报: the results of an assessment as a text ready to paste, in the tone of an office notice, with the version of
 * the scheme and the as-of date. Empty if no department leads a conference.
 */
export function bulletinText(
  source: BulletinSource,
  messages: Messages,
  language: Language,
): string {
  const { words } = messages;
  const { bulletin, reminder } = words;
  const { plan, assessment } = source;
  if (assessment.departments.length === 0) return '';
  const day = dateText(assessment.asOf, words, language);
  const numbered = (lines: readonly string[]): string[] =>
    lines.map((text, i) => fill(reminder.item, { number: i + 1, text }));
  const sections = [
    { heading: bulletin.overview, lines: overview(source, messages) },
    { heading: bulletin.ranking, lines: ranking(source, messages) },
    { heading: bulletin.unranked, lines: numbered(unranked(source, messages)) },
    { heading: bulletin.losses, lines: numbered(losses(source, messages)) },
    { heading: bulletin.decisions, lines: numbered(decisions(source, messages)) },
  ].filter(({ lines }) => lines.length > 0);
  return [
    fill(bulletin.title, { year: plan.year ?? yearOf(assessment.asOf) }),
    bulletin.to,
    fill(bulletin.intro, {
      plan: plan.title ?? bulletin.untitled,
      version: assessment.scheme,
      date: day,
    }),
    ...sections.flatMap(({ heading, lines }, i) => [
      fill(reminder.heading, { order: bulletin.order.charAt(i), text: heading }),
      ...lines,
    ]),
    bulletin.close,
    reminder.sign,
    day,
  ].join('\n');
}
