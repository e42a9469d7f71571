import { expect, test } from '@jest/globals';
import { openSample } from '../../support/workbook/pane';
import { LONG, stopsAndCompletes } from '../../support/workbook/stopped-commands';

/** Commands with more syncs are in the full test. */
const QUICK = ['convert', 'insertPlan', 'listProblems'];

test.each(LONG.filter(({ name }) => QUICK.includes(name)))(
  '$name stops at every sync, says what stands, and can be completed',
  async (long) => {
    await stopsAndCompletes(long);
  },
);

test('a command that starts later is not stopped by an earlier press', async () => {
  const { pane } = openSample();
  pane.stop();
  await expect(pane.read()).resolves.toMatchObject({ found: { plan: { year: 2024 } } });
});
