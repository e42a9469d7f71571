import heldInTime from './c1-held-in-time';
import changeReported from './c2-change-reported';
import approval from './c3-approval';
import contentReview from './c4-content-review';
import liaison from './c5-liaison';
import spokesperson from './c6-spokesperson';
import release from './c7a-release';
import questions from './c7b-questions';
import pictures from './c7c-pictures';
import publication from './c7d-publication';
import type { SchemeNumber } from './criterion';

/** Every criterion, in the order of 评分项表 and of the columns of 明细表. */
export const CRITERIA = [
  heldInTime,
  changeReported,
  approval,
  contentReview,
  liaison,
  spokesperson,
  release,
  questions,
  pictures,
  publication,
] as const;

type AnyCriterion = (typeof CRITERIA)[number];

export type CriterionCode = AnyCriterion['code'];

/** Why points are lost: 未召开, the reasons of each criterion, and 内容不实, which takes the whole score. */
export type LossReason = 'notHeld' | AnyCriterion['reasons'][number] | 'untrue';

export const LOSS_REASONS: readonly LossReason[] = [
  ...new Set<LossReason>(['notHeld', ...CRITERIA.flatMap(({ reasons }) => reasons), 'untrue']),
];

type KeysOf<C> = C extends { readonly numbers: infer Numbers } ? keyof Numbers : never;
/** The numbers that criteria have beside their points. */
export type CriterionNumber = KeysOf<AnyCriterion>;

export const CRITERION_NUMBERS = Object.assign(
  {},
  ...CRITERIA.map(({ numbers }) => numbers),
) as Readonly<Record<CriterionNumber, SchemeNumber>>;
