import { describe, expect, it } from '@jest/globals';
import { ALL_SCENARIOS, concerns, HABITS, hardship } from '../support/faults/habits';

describe.each(HABITS)('Excel with $name', (habit) => {
  it.each(ALL_SCENARIOS.filter((scenario) => concerns(scenario, habit)))(
    'does $name, or refuses in words and leaves everything as it was',
    async (scenario) => {
      expect(await hardship(scenario, habit)).toBe('');
    },
  );
});
