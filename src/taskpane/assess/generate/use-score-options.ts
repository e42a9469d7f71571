import * as z from 'zod/mini';
import { yearOf, type PlainDate } from '../../../core/calendar/plain-date';
import { dayTyped } from '../../../core/tracking/forms/form';
import { setOf, useKept } from '../../environment/use-kept';

/** As-of date and departments for the score sheets, as chosen in the pane. */
export interface ScoreOptions {
  /** The content of the date field. */
  readonly typed: string;
  /** `null` while the field holds no date. */
  readonly date: PlainDate | null;
  /** The field differs from the as-of date in force. */
  readonly isChanged: boolean;
  /** The year of a date typed without one. */
  readonly year: number;
  readonly type: (text: string) => void;
  readonly departments: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
}

const DRAFT = z.object({ inForce: z.string(), typed: z.string() });
type Draft = z.infer<typeof DRAFT>;
const LEFT_OUT = setOf(z.string());

/**
 * At first the as-of date in force and all departments.
 * @param inForce the as-of date of the settings, or today
 */
export function useScoreOptions(inForce: PlainDate, departments: readonly string[]): ScoreOptions {
  const [draft, setDraft] = useKept<Draft>('scores as-of', DRAFT, { inForce, typed: inForce });
  // Stored as exclusions, so that a department added to the plan is included.
  const [leftOut, setLeftOut] = useKept('scores left out', LEFT_OUT, new Set<string>());
  // A date that changes in the workbook replaces what was typed here.
  const typed = draft.inForce === inForce ? draft.typed : inForce;
  const date = dayTyped(typed, yearOf(inForce));
  return {
    typed,
    date,
    isChanged: date !== null && date !== inForce,
    year: yearOf(inForce),
    type: (text) => {
      setDraft({ inForce, typed: text });
    },
    departments,
    chosen: new Set(departments.filter((name) => !leftOut.has(name))),
    choose: (chosen) => {
      setLeftOut(new Set(departments.filter((name) => !chosen.has(name))));
    },
  };
}
