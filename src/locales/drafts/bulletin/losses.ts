import type { Loss } from '../../../core/assessment/assess-row';
import { groupBy } from '../../../core/group-by';
import { topicOf } from '../../../core/tracking/deadline';
import { fill } from '../../fill';
import { lossesText } from '../../phrases/loss-text';
import type { Messages } from '../../messages';
import { conferencePoints } from '../../phrases/score-text';
import type { BulletinSource } from './source';

/** The losses of a conference; that it was not held is said once, not for every criterion. */
function lossesOf(all: readonly Loss[], { words }: Messages): string {
  const notHeld = all.filter(({ reason }) => reason === 'notHeld');
  const points = notHeld.reduce((sum, loss) => sum + loss.points, 0);
  const others = all.filter(({ reason }) => reason !== 'notHeld');
  return [
    ...(notHeld.length > 0 ? [fill(words.bulletin.notHeld, { points })] : []),
    ...(others.length > 0 ? [lossesText(others, words)] : []),
  ].join(words.bulletin.join);
}

/** 失分情况: for each department, in the order of the ranking, every conference that lost points and why. */
export function losses({ plan, assessment }: BulletinSource, messages: Messages): string[] {
  const { words } = messages;
  const { bulletin } = words;
  const topics = new Map(plan.rows.map((row) => [row.key, topicOf(row)?.clean ?? '']));
  const lossy = groupBy(
    assessment.rows.filter((row) => row.losses.length > 0),
    ({ department }) => department,
  );
  return assessment.departments.flatMap(({ department }) => {
    const texts = (lossy.get(department) ?? []).map((row) =>
      fill(bulletin.lossRow, {
        row: messages.rowLabel(row.key),
        topic: topics.get(row.key) ?? '',
        score:
          row.score === null
            ? bulletin.manualScore
            : fill(bulletin.points, { points: conferencePoints(row.score) }),
        losses: lossesOf(row.losses, messages),
      }),
    );
    return texts.length === 0
      ? []
      : [fill(bulletin.of, { department, texts: texts.join(bulletin.join) })];
  });
}
