import type { CriterionCode } from '../assessment/criteria';

/** The defined name of a criterion's points. Parameters have their own name as a defined name (see `parameters.ts`). */
export const pointsName = (code: CriterionCode): string => `分值_${code}`;
