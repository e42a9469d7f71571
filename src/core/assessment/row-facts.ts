import type { PlainDate } from '../calendar/plain-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { PlanRow } from '../plan/model/plan';
import type { Spokesperson } from '../plan/people/spokesperson';
import { wordingKey } from '../plan/cells/text';
import { deadlineOf } from '../tracking/deadline';
import { daysBetween, heldOn, publishedOn } from '../tracking/status';
import { onOrBefore, type TrackingCells } from '../plan/tracking-columns/tracking-cells';

/** What the score of a conference rests on, as it stood at the end of the as-of date. */
export interface RowFacts {
  readonly deadline: PlainDate | null;
  readonly held: PlainDate | null;
  readonly published: PlainDate | null;
  /** Days held after the deadline, 0 if in time; `null` if not held or without a deadline (逾期天数). */
  readonly daysLate: number | null;
  /** Working days from approval to the day held; `null` if either is missing (报批工作日). */
  readonly approvalDays: number | null;
  /** Working days from the day held to publication; `null` if either is missing, or published before (公开工作日). */
  readonly publicationDays: number | null;
  /** Names as parsed, not cell texts; `null` where none is named. */
  readonly plannedName: string | null;
  readonly actualName: string | null;
  /** The head of the department spoke (主要负责人). */
  readonly headSpoke: boolean;
  readonly reported: boolean;
  readonly copied: boolean;
}

const nameOf = (person: Spokesperson | null): string | null => person?.name ?? null;

/** Whether a name is among the department's heads; blanks within names are ignored. */
const isHead = ({ department }: PlanRow, name: string | null): boolean =>
  name !== null &&
  wordingKey(department?.entry?.head ?? '')
    .split('、')
    .includes(name);

/** Computes the facts of a row, ignoring evidence after the as-of date. */
export function factsOf(
  row: PlanRow,
  tracking: TrackingCells,
  asOf: PlainDate,
  calendar: WorkingCalendar,
): RowFacts {
  const deadline = deadlineOf(row);
  const held = heldOn(row, asOf);
  const published = publishedOn(row, asOf);
  const approved = onOrBefore(tracking.approved, asOf);
  const actualName = nameOf(tracking.speaker);
  return {
    deadline,
    held,
    published,
    daysLate: held && deadline && Math.max(0, daysBetween(deadline, held)),
    approvalDays: held && approved && calendar.countWorkingDays(approved, held),
    publicationDays:
      held !== null && published !== null && published >= held
        ? calendar.countWorkingDays(held, published)
        : null,
    plannedName: nameOf(row.person),
    actualName,
    headSpoke: held !== null && isHead(row, actualName),
    reported: onOrBefore(tracking.reported, asOf) !== null,
    copied: tracking.copied,
  };
}
