import { describe, expect, it } from '@jest/globals';
import { ALL_SCENARIOS, concerns, HABITS, hardship } from '../support/faults/habits';

/**
 * Single habits meet every third command, in turn; all of them together meet every command. HABITS=all does every command
 * under every habit (220 s of CPU).
 */
const TURNS = process.env.HABITS === 'all' ? 1 : 3;

describe.each(HABITS.map((habit, nth) => ({ ...habit, nth })))('Excel with $name', (habit) => {
  const turns = habit.name.startsWith('all') ? 1 : TURNS;
  const scenarios = ALL_SCENARIOS.filter((scenario) => concerns(scenario, habit));
  it.each(scenarios.filter((_, at) => at % turns === habit.nth % turns))(
    'does $name, or refuses in words and leaves everything as it was',
    async (scenario) => {
      expect(await hardship(scenario, habit)).toBe('');
    },
  );
});
