import { useState } from 'react';
import { parsePlainDate, type PlainDate } from '../../../core/calendar/plain-date';

/** What the score sheets are to be made of, as the person has set it. */
export interface ScoreOptions {
  /** The as-of date in the field. */
  readonly typed: string;
  /** `null` while the field holds no date. */
  readonly date: PlainDate | null;
  /** The field says another day than the settings, or than today where they leave it open. */
  readonly isChanged: boolean;
  readonly type: (text: string) => void;
  readonly departments: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
}

/**
 * The day and the departments for which scores are wanted: those of the settings and all, until somebody says otherwise.
 * @param settled the as-of date in force: that of the settings, else today
 */
export function useScoreOptions(settled: PlainDate, departments: readonly string[]): ScoreOptions {
  const [draft, setDraft] = useState<{ settled: PlainDate; typed: string }>({
    settled,
    typed: settled,
  });
  // What was left out, not what was chosen: a department that joins the plan is in.
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  // A day that changes in the sheet counts: the workbook is the truth.
  const typed = draft.settled === settled ? draft.typed : settled;
  const date = parsePlainDate(typed);
  return {
    typed,
    date,
    isChanged: date !== null && date !== settled,
    type: (text) => {
      setDraft({ settled, typed: text });
    },
    departments,
    chosen: new Set(departments.filter((name) => !leftOut.has(name))),
    choose: (chosen) => {
      setLeftOut(new Set(departments.filter((name) => !chosen.has(name))));
    },
  };
}
