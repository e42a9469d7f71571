import { useState } from 'react';
import type { ScoresReport } from '../../../excel/scores/scores';
import type { PlanController } from '../../controller/plan-controller';
import { minuteText } from '../../environment/minute-text';
import type { AssessOperations } from '../assess-operations';
import type { ScoreOptions } from './use-score-options';

interface Generate {
  readonly isGenerating: boolean;
  /** @returns `null` if it failed */
  readonly generate: () => Promise<ScoresReport | null>;
}

/** Generates the score sheets with the options chosen in the pane. */
export function useGenerate(
  controller: PlanController,
  { generateScores }: Pick<AssessOperations, 'generateScores'>,
  options: ScoreOptions,
  now: () => Date,
): Generate {
  const [isGenerating, setGenerating] = useState(false);
  const generate = (): Promise<ScoresReport | null> => {
    setGenerating(true);
    const isAll = options.chosen.size === options.departments.length;
    return controller
      .write('scores', ({ place, plan }) =>
        generateScores(place, plan, {
          asOf: options.isChanged ? options.date : null,
          departments: isAll ? null : [...options.chosen],
          at: minuteText(now()),
        }),
      )
      .finally(() => {
        setGenerating(false);
      });
  };
  return { isGenerating, generate };
}
