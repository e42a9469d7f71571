import type { Loss } from '../../core/assessment/assess-row';
import { fill } from '../fill';
import type { Words } from '../index';

/** 「报批：提前1个工作日，扣6分」: a criterion with lost points, the reason and the points. */
export function lossText({ code, points, reason, days }: Loss, { assessment }: Words): string {
  return fill(assessment.loss, {
    criterion: assessment.criteria[code],
    reason: fill(assessment.reasons[reason], { days: days ?? '' }),
    points,
  });
}

/** 失分说明: all losses of a conference; empty if there are none. */
export const lossesText = (losses: readonly Loss[], words: Words): string =>
  losses.map((loss) => lossText(loss, words)).join(words.assessment.and);
