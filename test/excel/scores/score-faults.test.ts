import { it } from '@jest/globals';
import { GENERATE, REGENERATE, survives, TAKE_BACK } from '../../support/workbook/failing-scores';

// One fault before and one after the deed of each kind of work; `npm run test:full` has the other syncs.
it.each([
  { ...GENERATE, k: 2, kind: 'refused' },
  { ...GENERATE, k: 3, kind: 'done-but-failed' },
  { ...REGENERATE, k: 3, kind: 'refused' },
  { ...REGENERATE, k: 3, kind: 'done-but-failed' },
  { ...TAKE_BACK, k: 3, kind: 'refused' },
  { ...TAKE_BACK, k: 3, kind: 'done-but-failed' },
] as const)(
  '$name loses nothing when sync $k fails ($kind), and completes when pressed again',
  ({ k, kind, ...job }) => survives(job, k, kind),
);
