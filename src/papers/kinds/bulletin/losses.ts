import type { Loss } from '../../../core/assessment/assess-row';
import { groupBy } from '../../../core/group-by';
import { fill } from '../../../locales/fill';
import { lossesText } from '../../../locales/phrases/loss-text';
import { conferencePoints } from '../../../locales/phrases/score-text';
import { paragraph, subheading, type Block } from '../../model/paper';
import { numberedSubheading, subjectText } from '../../model/wording';
import type { BulletinSource } from './source';

/** The losses of a conference; that it was not held is said once, not for every criterion. */
function lossesOf(all: readonly Loss[], { words, messages }: BulletinSource): string {
  const notHeld = all.filter(({ reason }) => reason === 'notHeld');
  const points = notHeld.reduce((sum, loss) => sum + loss.points, 0);
  const others = all.filter(({ reason }) => reason !== 'notHeld');
  return [
    ...(notHeld.length > 0 ? [fill(words.bulletin.notHeld, { points })] : []),
    ...(others.length > 0 ? [lossesText(others, messages.words)] : []),
  ].join(words.partJoin);
}

/** 失分情况: for each department, in the order of the ranking, every conference that lost points and why. */
export function losses(source: BulletinSource): Block[] {
  const { plan, assessment, departments, words } = source;
  const { bulletin } = words;
  const rows = new Map(plan.rows.map((row) => [row.key, row]));
  const lossy = groupBy(
    assessment.rows.filter((row) => row.losses.length > 0),
    ({ department }) => department,
  );
  const losers = departments.filter(({ department }) => lossy.has(department));
  // The only department of a bulletin is its addressee.
  const isNamed = departments.length > 1;
  return losers.flatMap(({ department }, i) => [
    ...(isNamed ? [subheading(numberedSubheading(source, i, department))] : []),
    ...(lossy.get(department) ?? []).map((scored) => {
      const row = rows.get(scored.key);
      return paragraph(
        fill(bulletin.lossRow, {
          subject: row ? subjectText(row, source) : scored.key,
          score:
            scored.score === null
              ? bulletin.manualScore
              : fill(bulletin.points, { points: conferencePoints(scored.score) }),
          losses: lossesOf(scored.losses, source),
        }),
      );
    }),
  ]);
}
