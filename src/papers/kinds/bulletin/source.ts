import type { Adjustment } from '../../../core/assessment/adjustments';
import type { Assessment } from '../../../core/assessment/assess-plan';
import type { RankedDepartment } from '../../../core/assessment/rank';
import type { PaperSource } from '../../model/source';

/** The data of a bulletin: a plan that has been assessed. */
export interface BulletinSource extends PaperSource {
  readonly assessment: Assessment;
  /** The departments that it tells of, in the order of the ranking. */
  readonly departments: readonly RankedDepartment[];
}

/** The decisions about a department that count, which are those with a document number. */
export const countingFor = (
  { settings }: PaperSource,
  { department }: Pick<RankedDepartment, 'department'>,
): readonly Adjustment[] =>
  settings.adjustments.filter((line) => line.department === department && line.document !== '');
