import type { AdjustmentType } from '../../core/assessment/adjustments';
import type { Words } from '../index';

const MEAN_DECIMALS = 2;
const ROW_DECIMALS = 1;

/** A department's score or mean in the format of 考核汇总. */
export const departmentPoints = (points: number): string => points.toFixed(MEAN_DECIMALS);

/** A conference's score in the format of 考核明细. */
export const conferencePoints = (points: number): string => points.toFixed(ROW_DECIMALS);

/** A grade in the language of the pane; an office's own grades are not translated. */
export function gradeText(grade: string, { assess }: Words): string {
  const known: Readonly<Record<string, string>> = assess.grades;
  return known[grade] ?? grade;
}

/** The type of a decision in the language of the pane. */
export const decisionText = (type: AdjustmentType, { adjustment }: Words): string =>
  adjustment.types[type];
