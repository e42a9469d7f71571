import { DEFAULT_LIMITS } from '../checks/limits';
import { DEFAULT_TRACKING_LIMITS } from '../tracking/limits';
import { DEFAULT_UNPLANNED_LIMITS, type UnplannedLimits } from '../tracking/unplanned';
import { CRITERIA, CRITERION_NUMBERS, type CriterionCode, type CriterionNumber } from './criteria';
import type { SharedNumbers } from './criteria/criterion';

/** The numbers by which a department is scored. */
interface DepartmentNumbers {
  /** Below this many applicable points a row is scored by people (人工评定). */
  readonly leastApplicable: number;
  /** Deduction for each conference with 内容不实. */
  readonly untruePoints: number;
  /** Cap on the sum of other deductions. */
  readonly mostOtherDeductions: number;
  /** Base score from which a bonus counts. */
  readonly bonusFrom: number;
  readonly mostBonus: number;
  /** Caps on the bonus for heads who speak, policy explanations and emergencies, one point each. */
  readonly mostHeadBonus: number;
  readonly mostPolicyBonus: number;
  readonly mostEmergencyBonus: number;
  readonly mostScore: number;
  /** Share of the score in the year's total (0.03 is 3 %). */
  readonly share: number;
  /** Below this many scored conferences a result is for reference only (仅供参考). */
  readonly fewestRows: number;
}

/** The numbers of the scheme beside the criteria's points; each is a row of 参数表. */
export interface SchemeNumbers
  extends
    UnplannedLimits,
    SharedNumbers,
    DepartmentNumbers,
    Readonly<Record<CriterionNumber, number>> {}

/** A grade and its lowest score. */
export interface Grade {
  readonly from: number;
  readonly grade: string;
}

/** The scoring scheme; the office may change every number. */
export interface Scheme {
  /** Printed with every result. */
  readonly version: string;
  readonly points: Readonly<Record<CriterionCode, number>>;
  /** 依据 of each criterion. */
  readonly bases: Readonly<Record<CriterionCode, string>>;
  readonly numbers: SchemeNumbers;
  readonly grades: readonly Grade[];
}

const byCode = <T>(valueOf: (criterion: (typeof CRITERIA)[number]) => T) =>
  Object.fromEntries(CRITERIA.map((criterion) => [criterion.code, valueOf(criterion)])) as Readonly<
    Record<CriterionCode, T>
  >;

const STANDARD_NUMBERS = Object.fromEntries(
  Object.entries(CRITERION_NUMBERS).map(([key, { standard }]) => [key, standard]),
) as Readonly<Record<CriterionNumber, number>>;

export const DEFAULT_SCHEME: Scheme = {
  version: 'v1',
  points: byCode(({ points }) => points),
  bases: byCode<string>(({ basis }) => basis),
  numbers: {
    ...DEFAULT_UNPLANNED_LIMITS,
    ...STANDARD_NUMBERS,
    publicationDays: DEFAULT_LIMITS.publicationDays,
    graceDays: DEFAULT_TRACKING_LIMITS.graceDays,
    leastApplicable: 60,
    untruePoints: 5,
    mostOtherDeductions: 10,
    bonusFrom: 80,
    mostBonus: 5,
    mostHeadBonus: 2,
    mostPolicyBonus: 2,
    mostEmergencyBonus: 1,
    mostScore: 105,
    share: 0.03,
    fewestRows: 2,
  },
  grades: [
    { from: 90, grade: '优秀' },
    { from: 70, grade: '良好' },
    { from: 60, grade: '合格' },
    { from: 0, grade: '不合格' },
  ],
};
