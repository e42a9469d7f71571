import { test } from '@jest/globals';
import { LONG, stopsAndCompletes } from '../../support/workbook/stopped-commands';

test.each(
  LONG.filter(({ name }) => ['addTrackingColumns', 'makeBoard', 'generateScores'].includes(name)),
)('$name stops at every sync, says what stands, and can be completed', async (long) => {
  await stopsAndCompletes(long);
});
