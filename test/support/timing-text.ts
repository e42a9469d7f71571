import { textCell } from '../../src/core/plan/cells/grid';
import { parseTiming, type Timing } from '../../src/core/plan/timing/timing';
import type { Window } from '../../src/core/plan/timing/window';

/** A window as a test writes it: first day, last day, precision. */
export const spell = ({ start, end, precision }: Window): string => `${start} ${end} ${precision}`;

/** A timing as a test writes it. */
export function say(timing: Timing): string {
  if (timing.kind === 'window') return spell(timing.window);
  if (timing.kind === 'ambiguous') return `ambiguous: ${timing.readings.map(spell).join(', ')}`;
  return timing.kind;
}

/** What a time cell comes to in a plan of 2024, or of no known year. */
export const inPlan = (text: string, year: number | null = 2024): string =>
  say(parseTiming(textCell(text), year));
