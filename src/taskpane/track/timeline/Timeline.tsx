import { useState } from 'react';
import type { PlainDate } from '../../../core/calendar/plain-date';
import { groupBy } from '../../../core/group-by';
import type { TrackedRow } from '../../../core/tracking/progress';
import { timelineEntry, yearScale } from '../../../core/tracking/timeline';
import { fill } from '../../../locales/fill';
import type { Words } from '../../../locales';
import type { Messages } from '../../../locales/messages';
import { PAGE, ShowMore } from '../../components/ShowMore';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import { TimelineRow } from './TimelineRow';
import styles from './timeline.module.css';

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

const unitOf = ({ row }: TrackedRow): string => row.department?.name ?? row.cells.department.text;

interface TimelineProps {
  readonly rows: readonly TrackedRow[];
  readonly year: number;
  readonly asOf: PlainDate;
  readonly selected: string | null;
  readonly select: (row: string) => void;
  readonly messages: Messages;
}

/** The conferences of a year by department: when they are due, were due before a change, and were held. */
export default function Timeline({ rows, year, asOf, selected, select, messages }: TimelineProps) {
  const [shown, setShown] = useState(PAGE);
  const { progress } = messages.words;
  const text = progress.timeline;
  const scale = yearScale(year);
  // Grouped before they are cut, so that a department stays together.
  const groups = groupBy([...groupBy(rows, unitOf).values()].flat().slice(0, shown), unitOf);
  return (
    <div className={styles.timeline}>
      <p className={styles.legend} aria-hidden>
        {text.legend}
      </p>
      <div role="table" aria-label={fill(text.title, { year })}>
        <Axis words={messages.words} />
        {Array.from(groups, ([department, members]) => (
          <div key={department} role="rowgroup">
            <div role="row" className={styles.department}>
              <span role="rowheader">{department === '' ? text.noUnit : department}</span>
            </div>
            {members.map((tracked) => (
              <TimelineRow
                key={tracked.row.key}
                entry={timelineEntry(tracked)}
                isSelected={tracked.row.key === selected}
                {...{ scale, asOf, select, messages }}
              />
            ))}
          </div>
        ))}
      </div>
      <ShowMore
        shown={shown}
        all={rows.length}
        name={(count) => fill(progress.more, { count })}
        show={setShown}
      />
    </div>
  );
}

/** The heads of the columns, with the months of the year. */
function Axis({ words }: { readonly words: Words }) {
  const text = words.progress.timeline;
  return (
    <div role="row" className={styles.axis}>
      <span role="columnheader">
        <VisuallyHidden>{text.conference}</VisuallyHidden>
      </span>
      <span role="columnheader">
        <VisuallyHidden>{text.state}</VisuallyHidden>
      </span>
      <span role="columnheader" className={styles.months}>
        <VisuallyHidden>{text.course}</VisuallyHidden>
        {MONTHS.map((month) => (
          <span key={month} aria-hidden>
            {month}
          </span>
        ))}
      </span>
    </div>
  );
}
