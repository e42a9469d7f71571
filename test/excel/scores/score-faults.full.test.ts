import { it } from '@jest/globals';
import { GENERATE, REGENERATE, survives, TAKE_BACK } from '../../support/workbook/failing-scores';

/** Syncs at which Excel refuses, and syncs after which it says that it failed although it has done its work. */
const FAULTS = [
  { job: GENERATE, refused: [1, 2, 3, 4], failed: [3] },
  { job: REGENERATE, refused: [2, 3, 4], failed: [3] },
  { job: TAKE_BACK, refused: [2, 3], failed: [3] },
];

const CASES = FAULTS.flatMap(({ job, refused, failed }) => [
  ...refused.map((k) => ({ ...job, k, kind: 'refused' as const })),
  ...failed.map((k) => ({ ...job, k, kind: 'done-but-failed' as const })),
]);

it.each(CASES)(
  '$name loses nothing when sync $k fails ($kind), and completes when pressed again',
  ({ k, kind, ...job }) => survives(job, k, kind),
);
