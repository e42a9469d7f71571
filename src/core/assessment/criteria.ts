import { yearOf } from '../calendar/plain-date';
import type { ChangeType, TrackingColumn } from '../plan/tracking-columns';
import type { TrackingCells } from '../plan/tracking-cells';
import type { RowFacts } from './row-facts';
import type { CriterionCode, Scheme, SchemeNumbers } from './scheme';

/** Why points were lost: keys of the words. */
export const LOSS_REASONS = [
  'notHeld',
  'late',
  'laterYear',
  'noReportNoCopy',
  'noReport',
  'noCopy',
  'noApproval',
  'notBefore',
  'shortApproval',
  'noReview',
  'reviewLate',
  'noLiaison',
  'noPublicity',
  'noOffice',
  'unrecorded',
  'changedReported',
  'changedUnreported',
  'noMaterial',
  'unpublished',
  'noLink',
  'publishedBefore',
  'publishedLate',
  'untrue',
] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

/** What a criterion comes to. */
export interface Outcome {
  /** Points earned; `null` where the criterion does not apply. */
  readonly points: number | null;
  /** Why not all of them, and the cell that says so. */
  readonly reason?: LossReason;
  /** Days of the reason: calendar days for C1, working days for C3 and C7d. */
  readonly days?: number;
  readonly column?: TrackingColumn;
}

interface Case {
  readonly tracking: TrackingCells;
  readonly facts: RowFacts;
  readonly full: number;
  readonly numbers: SchemeNumbers;
}

const NOT_APPLICABLE: Outcome = { points: null };
const NOT_HELD: Outcome = { points: 0, reason: 'notHeld', column: '召开日期' };

function heldInTime({ facts: { held, deadline, daysLate }, full, numbers }: Case): Outcome {
  if (held === null) return NOT_HELD;
  if (deadline === null || daysLate === null) return NOT_APPLICABLE;
  if (daysLate === 0) return { points: full };
  const lost = { days: daysLate, column: '召开日期' } as const;
  if (yearOf(held) > yearOf(deadline)) return { points: 0, reason: 'laterYear', ...lost };
  const points = daysLate <= numbers.lateDays ? numbers.latePoints : numbers.sameYearPoints;
  return { points, reason: 'late', ...lost };
}

function changeReported({ tracking, facts, full }: Case): Outcome {
  const { held, daysLate, reported, copied } = facts;
  const asks = tracking.change !== '' || held === null || (daysLate ?? 0) > 0;
  if (!asks || (reported && copied)) return { points: full };
  if (reported) return { points: full / 2, reason: 'noCopy', column: '抄送宣传部' };
  const column = '书面报告日期';
  return copied
    ? { points: full / 2, reason: 'noReport', column }
    : { points: 0, reason: 'noReportNoCopy', column };
}

function approvedBefore({ facts: { held, approvalDays: days }, full, numbers }: Case): Outcome {
  if (held === null) return NOT_HELD;
  const column = '报批日期';
  if (days === null) return { points: 0, reason: 'noApproval', column };
  if (days >= numbers.approvalDays) return { points: full };
  return days > 0
    ? { points: numbers.approvalPart, reason: 'shortApproval', days, column }
    : { points: 0, reason: 'notBefore', column };
}

function reviewedBefore({ tracking: { reviewed }, facts: { held }, full }: Case): Outcome {
  if (held === null) return NOT_HELD;
  const column = '内容审核日期';
  if (reviewed === null) return { points: 0, reason: 'noReview', column };
  return reviewed <= held ? { points: full } : { points: 0, reason: 'reviewLate', column };
}

function liaison({ tracking, facts: { held }, full }: Case): Outcome {
  if (held === null) return NOT_HELD;
  const [publicity, office] = [tracking.publicity === '是', tracking.office === '是'];
  if (publicity && office) return { points: full };
  if (publicity) return { points: full / 2, reason: 'noOffice', column: '对接政务公开办' };
  return office
    ? { points: full / 2, reason: 'noPublicity', column: '对接宣传部' }
    : { points: 0, reason: 'noLiaison', column: '对接宣传部' };
}

function spokesperson({ tracking, facts, full, numbers }: Case): Outcome {
  const { held, plannedName, actualName, headSpoke, reported } = facts;
  if (plannedName === null) return NOT_APPLICABLE;
  if (held === null) return NOT_HELD;
  const column = '实际发布人';
  if (actualName === null) return { points: 0, reason: 'unrecorded', column };
  if (actualName === plannedName || headSpoke) return { points: full };
  return tracking.change === ('更换发布人' satisfies ChangeType) && reported
    ? { points: numbers.changedReported, reason: 'changedReported', column }
    : { points: numbers.changedUnreported, reason: 'changedUnreported', column };
}

const material =
  (column: '通稿' | '记者问答' | '图片视频') =>
  ({ tracking, facts: { held }, full }: Case): Outcome => {
    const text = tracking.cells[column]?.text ?? '';
    if (text === '不适用') return NOT_APPLICABLE;
    if (held === null) return NOT_HELD;
    return text === '有' ? { points: full } : { points: 0, reason: 'noMaterial', column };
  };

function publishedInTime({ tracking: { link }, facts, full, numbers }: Case): Outcome {
  const { held, published, publicationDays: days } = facts;
  if (held === null) return NOT_HELD;
  const column = '公开日期';
  if (published === null) return { points: 0, reason: 'unpublished', column };
  if (!/^http/iu.test(link)) return { points: 0, reason: 'noLink', column: '实录链接' };
  if (days === null) return { points: 0, reason: 'publishedBefore', column };
  if (days <= numbers.publicationDays) return { points: full };
  const points = days <= numbers.graceDays ? numbers.publicationPart : 0;
  return { points, reason: 'publishedLate', days, column };
}

const JUDGES: Readonly<Record<CriterionCode, (of: Case) => Outcome>> = {
  C1: heldInTime,
  C2: changeReported,
  C3: approvedBefore,
  C4: reviewedBefore,
  C5: liaison,
  C6: spokesperson,
  C7a: material('通稿'),
  C7b: material('记者问答'),
  C7c: material('图片视频'),
  C7d: publishedInTime,
};

/** What a conference earns by one criterion; never below 0 or above the criterion's points. */
export function judge(
  code: CriterionCode,
  tracking: TrackingCells,
  facts: RowFacts,
  { points, numbers }: Scheme,
): Outcome {
  const full = points[code];
  const outcome = JUDGES[code]({ tracking, facts, full, numbers });
  if (outcome.points === null) return outcome;
  return { ...outcome, points: Math.min(full, Math.max(0, outcome.points)) };
}
