import { expect, it } from '@jest/globals';
import { ALL_SCENARIOS, HABITS, hardship } from '../support/faults/habits';

/** One command a habit; `npm run test:full` has every command under each. */
const QUICK = [
  ['another workbook in front', 'convert'],
  ['another workbook in front', 'undo listProblems'],
  ['filters that stay', 'listProblems (again)'],
  ['all of them', 'mark'],
].map(([habit, scenario]) => ({
  habit: HABITS.find(({ name }) => name === habit)!,
  scenario: ALL_SCENARIOS.find(({ name }) => name === scenario)!,
}));

it.each(QUICK)(
  'Excel with $habit.name: $scenario.name is done, or refused in words and nothing changed',
  async ({ habit, scenario }) => {
    expect(await hardship(scenario, habit)).toBe('');
  },
);
