import { it } from '@jest/globals';
import { GENERATE, REGENERATE, survives, TAKE_BACK } from '../../support/workbook/failing-scores';

// One fault of each kind of work, before or after the deed, in a workbook of two rows.
it.each([
  { ...GENERATE, k: 2, kind: 'refused' },
  { ...REGENERATE, k: 3, kind: 'done-but-failed' },
  { ...TAKE_BACK, k: 3, kind: 'refused' },
] as const)(
  '$name loses nothing when sync $k fails ($kind), and completes when pressed again',
  ({ k, kind, ...job }) => survives(job, k, kind),
);
