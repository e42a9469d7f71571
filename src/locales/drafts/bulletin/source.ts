import type { Adjustment } from '../../../core/assessment/adjustments';
import type { Assessment } from '../../../core/assessment/assess-plan';
import type { RankedDepartment } from '../../../core/assessment/rank';
import type { SchemeNumbers } from '../../../core/assessment/scheme';
import type { Plan } from '../../../core/plan/model/plan';

/** The data of a bulletin. */
export interface BulletinSource {
  readonly plan: Pick<Plan, 'title' | 'year' | 'rows'>;
  readonly assessment: Assessment;
  /** 加扣分表. */
  readonly adjustments: readonly Adjustment[];
  readonly numbers: SchemeNumbers;
}

/** The decisions about a department that count, which are those with a document number. */
export const countingFor = (
  { adjustments }: Pick<BulletinSource, 'adjustments'>,
  { department }: Pick<RankedDepartment, 'department'>,
): readonly Adjustment[] =>
  adjustments.filter((line) => line.department === department && line.document !== '');
