import type { Adjustment } from '../../../core/assessment/adjustments';
import type { RankedDepartment } from '../../../core/assessment/rank';
import { fill } from '../../../locales/fill';
import { subjectText } from '../../model/wording';
import { countingFor, type BulletinSource } from './source';

/** A decision or a bonus with its points before any cap; deductions are negative. */
interface Line {
  readonly text: string;
  readonly points: number;
}

/** Bonuses that the engine computes from conferences held. */
function earned({ bonuses }: RankedDepartment, { words }: BulletinSource): Line[] {
  return (['heads', 'policies', 'emergencies'] as const)
    .filter((kind) => bonuses[kind] > 0)
    .map((kind) => ({
      text: fill(words.bulletin[kind], { points: bonuses[kind] }),
      points: bonuses[kind],
    }));
}

function decided(
  { type, points, document, note = '', id }: Adjustment,
  source: BulletinSource,
): Line[] {
  const { plan, settings, words } = source;
  const { bulletin } = words;
  const { numbers } = settings.scheme;
  const size = Math.abs(points ?? 0);
  if (type === '内容不实') {
    const row = plan.rows.find((one) => one.id === id);
    const data = {
      subject: row ? subjectText(row, source) : id,
      points: numbers.untruePoints,
      document,
    };
    return [{ text: fill(bulletin.untrue, data), points: -numbers.untruePoints }];
  }
  if (type === '其他扣分') {
    const data = { note: note || bulletin.otherDeduction, points: size, document };
    return [{ text: fill(bulletin.deduction, data), points: -size }];
  }
  if (type === '其他加分') {
    const data = { note: note || bulletin.otherBonus, points: points ?? 0, document };
    return [{ text: fill(bulletin.bonus, data), points: points ?? 0 }];
  }
  // Vetoes are reported among the departments without a rank.
  return [];
}

/** What counts of them under the scheme. */
function countedText({ bonus, deductions }: RankedDepartment, { words }: BulletinSource): string {
  const { bulletin, listJoin } = words;
  if (bonus === 0 && deductions === 0) return bulletin.totalNone;
  return fill(bulletin.total, {
    deductions: deductions === 0 ? '' : deductions,
    bonus: bonus === 0 ? '' : bonus,
    join: bonus === 0 || deductions === 0 ? '' : listJoin,
  });
}

const sum = (lines: readonly Line[]): number =>
  lines.reduce((total, { points }) => total + points, 0);

/**
 * 加分扣分情况: additions and deductions of each department with their documents; if a cap applies, the points that
 * count.
 */
export function decisions(source: BulletinSource): string[] {
  const { words, departments } = source;
  const { bulletin, partJoin } = words;
  return departments.flatMap((one) => {
    const { department, bonus, deductions } = one;
    const lines = [
      ...earned(one, source),
      ...countingFor(source, one).flatMap((line) => decided(line, source)),
    ];
    if (lines.length === 0) return [];
    const isCapped = Math.abs(sum(lines) - (bonus - deductions)) > Number.EPSILON;
    const texts = [
      ...lines.map(({ text }) => text),
      ...(isCapped ? [countedText(one, source)] : []),
    ].join(partJoin);
    return [fill(bulletin.of, { department, texts })];
  });
}
